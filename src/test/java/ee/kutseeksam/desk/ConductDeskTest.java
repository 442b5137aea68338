package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.GroupScheduled;
import ee.kutseeksam.exam.ExamEvent.GroupStarted;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.Notes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results go in row by row, all or none. */
class ConductDeskTest {

    private static final UUID FIRST = new UUID(0, 21);
    private static final UUID SECOND = new UUID(0, 22);
    private static final UUID STRANGER = new UUID(0, 23);
    /** The first one's other qualification. */
    private static final UUID FIRST_AGAIN = new UUID(0, 24);

    private final Remembered<Candidacy> candidacies = new Remembered<>(Candidacy.NONE);
    private final Notes notes = mock(Notes.class);
    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE);
    private Results results;
    private ConductDesk desk;

    @BeforeEach
    void amendTheResultsOfTwo() {
        var exam = ordered();
        for (UUID candidacy : List.of(FIRST, SECOND)) {
            PersonId person = new PersonId(candidacy);
            exam = exam.add(List.of(new Candidate(candidacy, person, Qualification.of(STANDARD), Origin.EHIS, Optional.empty(), "R", 1, Set.of())),
                    facts(false).about(ORDER)).get(0).applyTo(exam);
            candidacies.change(candidacy, none -> none.begin(person, Qualification.of(STANDARD), Origin.EHIS, "R",
                    new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())));
        }
        var specialised = new Qualification(STANDARD, SPECIALISATION, 0);
        exam = exam.add(List.of(new Candidate(FIRST_AGAIN, new PersonId(FIRST), specialised, Origin.EHIS, Optional.empty(), "R", 1, Set.of())),
                facts(false).about(ORDER)).get(0).applyTo(exam);
        candidacies.change(FIRST_AGAIN, none -> none.begin(new PersonId(FIRST), specialised, Origin.EHIS, "R",
                new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())));
        var group = Group.of(1, "I", "et", List.of(new PersonId(FIRST), new PersonId(SECOND)));
        exam = exam.formGroups(List.of(group), facts(false).about(ORDER)).get(0).applyTo(exam);
        CandidacyPolicies policies = mock(CandidacyPolicies.class);
        when(policies.outcome(any(), any(), any())).thenReturn(new Ruling<>(Outcome.FAILED, "resultOutcome", "hash", "row"));
        exams.with(EXAM, exam);
        results = new Results(candidacies, policies, facts(false), notes, seen());
        desk = desk("amendResults", 0, LocalDateTime.of(2026, 6, 1, 12, 0));
    }

    private ConductDesk desk(String step, int group, LocalDateTime now) {
        return new ConductDesk(turns(step, group), exams, mock(ExamPolicies.class), facts(false), results, mock(Roles.class), seen(),
                Clock.fixed(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /** The sheet's own hour: exam at nine, entry at 08:59 (rules.md 33). */
    @Test
    void results_are_entered_from_the_start_on_and_not_a_minute_earlier() {
        LocalDateTime nine = LocalDateTime.of(2026, 5, 10, 9, 0);
        exams.change(EXAM, exam -> List.of(new GroupScheduled(1, new Schedule(nine, "Jõhvi", new PersonId(STRANGER), List.of()), new Ruling<>(1, "committeeSize", "hash", "row")),
                new GroupStarted(1)));
        var refusal = refused(ExamRule.RESULTS_AFTER_THE_START, () -> desk("enterResults", 1, nine.minusMinutes(1)).enterResults(WHO, "task",
                List.of(row(FIRST, PartResult.FAILED), row(SECOND, PartResult.FAILED))));
        assertThat(refusal).hasMessageContaining("pärast grupi eksami algust");
        assertThat(candidacies.get(FIRST).result()).isEmpty();
        desk("enterResults", 1, nine).enterResults(WHO, "task", List.of(row(SECOND, PartResult.FAILED)));
        assertThat(candidacies.get(SECOND).result()).isPresent();
    }

    @Test
    void who_sits_the_exam_enters_no_results_of_it() {
        exams.change(EXAM, exam -> List.of(new CandidatesAdded(List.of(new Candidate(STRANGER, WHO, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of())))));
        refused(ExamRule.APPLICANT_ENTERS_NO_RESULTS, () -> desk.enterResults(WHO, "task", List.of(row(FIRST, PartResult.FAILED))));
        assertThat(candidacies.get(FIRST).result()).isEmpty();
    }

    @Test
    void somebody_is_left_to_decide() {
        PersonId chair = new PersonId(new UUID(0, 31));
        PersonId deputy = new PersonId(new UUID(0, 32));
        Roles roles = mock(Roles.class);
        when(roles.holders("commission-KA-AKL")).thenReturn(List.of(chair, deputy));
        when(roles.holds(any(), eq("assessor"))).thenReturn(true);
        var exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());
        var scheduling = new ConductDesk(turns("scheduleGroup", 1), exams, mock(ExamPolicies.class), facts(false),
                new Results(candidacies, mock(CandidacyPolicies.class), facts(false), notes, seen()), roles, seen(), Clock.systemUTC());
        var start = LocalDateTime.of(2026, 6, 1, 9, 0);
        var refusal = refused(ExamRule.SOMEBODY_IS_LEFT_TO_DECIDE, () ->
                scheduling.schedule(WHO, "task", new ScheduleForm(start, "Pärnu", chair, List.of(deputy))));
        assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("members");
        exams.with(EXAM, given(ordered(), new CandidatesAdded(List.of(new Candidate(STRANGER, deputy, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(),
                "", 1, Set.of())))).state());
        refused(ExamRule.SOMEBODY_IS_LEFT_TO_DECIDE, () -> scheduling.schedule(WHO, "task", new ScheduleForm(start, "Pärnu", chair, List.of(WHO))));
        exams.with(EXAM, ordered());
        refused(ExamRule.GROUP_EXISTS, () -> scheduling.schedule(WHO, "task", new ScheduleForm(start, "Pärnu", chair, List.of(WHO))));
    }

    @Test
    void nobody_assesses_who_is_neither_assessor_nor_of_the_body() {
        PersonId assessor = new PersonId(new UUID(0, 33));
        Roles roles = mock(Roles.class);
        when(roles.holds(assessor, "assessor")).thenReturn(true);
        var exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());
        var scheduling = new ConductDesk(turns("scheduleGroup", 1), exams, mock(ExamPolicies.class), facts(false),
                new Results(candidacies, mock(CandidacyPolicies.class), facts(false), notes, seen()), roles, seen(), Clock.systemUTC());
        var start = LocalDateTime.of(2026, 6, 1, 9, 0);
        var nobody = new PersonId(new UUID(9, 9));
        assertThat(refused(DeskRule.COMMITTEE_IS_KNOWN, () -> scheduling.schedule(WHO, "task", new ScheduleForm(start, "Pärnu", nobody, List.of(assessor))))
                .places()).extracting(RuleBroken.Place::field).containsExactly("chair");
        assertThat(refused(DeskRule.COMMITTEE_IS_KNOWN, () -> scheduling.schedule(WHO, "task", new ScheduleForm(start, "Pärnu", assessor, List.of(nobody))))
                .places()).extracting(RuleBroken.Place::field).containsExactly("members");
        refused(ExamRule.GROUP_EXISTS, () -> scheduling.schedule(WHO, "task", new ScheduleForm(start, "Pärnu", assessor, List.of())));
    }

    @Test
    void right_rows_are_taken_in() {
        desk.enterResults(WHO, "task", List.of(row(FIRST, PartResult.FAILED), row(SECOND, PartResult.FAILED)));
        assertThat(candidacies.get(FIRST).outcome()).contains(Outcome.FAILED);
        assertThat(candidacies.get(SECOND).outcome()).contains(Outcome.FAILED);
    }

    @Test
    void every_wrong_row_is_told_with_its_field() {
        RuleBroken refusal = refused(DeskRule.ROWS_ARE_RIGHT, () -> desk.enterResults(WHO, "task", List.of(
                row(FIRST, null), new ResultForm(SECOND, null, null, null, null))));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(FIRST.toString(), SECOND.toString());
        assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("practice", "attendance");
        assertThat(refusal.places().get(1).sentence()).isEqualTo(DeskRule.FIELD_IS_FILLED.sentence());
    }

    @Test
    void why_somebody_was_away_is_kept_once_and_not_for_who_was_there() {
        NoteRef kept = new NoteRef(new UUID(0, 41), "hash");
        when(notes.keep("Haiguslehe number 7", Optional.of(new PersonId(FIRST)))).thenReturn(kept);
        when(notes.says(kept, "Haiguslehe number 7")).thenReturn(true);
        var away = new ResultForm(FIRST, Attendance.EXCUSED, null, null, null, Optional.of(" Haiguslehe number 7 "));
        desk.enterResults(WHO, "task", List.of(away));
        desk.enterResults(WHO, "task", List.of(away));
        assertThat(candidacies.get(FIRST).result().orElseThrow().reason()).contains(kept);
        desk.enterResults(WHO, "task", List.of(new ResultForm(FIRST, Attendance.PRESENT, PartResult.FAILED, PartResult.FAILED, Set.of(), Optional.of("Haiguslehe number 7"))));
        assertThat(candidacies.get(FIRST).result().orElseThrow().reason()).isEmpty();
        verify(notes, times(1)).keep(any(), any());
    }

    /** Both rows together or neither: a row by itself is held against what is saved. */
    @Test
    void one_person_is_there_for_everything_or_for_nothing() {
        var away = new ResultForm(FIRST_AGAIN, Attendance.ABSENT, null, null, null);
        var refusal = refused(DeskRule.ROWS_ARE_RIGHT, () -> desk.enterResults(WHO, "task", List.of(row(FIRST, PartResult.FAILED), away, row(SECOND, PartResult.FAILED))));
        assertThat(refusal.places()).containsExactly(
                new RuleBroken.Place("attendance", FIRST.toString(), CandidacyRule.ATTENDANCE_IS_THE_SAME, CandidacyRule.ATTENDANCE_IS_THE_SAME.sentence()),
                new RuleBroken.Place("attendance", FIRST_AGAIN.toString(), CandidacyRule.ATTENDANCE_IS_THE_SAME, CandidacyRule.ATTENDANCE_IS_THE_SAME.sentence()));
        desk.enterResults(WHO, "task", List.of(row(FIRST, PartResult.FAILED)));
        refusal = refused(DeskRule.ROWS_ARE_RIGHT, () -> desk.enterResults(WHO, "task", List.of(away)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(FIRST_AGAIN.toString());
        desk.enterResults(WHO, "task", List.of(row(FIRST_AGAIN, PartResult.FAILED)));
        desk.enterResults(WHO, "task", List.of(away, new ResultForm(FIRST, Attendance.ABSENT, null, null, null)));
        assertThat(candidacies.get(FIRST).result().orElseThrow().attendance()).isEqualTo(Attendance.ABSENT);
    }

    @Test
    void a_stranger_s_result_is_refused() {
        RuleBroken refusal = refused(DeskRule.ROWS_ARE_RIGHT, () -> desk.enterResults(WHO, "task", List.of(row(STRANGER, PartResult.FAILED))));
        assertThat(refusal.places()).extracting(RuleBroken.Place::rule).containsExactly(CandidacyRule.ONE_RESULT_PER_CANDIDATE);
    }

    @Test
    void a_schedule_names_a_time_a_place_and_a_chair() {
        var start = LocalDateTime.of(2026, 6, 1, 9, 0);
        for (var form : List.of(new ScheduleForm(null, "Pärnu", WHO, List.of()), new ScheduleForm(start, " ", WHO, List.of()),
                new ScheduleForm(start, "Pärnu", null, List.of()))) {
            refused(DeskRule.FIELD_IS_FILLED, () -> desk.schedule(WHO, "task", form));
        }
    }

    private static ResultForm row(UUID candidacy, PartResult practice) {
        return new ResultForm(candidacy, Attendance.PRESENT, PartResult.FAILED, practice, Set.of());
    }
}
