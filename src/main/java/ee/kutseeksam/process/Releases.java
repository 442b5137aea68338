package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the candidates of a cancelled exam go: a sitting that had begun never counted, a right that was taken comes back. */
@Component
class Releases {

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final RetakeRights rights;

    Releases(Repository<Exam> exams, Repository<Candidacy> candidacies, RetakeRights rights) {
        this.exams = exams;
        this.candidacies = candidacies;
        this.rights = rights;
    }

    /** The next {@code most} of the roster after {@code start}; gives where it ended. */
    int release(UUID exam, int start, int most) {
        List<UUID> roster = roster(exam);
        int end = Math.min(start + most, roster.size());
        List<UUID> some = roster.subList(Math.min(start, end), end);
        candidacies.changeAll(some, (id, candidacy) -> candidacy.annul(exam));
        rights.giveBack(exam, some);
        return end;
    }

    boolean isLast(UUID exam, int end) {
        return end >= roster(exam).size();
    }

    private List<UUID> roster(UUID exam) {
        return List.copyOf(exams.get(exam).roster().candidates().keySet());
    }
}
