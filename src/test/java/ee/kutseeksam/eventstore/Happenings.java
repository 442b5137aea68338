package ee.kutseeksam.eventstore;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Things that happen to the exam of the log's tests. */
final class Happenings {

    static final LocalDate DAY = LocalDate.of(2026, 6, 12);

    private Happenings() { }

    static List<ExamEvent> ordered() {
        return List.of(new ExamOrdered("KE-2026-0001",
                new Order("51", "214802", "KA-LEIB", List.of(1), ExamType.COMBINED, "et", DAY, Optional.empty())));
    }

    static List<ExamEvent> added(int number) {
        return List.of(new CandidatesAdded(List.of(new Candidate(new UUID(1, number), new PersonId(new UUID(2, number)),
                Qualification.of(1), Origin.EHIS, Optional.empty(), "R", 1, Set.of()))));
    }

    static List<CandidacyEvent> begun(Candidacy candidacy) {
        return candidacy.begin(new PersonId(new UUID(2, 1)), Qualification.of(1), Origin.EHIS, "R",
                new Attempt(LogRooms.EXAM, 1, 1, ExamType.COMBINED, Set.of()));
    }
}
