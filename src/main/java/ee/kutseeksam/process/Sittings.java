package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Correction;
import ee.kutseeksam.exam.Exam;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Sums up the candidacies of an exam, for rules over the whole exam. */
@Component
class Sittings {

    private final Repository<Candidacy> candidacies;

    Sittings(Repository<Candidacy> candidacies) {
        this.candidacies = candidacies;
    }

    Map<UUID, Candidacy> of(Exam exam) {
        return candidacies.getAll(exam.roster().candidates().keySet());
    }

    Map<UUID, Candidacy> of(Exam exam, int group) {
        return candidacies.getAll(exam.roster().of(exam.groups().get(group)).stream().map(Candidate::candidacy).toList());
    }

    long withoutResult(Exam exam, int group) {
        return count(of(exam, group), candidacy -> candidacy.outcome().isEmpty());
    }

    long withoutResult(Exam exam) {
        return count(of(exam), candidacy -> candidacy.outcome().isEmpty());
    }

    long undecided(Exam exam) {
        return count(of(exam), candidacy -> candidacy.decision().isEmpty());
    }

    long undecided(Exam exam, int group) {
        return count(of(exam, group), candidacy -> candidacy.decision().isEmpty());
    }

    long undecided(Correction correction) {
        return count(candidacies.getAll(correction.candidacies()), candidacy ->
                candidacy.draft().filter(draft -> draft.decision().isPresent()).isEmpty());
    }

    private static long count(Map<UUID, Candidacy> some, Predicate<Candidacy> such) {
        return some.values().stream().filter(such).count();
    }
}
