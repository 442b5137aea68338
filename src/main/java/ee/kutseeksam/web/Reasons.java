package ee.kutseeksam.web;

import ee.kutseeksam.certificate.CertificateEvent.RegistrationRefused;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.ExamEvent.ExamCancelled;
import ee.kutseeksam.exam.ExamEvent.GroupUnscheduled;
import ee.kutseeksam.exam.ExamEvent.ResultsReopened;
import ee.kutseeksam.exam.ExamEvent.RosterReturned;
import ee.kutseeksam.exam.ExamEvent.RosterWithdrawn;
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

    /** Empty when the school itself took the order back since. */
    String ofReturn(Asked asked) {
        return last(asked.seen(), asked.channel(), happened -> happened.event() instanceof RosterReturned returned ? Optional.of(Optional.of(returned.reason()))
                : happened.event() instanceof RosterWithdrawn ? Optional.of(Optional.empty()) : Optional.empty());
    }

    String ofReopening(Asked asked) {
        return last(asked.seen(), asked.channel(), happened -> happened.event() instanceof ResultsReopened reopened ? Optional.of(Optional.of(reopened.reason())) : Optional.empty());
    }

    /** Why a group's time was taken back; empty for a group that has never had one. */
    String ofRescheduling(Asked asked) {
        return last(asked.seen(), asked.channel(), happened -> happened.event() instanceof GroupUnscheduled unscheduled && unscheduled.group() == asked.turn().group()
                ? Optional.of(Optional.of(unscheduled.reason())) : Optional.empty());
    }

    String ofCancelling(SeenExam seen, String channel) {
        return last(seen, channel, happened -> happened.event() instanceof ExamCancelled cancelled ? Optional.of(Optional.of(cancelled.reason())) : Optional.empty());
    }

    /** What the register said of each field of this application when it last refused it. */
    List<FieldError> ofRefusal(Asked asked, UUID certificate) {
        return FieldError.of(last(asked.seen(), asked.channel(), happened -> happened.id().equals(certificate)
                && happened.event() instanceof RegistrationRefused refused ? Optional.of(refused.words()) : Optional.empty()));
    }

    /** @param reason nothing when the event says nothing of it; an empty reason takes back the one before */
    private String last(SeenExam seen, String channel, Function<Happened, Optional<Optional<NoteRef>>> reason) {
        List<Optional<NoteRef>> found = log.ofSubject(seen.exam().id(), Optional.empty()).stream().map(Recorded::happened).map(reason).flatMap(Optional::stream).toList();
        if (found.isEmpty() || found.get(found.size() - 1).isEmpty()) {
            return "";
        }
        UUID note = found.get(found.size() - 1).get().id();
        return names.notes(seen, List.of(note), "Põhjuse lugemine", channel).getOrDefault(note, "");
    }
}
