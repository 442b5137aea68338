package ee.kutseeksam.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyEvent.AttemptBegun;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardCorrected;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardProposed;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectedResultEntered;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectionDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectionProposed;
import ee.kutseeksam.candidacy.CandidacyEvent.ReopenedForCorrection;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.ExamCompleted;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.Statistics.Counts;
import ee.kutseeksam.views.Statistics.People;
import ee.kutseeksam.views.Statistics.Scope;
import ee.kutseeksam.views.Statistics.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is counted where (rules.md 26, 74). */
class StatisticsTest {

    private static final Qualification BAKER = Qualification.of(1);
    private static final Qualification SPECIALISED = new Qualification(1, 7, 0);
    private static final Scope EVERYTHING = new Scope(true, List.of(), List.of());
    private static final UUID CORRECTION = new UUID(8, 1);
    private static final Tally NOBODY = new Tally(0, 0, 0);

    private final LogRooms rooms = LogRooms.open(TestDatabase.fresh(), new LogRooms.Probe());
    private int candidacies;

    /** Counted while people work is what is counted from the log. */
    @AfterEach
    void drawn_anew_it_is_the_same() {
        try {
            assertThat(rooms.get(Rebuild.class).compare((done, all) -> { })).filteredOn(view -> !view.view().equals("probe"))
                    .allSatisfy(view -> assertThat(view.rows()).as(view.view()).isZero());
        } finally {
            rooms.close();
        }
    }

    @Test
    void of_nothing_there_is_nothing() {
        assertThat(years(EVERYTHING)).isEmpty();
        assertThat(rooms.get(Statistics.class).of(EVERYTHING).qualifications()).isEmpty();
    }

