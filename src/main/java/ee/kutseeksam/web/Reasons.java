package ee.kutseeksam.web;

import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.ExamEvent.ResultsReopened;
import ee.kutseeksam.exam.ExamEvent.RosterReturned;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.web.TaskSheets.Asked;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Why something was given back: the last such event's note. */
@Component
class Reasons {

    private final Log log;
    private final Names names;

    Reasons(Log log, Names names) {
        this.log = log;
        this.names = names;
    }

    String ofReturn(Asked asked) {
        return last(asked, event -> event instanceof RosterReturned returned ? Optional.of(returned.reason()) : Optional.empty());
    }

    String ofReopening(Asked asked) {
        return last(asked, event -> event instanceof ResultsReopened reopened ? Optional.of(reopened.reason()) : Optional.empty());
    }

    private String last(Asked asked, Function<Object, Optional<NoteRef>> reason) {
        List<UUID> found = log.ofSubject(asked.turn().exam(), Optional.empty()).stream().map(Recorded::happened)
                .map(happened -> reason.apply(happened.event())).flatMap(Optional::stream).map(NoteRef::id).toList();
        if (found.isEmpty()) {
            return "";
        }
        UUID note = found.get(found.size() - 1);
        return names.notes(asked.seen(), List.of(note), "Tagastamise põhjuse lugemine", asked.channel()).getOrDefault(note, "");
    }
}
