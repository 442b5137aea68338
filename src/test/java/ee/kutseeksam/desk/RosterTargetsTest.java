package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.RefusedAttempts;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Rule;
import ee.kutseeksam.kernel.RuleBroken;
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

/** For what one person may be put on a roster, and where a refusal stands. */
class RosterTargetsTest {

    private static final PersonId MARI = new PersonId(new UUID(0, 11));
    private static final PersonId JAAN = new PersonId(new UUID(0, 12));
    private static final PersonId OF_ANOTHER_CURRICULUM = new PersonId(new UUID(0, 13));
    private static final Qualification PLAIN = Qualification.of(STANDARD);
    private static final Qualification SPECIALISED = new Qualification(STANDARD, SPECIALISATION, 0);
    private static final Qualification PARTIAL = new Qualification(STANDARD, 0, PART);

    private static final Order JOINT = new Order("1041", "240543", "KA-AKL", List.of(STANDARD, STANDARD + 1), ExamType.COMBINED, "et",
            LocalDate.of(2026, 6, 1), Optional.empty());

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());
    private final Map<PersonId, Learners.Found> listed = new LinkedHashMap<>();
    private final Map<OpenCandidacies.Key, String> elsewhere = new HashMap<>();
    private final People people = mock(People.class);

    @BeforeEach
    void twoMaySit() {
        List.of(MARI, JAAN).forEach(who -> listed.put(who, new Learners.Found(new Learner(who, 3, NominalTime.UNKNOWN, "R", true),
                Optional.empty(), new Ruling<>("FINAL_YEAR", "eligibility", "hash", "row"))));
        when(people.identify(any())).thenReturn(new PersonId(new UUID(0, 14)));
    }

    private RosterDesk desk(boolean specialisationRequired) {
        Learners learners = mock(Learners.class);
        when(learners.of(any())).thenReturn(listed);
        return new RosterDesk(turns("addGraduates", 0), exams, learners, facts(specialisationRequired), people, (exam, standards) -> elsewhere,
                mock(RetakeRights.class), new Applicants(people, learners, CLOCK), new ManualForEver(mock(RefusedAttempts.class)),
                mock(Retakers.class), new Departures(exams, seen()));
    }

    private static RuleBroken.Place place(PersonId row, Rule rule) {
        return new RuleBroken.Place("qualifications", row.toString(), rule, rule.sentence());
    }

    @Test
    void one_learner_applies_for_a_qualification_and_one_more_of_its_specialisations() {
        add(false, choice(MARI, PLAIN, SPECIALISED), choice(JAAN, PARTIAL));
        assertThat(exams.get(EXAM).roster().all()).extracting(Candidate::qualification).containsExactly(PLAIN, SPECIALISED, PARTIAL);
        refused(ExamRule.WHOLE_OR_PART, () -> add(false, choice(JAAN)));
    }

    /** Külmamehaanik 4 with no specialisation: refused (rules.md 38). */
    @Test
    void a_compulsory_specialisation_is_missed_at_the_learner_s_row() {
        RuleBroken refusal = refused(DeskRule.SPECIALISATION_IS_GIVEN, () -> add(true, choice(MARI), choice(JAAN, SPECIALISED)));
        assertThat(refusal.places()).containsExactly(place(MARI, DeskRule.SPECIALISATION_IS_GIVEN));
        assertThat(exams.get(EXAM).roster().all()).isEmpty();
        add(true, choice(MARI, SPECIALISED), choice(JAAN, PARTIAL));
    }

    @Test
    void and_at_the_applicant_s_field() {
        for (List<Qualification> none : List.of(List.<Qualification>of(), List.of(PLAIN))) {
            RuleBroken refusal = refused(DeskRule.SPECIALISATION_IS_GIVEN, () -> apply(true, none));
            assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("qualifications");
        }
        apply(true, List.of(SPECIALISED));
        assertThat(exams.get(EXAM).roster().all()).extracting(Candidate::qualification).containsExactly(SPECIALISED);
    }

    @Test
    void a_working_world_applicant_may_apply_for_several_too() {
        apply(false, List.of(PLAIN, SPECIALISED));
        assertThat(exams.get(EXAM).roster().people()).hasSize(1);
        assertThat(exams.get(EXAM).roster().all()).hasSize(2);
        refused(ExamRule.LISTED_ONCE, () -> apply(false, List.of(PLAIN)));
        refused(ExamRule.WHOLE_OR_PART, () -> apply(false, List.of(PARTIAL)));
    }

    @Test
    void where_several_are_offered_an_applicant_s_is_chosen() {
        exams.with(EXAM, Exam.NONE.order("KE-2026-0001", JOINT, jointFacts()).get(0).applyTo(Exam.NONE));
        RuleBroken refusal = refused(DeskRule.TARGET_IS_CHOSEN, () -> apply(false, List.of()));
        assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("qualifications");
    }

    /** An exam is of one school and one curriculum (rules.md 10), whoever is sent along. */
    @Test
    void a_learner_of_another_curriculum_is_refused_at_the_row_and_nobody_comes() {
        RuleBroken refusal = refused(ExamRule.LEARNER_IS_LISTED, () -> add(false, choice(MARI), choice(OF_ANOTHER_CURRICULUM)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(OF_ANOTHER_CURRICULUM.toString());
        assertThat(exams.get(EXAM).roster().all()).isEmpty();
        refused(DeskRule.QUALIFICATION_IS_OF_THE_ORDER, () -> add(false, choice(MARI, Qualification.of(STANDARD + 1))));
        refused(DeskRule.QUALIFICATION_IS_OF_THE_ORDER, () -> apply(false, List.of(Qualification.of(STANDARD + 1))));
    }

    @Test
    void every_wrong_row_is_told_with_its_own_sentence() {
        RuleBroken refusal = refused(DeskRule.ROWS_ARE_RIGHT, () -> add(false, choice(MARI, PLAIN, PLAIN), choice(JAAN, PLAIN, PARTIAL)));
        assertThat(refusal.places()).containsExactly(place(MARI, ExamRule.LISTED_ONCE),
                place(JAAN, ExamRule.WHOLE_OR_PART));
        refused(ExamRule.LISTED_ONCE, () -> add(false, choice(MARI, PLAIN), choice(MARI, PLAIN)));
        refused(ExamRule.SPECIALISATION_OR_PART, () -> add(false, choice(MARI, new Qualification(STANDARD, SPECIALISATION, PART))));
        refused(DeskRule.PART_IS_OF_THE_STANDARD, () -> add(false, choice(MARI, new Qualification(STANDARD, 0, 99))));
        assertThat(exams.get(EXAM).roster().all()).isEmpty();
    }

    @Test
    void who_is_on_another_exam_for_one_qualification_may_come_for_another() {
        elsewhere.put(new OpenCandidacies.Key(MARI, PLAIN), "KE-2026-0009");
        assertThat(desk(false).learners(WHO, "task")).extracting(LearnerRow::elsewhere)
                .containsExactly(List.of(new LearnerRow.Elsewhere(PLAIN, "KE-2026-0009")), List.of());
        RuleBroken refusal = refused(ExamRule.NOT_IN_ANOTHER_EXAM, () -> add(false, choice(MARI, PLAIN, SPECIALISED)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(MARI.toString());
        add(false, choice(MARI, SPECIALISED));
    }

    private static OrderFacts jointFacts() {
        Set<Integer> both = Set.of(STANDARD, STANDARD + 1);
        return new OrderFacts(Optional.of("1041"), true, both, List.of(), both, Set.of("et"), LocalDate.of(2021, 11, 10), Optional.empty(),
                Optional.empty());
    }

    private void add(boolean specialisationRequired, LearnerChoice... chosen) {
        desk(specialisationRequired).addLearners(WHO, "task", List.of(chosen));
    }

    private void apply(boolean specialisationRequired, List<Qualification> wanted) {
        desk(specialisationRequired).addApplicant(WHO, "task", new ApplicantForm("37605030299", "Peeter", "Raud", wanted));
    }

    private static LearnerChoice choice(PersonId person, Qualification... wanted) {
        return new LearnerChoice(person, List.of(wanted));
    }
}
