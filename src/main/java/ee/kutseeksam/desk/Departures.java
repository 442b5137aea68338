package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.CandidatesRemoved;
import ee.kutseeksam.exam.ExamEvent.LatecomersDropped;
import ee.kutseeksam.exam.Roster;
import ee.kutseeksam.kernel.Event;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether those who are to leave a roster are on it: who is not was removed by somebody faster, or is nobody of this exam. */
@Component
class Departures {

    private final Repository<Exam> exams;
    private final Seen seen;

    Departures(Repository<Exam> exams, Seen seen) {
        this.exams = exams;
        this.seen = seen;
    }

    void require(UUID exam, Roster roster, List<UUID> candidacies) {
        Typed.few("candidacies", candidacies);
        Typed.once("candidacies", candidacies);
        candidacies.stream().filter(id -> !roster.candidates().containsKey(id)).findFirst().ifPresent(id -> {
            throw seen.latest(exams, exam, 0, event -> isLeaving(event, id)).map(gone -> seen.broken(DeskRule.ROW_IS_AS_SEEN, gone))
                    .orElseGet(DeskRule.REMOVED_IS_LISTED::broken).at("candidacies", id.toString());
        });
    }

    private static boolean isLeaving(Event<?> event, UUID candidacy) {
        return event instanceof CandidatesRemoved gone && gone.candidacies().contains(candidacy)
                || event instanceof LatecomersDropped dropped && dropped.candidacies().contains(candidacy);
    }
}