    @Test
    void a_working_world_applicant_is_counted_in_the_working_world_column_only() {
        UUID exam = exam(1, "51", "KA-LEIB");
        sat(exam, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        sat(exam, 2, BAKER, Origin.MANUAL, Outcome.PASSED, Award.AWARD);
        sat(exam, 3, BAKER, Origin.MANUAL, Outcome.FAILED, Award.NOT_AWARD);
        completed(exam, 2026);
        var one = rooms.get(Statistics.class).of(EVERYTHING).qualifications().get(0);
        assertThat(one.qualification()).isEqualTo(BAKER);
        assertThat(one.counts()).isEqualTo(new Counts(new Tally(1, 1, 1), new Tally(2, 2, 1)));
        assertThat(one.counts().all()).isEqualTo(new Tally(3, 3, 2));
    }

    @Test
    void the_absent_are_candidates_who_did_not_sit() {
        UUID exam = exam(1, "51", "KA-LEIB");
        sat(exam, 1, BAKER, Origin.EHIS, Outcome.ABSENT, Award.NOT_DECIDED);
        sat(exam, 2, BAKER, Origin.EHIS, Outcome.FAILED, Award.NOT_AWARD);
        completed(exam, 2026);
        assertThat(years(EVERYTHING).get(0).counts().graduates()).isEqualTo(new Tally(2, 1, 0));
        assertThat(years(EVERYTHING).get(0).people()).isEqualTo(new People(1, 0, 0, 1));
    }

    /** What the committee decided counts, not what the exam gave; and nothing before the exam is completed. */
    @Test
    void the_final_decision_counts() {
        UUID exam = exam(1, "51", "KA-LEIB");
        sat(exam, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.NOT_AWARD);
        sat(exam, 2, BAKER, Origin.EHIS, Outcome.FAILED, Award.AWARD);
        assertThat(years(EVERYTHING)).isEmpty();
        completed(exam, 2026);
        assertThat(years(EVERYTHING).get(0).counts().graduates()).isEqualTo(new Tally(2, 2, 1));
    }

    /** Once for each target, and the person once: who got only some passed partly. */
    @Test
    void who_got_only_some_is_one_person_who_passed_partly() {
        UUID exam = exam(1, "51", "KA-LEIB");
        sat(exam, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        sat(exam, 1, SPECIALISED, Origin.EHIS, Outcome.FAILED, Award.NOT_AWARD);
        sat(exam, 2, BAKER, Origin.EHIS, Outcome.PARTIAL, Award.NOT_AWARD);
        sat(exam, 3, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        sat(exam, 3, SPECIALISED, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        completed(exam, 2026);
        assertThat(years(EVERYTHING).get(0).counts().graduates()).isEqualTo(new Tally(5, 5, 3));
        assertThat(years(EVERYTHING).get(0).people()).isEqualTo(new People(3, 1, 2, 0));
        assertThat(rooms.get(Statistics.class).of(EVERYTHING).qualifications()).extracting(Statistics.OfQualification::qualification)
                .containsExactly(BAKER, SPECIALISED);
    }

    /** Only what was signed by the correction counts, and from then on. */
    @Test
    void a_correction_is_counted_when_it_is_signed() {
        UUID exam = exam(1, "51", "KA-LEIB");
        UUID corrected = sat(exam, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        sat(exam, 2, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        completed(exam, 2026);
        decidedAbsent(exam, corrected);
        assertThat(years(EVERYTHING).get(0).counts().graduates()).isEqualTo(new Tally(2, 2, 2));
        signedAbsent(exam, corrected);
        assertThat(years(EVERYTHING).get(0).counts().graduates()).isEqualTo(new Tally(2, 1, 1));
        assertThat(years(EVERYTHING).get(0).people()).isEqualTo(new People(1, 1, 0, 0));
    }

    /** One group is signed and corrected while the other still waits for its decision. */
    @Test
    void what_is_corrected_before_the_exam_is_completed_is_counted_with_the_rest() {
        UUID exam = exam(1, "51", "KA-LEIB");
        UUID corrected = sat(exam, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        decidedAbsent(exam, corrected);
        signedAbsent(exam, corrected);
        assertThat(rooms.sql().sql("select (select count(*) from exam_count) + (select count(*) from exam_attendance)").query(Long.class).single()).isZero();
        sat(exam, 2, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        assertThat(rooms.get(Rebuild.class).compare((done, all) -> { })).filteredOn(view -> view.view().matches("exam_count|exam_attendance"))
                .extracting(Rebuild.Difference::rows).containsOnly(0L);
        completed(exam, 2026);
        assertThat(years(EVERYTHING).get(0).counts().graduates()).isEqualTo(new Tally(2, 1, 1));
    }

    /** Counts and people are two questions: between them the first exam of a year may be completed. */
    @Test
    void a_year_whose_counts_are_not_seen_yet_is_there_without_them() {
        UUID exam = exam(1, "51", "KA-LEIB");
        sat(exam, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        completed(exam, 2026);
        rooms.sql().sql("delete from exam_count").update();
        assertThat(years(EVERYTHING)).extracting(Statistics.OfYear::counts).containsExactly(new Counts(NOBODY, NOBODY));
        rooms.get(Rebuild.class).run((done, all) -> { });
    }

    @Test
    void years_and_organisations_are_told_apart() {
        UUID first = exam(1, "51", "KA-LEIB");
        sat(first, 1, BAKER, Origin.EHIS, Outcome.PASSED, Award.AWARD);
        completed(first, 2026);
        UUID second = exam(2, "48", "KA-RAK");
        sat(second, 2, BAKER, Origin.EHIS, Outcome.FAILED, Award.NOT_AWARD);
        completed(second, 2027);
        assertThat(years(EVERYTHING)).extracting(Statistics.OfYear::year).containsExactly(2027, 2026);
        assertThat(years(new Scope(false, List.of("51"), List.of()))).extracting(Statistics.OfYear::year).containsExactly(2026);
        assertThat(years(new Scope(false, List.of(), List.of("KA-RAK")))).extracting(Statistics.OfYear::year).containsExactly(2027);
        assertThat(years(new Scope(false, List.of("51"), List.of("KA-RAK")))).hasSize(2);
        assertThat(years(new Scope(false, List.of("1041"), List.of()))).isEmpty();
        assertThat(years(EVERYTHING).get(0).counts().workingWorld()).isEqualTo(NOBODY);
    }

    private List<Statistics.OfYear> years(Scope scope) {
        return rooms.get(Statistics.class).of(scope).years();
    }

    private UUID exam(int number, String school, String body) {
        UUID exam = new UUID(5, number);
        var order = new Order(school, "214802", body, List.of(1), ExamType.COMBINED, "et", LocalDate.of(2026, 6, 12), Optional.empty());
        rooms.acting(() -> rooms.exams().change(exam, none -> List.of(new ExamOrdered("KE-" + number, order))));
        return exam;
    }

    private UUID sat(UUID exam, int person, Qualification wanted, Origin origin, Outcome outcome, Award award) {
        UUID candidacy = new UUID(6, ++candidacies);
        PersonId who = new PersonId(new UUID(7, person));
        var candidate = new Candidate(candidacy, who, wanted, origin, Optional.empty(), "R", 1, Set.of());
        var result = new Result(outcome == Outcome.ABSENT ? Attendance.ABSENT : Attendance.PRESENT, Map.of(), Set.of());
        rooms.acting(() -> rooms.exams().change(exam, before -> List.of(new CandidatesAdded(List.of(candidate)))));
        rooms.acting(() -> rooms.candidacies().change(candidacy, none -> List.of(
                new AttemptBegun(who, wanted, origin, "R", new Attempt(exam, 1, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(exam, result, new Ruling<>(outcome, "resultOutcome", "hash", "row")),
                new AwardProposed(exam, award), new AwardDecided(exam, award, Optional.empty(), Optional.empty()))));
        return candidacy;
    }

    private void decidedAbsent(UUID exam, UUID candidacy) {
        var absent = new Result(Attendance.ABSENT, Map.of(), Set.of());
        rooms.acting(() -> rooms.candidacies().change(candidacy, before -> List.of(new ReopenedForCorrection(exam, CORRECTION),
                new CorrectedResultEntered(exam, CORRECTION, absent, new Ruling<>(Outcome.ABSENT, "resultOutcome", "hash", "row")),
                new CorrectionProposed(exam, CORRECTION, Award.NOT_DECIDED), new CorrectionDecided(exam, CORRECTION, Award.NOT_DECIDED, Optional.empty(), Optional.empty()))));
    }

    private void signedAbsent(UUID exam, UUID candidacy) {
        rooms.acting(() -> rooms.candidacies().change(candidacy, before -> List.of(new AwardCorrected(exam, CORRECTION, Award.NOT_DECIDED,
                new UUID(8, 2), new PersonId(new UUID(7, 9)), LocalDate.of(2026, 7, 1)))));
    }

    private void completed(UUID exam, int year) {
        rooms.acting(() -> rooms.exams().change(exam, before -> List.of(new ExamCompleted(LocalDate.of(year, 6, 20)))));
    }
}
