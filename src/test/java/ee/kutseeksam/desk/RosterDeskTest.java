package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.RefusedAttempts;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.GroupsFormed;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.RetakeRights;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be put on a roster. */
class RosterDeskTest {

    private static final PersonId MARI = new PersonId(new UUID(0, 11));
    private static final NominalEnd END = new NominalEnd(LocalDate.of(2025, 12, 29), 120);
    private static final PersonId JAAN = new PersonId(new UUID(0, 12));

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());
    private final Map<PersonId, Learners.Found> listed = new LinkedHashMap<>();
    private final Map<OpenCandidacies.Key, String> elsewhere = new HashMap<>();
    private final People people = mock(People.class);
    private final RetakeRights rights = mock(RetakeRights.class);
    private final RefusedAttempts attempts = mock(RefusedAttempts.class);
    private final Retakers retakers = mock(Retakers.class);
    private RosterDesk desk;

    @BeforeEach
    void open() {
        Learners learners = mock(Learners.class);
        when(learners.of(any())).thenReturn(listed);
        when(people.identify(any())).thenReturn(MARI);
        desk = new RosterDesk(turns("addGraduates", 0), exams, learners, facts(false), people, (exam, standards) -> elsewhere, rights,
                new Applicants(people, learners, CLOCK), new ManualForEver(attempts), retakers, new Departures(exams, seen()));
    }

    @Test
    void learners_of_the_final_year_and_over_time_may_sit() {
        for (String eligibility : List.of("FINAL_YEAR", "OVERTIME")) {
            listed.put(MARI, found(MARI, eligibility));
            exams.with(EXAM, ordered());
            desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of())));
            assertThat(exams.get(EXAM).roster().all()).extracting(Candidate::person).containsExactly(MARI);
            assertThat(exams.get(EXAM).roster().all().get(0).nominalEnd()).contains(END);
        }
    }

    @Test
    void learners_too_early_or_too_late_may_not() {
        for (String eligibility : List.of("NOT_YET", "TOO_LATE")) {
            listed.put(MARI, found(MARI, eligibility));
            refused(ExamRule.LEARNER_MAY_SIT, () -> desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of()))));
        }
    }

    @Test
    void only_who_is_listed_by_the_education_register_is_added_as_a_graduate() {
        listed.put(JAAN, found(JAAN, "FINAL_YEAR"));
        refused(ExamRule.LEARNER_IS_LISTED, () -> desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of()))));
    }

    @Test
    void nobody_is_on_two_open_exams_for_one_qualification() {
        listed.put(MARI, found(MARI, "FINAL_YEAR"));
        elsewhere.put(new OpenCandidacies.Key(MARI, Qualification.of(STANDARD)), "KE-2026-0009");
        var refusal = refused(ExamRule.NOT_IN_ANOTHER_EXAM, () -> desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of()))));
        assertThat(refusal).hasMessageContaining("KE-2026-0009");
    }

    /** Else what was passed would be sat again and paid for again. */
    @Test
    void who_has_a_right_to_a_retake_does_not_come_as_a_newcomer() {
        listed.put(MARI, found(MARI, "FINAL_YEAR"));
        when(retakers.windows(any(), any())).thenReturn(Map.of(new OpenCandidacies.Key(MARI, Qualification.of(STANDARD)),
                new Retakers.Window(LocalDate.of(2027, 6, 20), true)));
        var refusal = refused(DeskRule.RIGHT_IS_USED, () -> desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of()))));
        assertThat(refusal).hasMessageContaining("20.06.2027");
        assertThat(desk.learners(WHO, "task").get(0).retakes()).containsExactly(Qualification.of(STANDARD));
    }

    /** Else a second retake would be had, and paid for, under another name (rules.md 57). */
    @Test
    void who_has_used_up_the_retakes_does_not_come_as_a_newcomer_either() {
        listed.put(MARI, found(MARI, "FINAL_YEAR"));
        when(retakers.windows(any(), any())).thenReturn(Map.of(new OpenCandidacies.Key(MARI, Qualification.of(STANDARD)),
                new Retakers.Window(LocalDate.of(2027, 6, 20), false)));
        var refusal = refused(DeskRule.RETAKES_ARE_USED_UP, () -> desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of()))));
        assertThat(refusal).hasMessageContaining("pärast 20.06.2027");
        LearnerRow row = desk.learners(WHO, "task").get(0);
        assertThat(row.usedUp()).containsExactly(new LearnerRow.UsedUp(Qualification.of(STANDARD), LocalDate.of(2027, 6, 20)));
        assertThat(row.retakes()).isEmpty();
        assertThat(row.comesAnew()).isFalse();
    }

    /** Also one whom EHIS does not list (rules.md 24). */
    @Test
    void who_was_typed_in_is_no_graduate_and_the_attempt_is_recorded() {
        var applicant = new Candidate(UUID.randomUUID(), MARI, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        exams.with(EXAM, given(ordered(), new CandidatesAdded(List.of(applicant))).state());
        refused(ExamRule.MANUAL_STAYS_MANUAL, () -> desk.addLearners(WHO, "task", List.of(new LearnerChoice(MARI, List.of()))));
        verify(attempts).record(any(), eq(ExamRule.MANUAL_STAYS_MANUAL));
    }

    @Test
    void who_sits_again_leaves_before_sending_but_no_group_is_left_empty() {
        UUID mari = UUID.randomUUID();
        UUID jaan = UUID.randomUUID();
        exams.with(EXAM, given(ordered(), new CandidatesAdded(List.of(retaker(mari, MARI), retaker(jaan, JAAN))),
                new GroupsFormed(List.of(Group.of(1, "Grupp 1", "et", List.of(MARI, JAAN))))).state());
        Learners learners = mock(Learners.class);
        desk = new RosterDesk(turns("sendRoster", 0), exams, learners, facts(false), people, (exam, standards) -> elsewhere, rights,
                new Applicants(people, learners, CLOCK), new ManualForEver(attempts), retakers, new Departures(exams, seen()));
        desk.remove(WHO, "task", List.of(mari));
        verify(rights).giveBack(EXAM, List.of(mari));
        var refusal = refused(ExamRule.REMOVAL_LEAVES_NO_GROUP_EMPTY, () -> desk.remove(WHO, "task", List.of(jaan)));
        assertThat(refusal).hasMessageContaining("Grupp 1");
        verify(rights, never()).giveBack(EXAM, List.of(jaan));
    }

    private static Candidate retaker(UUID candidacy, PersonId person) {
        return new Candidate(candidacy, person, Qualification.of(STANDARD), Origin.EHIS, Optional.empty(), "R", 2, Set.of());
    }

    @Test
    void nobody_comes_or_goes_when_the_register_asks_no_more() {
        assertThat(RosterDesk.ROSTER_STEPS).containsExactlyInAnyOrder("addGraduates", "clearPeople", "correctRoster", "nameLatecomers",
                "clearLatecomers");
    }

    @Test
    void an_applicant_typed_in_by_hand_is_one_for_ever() {
        desk.addApplicant(WHO, "task", new ApplicantForm("37605030299", "Mari", "Maasikas", null));
        Candidate applicant = exams.get(EXAM).roster().all().get(0);
        assertThat(applicant.origin()).isEqualTo(Origin.MANUAL);
        assertThat(applicant.fundingCode()).isEmpty();
    }

    @Test
    void whatever_is_claimed_for_an_applicant_is_refused_and_remembered() {
        for (ApplicantForm claim : List.of(claim("EHIS", false, false, ""), claim("MANUAL", true, false, ""), claim("MANUAL", false, true, ""),
                claim("MANUAL", false, false, "R"))) {
            refused(ExamRule.MANUAL_STAYS_MANUAL, () -> desk.addApplicant(WHO, "task", claim));
        }
        verify(attempts, times(4)).record(any(), eq(ExamRule.MANUAL_STAYS_MANUAL));
        assertThat(exams.get(EXAM).roster().all()).isEmpty();
        desk.addApplicant(WHO, "task", claim("MANUAL", false, false, " "));
        assertThat(exams.get(EXAM).roster().all()).extracting(Candidate::origin).containsExactly(Origin.MANUAL);
    }

    @Test
    void an_applicant_does_not_come_as_a_graduate_as_well() {
        listed.put(MARI, found(MARI, "FINAL_YEAR"));
        listed.put(JAAN, found(JAAN, "NOT_YET"));
        desk.addApplicant(WHO, "task", new ApplicantForm("37605030299", "Mari", "Maasikas", null));
        refused(ExamRule.MANUAL_STAYS_MANUAL, () -> desk.addLearners(WHO, "task",
                List.of(new LearnerChoice(JAAN, List.of()), new LearnerChoice(MARI, List.of()))));
        verify(attempts).record(any(), eq(ExamRule.MANUAL_STAYS_MANUAL));
        assertThat(exams.get(EXAM).roster().all()).extracting(Candidate::origin).containsExactly(Origin.MANUAL);
    }

    private static ApplicantForm claim(String origin, boolean graduate, boolean funded, String code) {
        return new ApplicantForm("37605030299", "Mari", "Maasikas", List.of(), Optional.empty(), Optional.empty(), Optional.of(origin),
                Optional.of(graduate), Optional.of(funded), Optional.of(code));
    }

    @Test
    void an_applicant_has_a_possible_code_and_a_name() {
        refused(CodeRule.CODE_IS_VALID, () -> desk.addApplicant(WHO, "task", new ApplicantForm("37605030298", "Mari", "Maasikas", null)));
        refused(CodeRule.CODE_OR_BIRTH_DATE, () -> desk.addApplicant(WHO, "task", new ApplicantForm(null, "Mari", "Maasikas", null)));
        refused(DeskRule.NAME_IS_GIVEN, () -> desk.addApplicant(WHO, "task", new ApplicantForm("37605030299", " ", "Maasikas", null)));
    }

    private static Learners.Found found(PersonId person, String eligibility) {
        return new Learners.Found(new Learner(person, 3, NominalTime.UNKNOWN, "R", true), Optional.of(END), new Ruling<>(eligibility, "eligibility", "hash", "row"));
    }
}
