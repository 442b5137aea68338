package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The school's order and roster, and what goes between school and awarding body. */
class ExamTest {

    // ---- roster

    @Test
    void graduates_are_added() {
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(graduate(MARI), graduate(JAAN)), FACTS)).then(added(MARI, JAAN));
    }

    @Test
    void adding_nobody_says_nothing() {
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(), FACTS)).nothing();
    }

    @Test
    void a_person_is_listed_once_for_one_qualification() {
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.add(List.of(graduate(MARI)), FACTS)).refusedBy(LISTED_ONCE);
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(graduate(MARI), graduate(MARI)), FACTS)).refusedBy(LISTED_ONCE);
    }

    @Test
    void nobody_applies_for_a_whole_and_its_own_part_at_once() {
        var whole = graduate(MARI);
        var specialised = wanting(MARI, 500, new Qualification(STANDARD, 7, 0));
        var part = wanting(MARI, 501, new Qualification(STANDARD, 0, 77));
        var otherPart = wanting(MARI, 502, new Qualification(STANDARD, 0, 78));
        var other = wanting(MARI, 503, new Qualification(STANDARD + 1, 0, 0));
        for (var one : List.of(whole, specialised)) {
            given(Exam.NONE, ORDERED, new CandidatesAdded(List.of(one))).when(exam -> exam.add(List.of(part), FACTS)).refusedBy(WHOLE_OR_PART, "qualifications");
            given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(part, one), FACTS)).refusedBy(WHOLE_OR_PART, "qualifications");
        }
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(part, otherPart, other), FACTS)).allowed();
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(part, graduate(JAAN)), FACTS)).allowed();
    }

    @Test
    void a_qualification_and_more_of_its_specialisations_go_together() {
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(graduate(MARI), wanting(MARI, 500, new Qualification(STANDARD, 7, 0)),
                wanting(MARI, 501, new Qualification(STANDARD, 8, 0))), FACTS)).allowed();
    }

    @Test
    void a_part_qualification_has_no_specialisation() {
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(wanting(MARI, 500, new Qualification(STANDARD, 7, 77))), FACTS))
                .refusedBy(SPECIALISATION_OR_PART, "qualifications");
    }

    @Test
    void nobody_is_a_graduate_and_a_working_world_applicant_at_one_exam() {
        var applicant = new Candidate(id(500), MARI, new Qualification(STANDARD, 7, 0), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        assertThat(given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.add(List.of(applicant), FACTS))
                .refusedBy(ONE_ORIGIN_PER_PERSON)).hasMessageContaining("juba õppijana");
        assertThat(given(Exam.NONE, ORDERED, new CandidatesAdded(List.of(applicant))).when(exam -> exam.add(List.of(graduate(MARI)), FACTS))
                .refusedBy(MANUAL_STAYS_MANUAL)).hasMessageContaining("jääb selleks");
    }

    private static Candidate wanting(PersonId person, int candidacy, Qualification wanted) {
        return new Candidate(id(candidacy), person, wanted, Origin.EHIS, Optional.empty(), "R", 1, Set.of());
    }

    @Test
    void a_joint_curriculum_gives_one_person_several_qualifications() {
        var first = graduate(MARI);
        var second = new Candidate(id(500), MARI, Qualification.of(STANDARD + 1), Origin.EHIS, first.eligibility(), "R", 1, Set.of());
        var exam = given(Exam.NONE, ORDERED).when(before -> before.add(List.of(first, second), FACTS)).allowed().state();
        assertThat(exam.roster().all()).containsExactly(first, second);
        assertThat(exam.roster().people()).containsExactly(MARI);
    }

    @Test
    void who_leaves_the_roster_leaves_the_group_too() {
        var before = given(Exam.NONE, ORDERED, added(MARI, JAAN), groups(group(1, MARI, JAAN)));
        var after = before.when(exam -> exam.remove(List.of(graduate(MARI).candidacy())))
                .then(new CandidatesRemoved(List.of(graduate(MARI).candidacy())));
        assertThat(after.state().groups().get(1).members()).containsExactly(JAAN);
        after.when(exam -> exam.remove(List.of(graduate(MARI).candidacy()))).nothing();
    }

    @Test
    void a_person_with_another_qualification_left_stays_in_the_group() {
        var second = new Candidate(id(500), MARI, Qualification.of(STANDARD + 1), Origin.EHIS, Optional.empty(), "R", 1, Set.of());
        var exam = given(Exam.NONE, ORDERED, added(MARI), new CandidatesAdded(List.of(second)), groups(group(1, MARI)))
                .when(before -> before.remove(List.of(id(500)))).allowed().state();
        assertThat(exam.groups().get(1).members()).containsExactly(MARI);
    }

    @Test
    void the_school_may_hope_for_another_day_until_it_sends() {
        LocalDate later = PLANNED.plusDays(7);
        var moved = given(Exam.NONE, complete()).when(exam -> exam.moveDay(later, FACTS)).then(new ExamDayMoved(later));
        moved.when(exam -> exam.moveDay(later, FACTS)).nothing();
        moved.when(exam -> new Handover(exam).send(later.minusDays(10), TEN_DAYS)).then(new RosterSent(1, TEN_DAYS, Optional.empty()))
                .when(exam -> exam.moveDay(PLANNED, FACTS)).refusedBy(ROSTER_IS_OPEN);
        given(Exam.NONE, complete()).when(exam -> exam.moveDay(LocalDate.of(2021, 10, 31), FACTS)).refusedBy(HELD_SINCE_NOVEMBER_2021);
    }

    @Test
    void a_sent_roster_is_closed_to_the_school_until_it_comes_back() {
        var sent = given(Exam.NONE, complete()).and(new RosterSent(1, TEN_DAYS, Optional.empty()));
        sent.when(exam -> exam.add(List.of(graduate(LIIS)), FACTS)).refusedBy(ROSTER_IS_OPEN);
        sent.when(exam -> exam.remove(List.of(graduate(MARI).candidacy()))).refusedBy(ROSTER_IS_OPEN);
        sent.when(exam -> exam.formGroups(List.of(group(1, MARI, JAAN)), FACTS)).refusedBy(ROSTER_IS_OPEN);
        sent.when(exam -> exam.acceptName(MARI)).refusedBy(ROSTER_IS_OPEN);
        sent.when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).refusedBy(ROSTER_IS_OPEN);
        sent.and(new RosterReturned(1, REASON)).when(exam -> exam.add(List.of(graduate(LIIS)), FACTS)).then(added(LIIS));
    }

    @Test
    void a_transition_helps_graduates_and_not_the_working_world() {
        var facts = facts();
        facts.validTo = PLANNED.minusDays(1);
        var applicant = new Candidate(id(600), LIIS, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(graduate(MARI)), facts.get())).allowed();
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(applicant), facts.get())).refusedBy(STANDARD_IS_VALID);
        facts.validTo = PLANNED;
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(applicant), facts.get())).allowed();
    }

    /** Nor by moving the day after the applicant has come. */
    @Test
    void a_working_world_applicant_holds_the_day_within_the_standard_s_validity() {
        LocalDate last = PLANNED.plusDays(5);
        var transition = facts();
        transition.validTo = last;
        var applicant = new Candidate(id(600), LIIS, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        var listed = given(Exam.NONE, ORDERED, new CandidatesAdded(List.of(applicant)));
        listed.when(exam -> exam.moveDay(last, transition.get())).then(new ExamDayMoved(last));
        listed.when(exam -> exam.moveDay(last.plusDays(1), transition.get())).refusedBy(STANDARD_IS_VALID, "plannedOn");
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.moveDay(last.plusDays(1), transition.get())).allowed();
    }

    @Test
    void a_school_that_awards_has_no_working_world_applicants() {
        var facts = facts();
        var applicant = new Candidate(id(600), LIIS, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        facts.awardingSchool = Optional.of("51");
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(graduate(MARI)), facts.get())).allowed();
        given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(applicant), facts.get())).refusedBy(SCHOOL_AWARDS_TO_ITS_LEARNERS);
    }

    // ---- verification

    @Test
    void an_answer_is_taken_in_once_however_often_the_register_is_asked() {
        var answers = Map.of(MARI, Verification.MATCH);
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.verified(answers)).then(verified(Verification.MATCH, MARI))
                .when(exam -> exam.verified(answers)).nothing();
    }

    @Test
    void an_answer_about_a_stranger_is_left_out() {
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.verified(Map.of(JAAN, Verification.DECEASED))).nothing();
    }

    @Test
    void twenty_at_a_time_are_asked_about() {
        var many = IntStream.range(100, 125).mapToObj(ExamFacts::person).toArray(PersonId[]::new);
        var exam = given(Exam.NONE, ORDERED, added(many)).state();
        assertThat(exam.roster().unverified(20)).hasSize(20).containsExactlyElementsOf(List.of(many).subList(0, 20));
    }

    @Test
    void whom_the_register_does_not_know_alive_blocks_sending_until_taken_off() {
        for (Verification answer : List.of(Verification.NOT_FOUND, Verification.DECEASED, Verification.DATA_MISSING)) {
            var blocked = given(Exam.NONE, ORDERED, added(MARI, JAAN), verified(Verification.MATCH, MARI), verified(answer, JAAN),
                    groups(group(1, MARI, JAAN)));
            assertThat(blocked.state().roster().toClear()).as(answer.name()).containsExactly(JAAN);
            blocked.when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).refusedBy(EVERYBODY_IS_VERIFIED);
            blocked.when(exam -> exam.acceptName(JAAN)).refusedBy(NAME_CAN_BE_TAKEN);
            blocked.and(new CandidatesRemoved(List.of(graduate(JAAN).candidacy())))
                    .when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).allowed();
        }
    }

    @Test
    void a_differing_name_blocks_sending_until_it_is_confirmed() {
        var differing = given(Exam.NONE, ORDERED, added(MARI), verified(Verification.NAME_DIFFERS, MARI), groups(group(1, MARI)));
        differing.when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).refusedBy(EVERYBODY_IS_VERIFIED);
        differing.and(new NameAccepted(MARI)).when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).allowed();
    }

    @Test
    void whom_the_register_has_not_been_asked_about_blocks_sending_and_not_editing() {
        var unasked = given(Exam.NONE, ORDERED, added(MARI, JAAN), verified(Verification.MATCH, MARI), groups(group(1, MARI, JAAN)));
        unasked.when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).refusedBy(EVERYBODY_IS_VERIFIED);
        unasked.when(exam -> exam.add(List.of(graduate(LIIS)), FACTS)).then(added(LIIS));
        unasked.when(exam -> exam.remove(List.of(graduate(JAAN).candidacy()))).allowed();
    }

    @Test
    void who_is_typed_in_by_hand_does_not_become_a_graduate() {
        var applicant = new Candidate(id(600), MARI, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        var manual = given(Exam.NONE, ORDERED).when(exam -> exam.add(List.of(applicant), FACTS)).allowed();
        manual.when(exam -> exam.add(List.of(graduate(MARI)), FACTS)).refusedBy(MANUAL_STAYS_MANUAL);
        manual.when(exam -> exam.add(List.of(applicant), FACTS)).refusedBy(LISTED_ONCE);
    }

    @Test
    void a_differing_name_is_settled_by_taking_the_register_s() {
        var differing = given(Exam.NONE, ORDERED, added(MARI), verified(Verification.NAME_DIFFERS, MARI));
        assertThat(differing.state().roster().toClear()).containsExactly(MARI);
        var settled = differing.when(exam -> exam.acceptName(MARI)).then(new NameAccepted(MARI));
        assertThat(settled.state().roster().toClear()).isEmpty();
        settled.when(exam -> exam.acceptName(MARI)).refusedBy(NAME_CAN_BE_TAKEN);
        given(Exam.NONE, ORDERED, added(MARI), verified(Verification.DECEASED, MARI)).when(exam -> exam.acceptName(MARI))
                .refusedBy(NAME_CAN_BE_TAKEN);
    }

    @Test
    void who_is_taken_off_and_put_back_is_asked_about_again() {
        var exam = given(Exam.NONE, ORDERED, added(MARI, JAAN), verified(Verification.NOT_FOUND, MARI, JAAN),
                new CandidatesRemoved(List.of(graduate(MARI).candidacy())), added(MARI)).state();
        assertThat(exam.roster().unverified(20)).containsExactly(MARI);
        assertThat(exam.roster().toClear()).containsExactly(JAAN);
    }

    // ---- groups

    @Test
    void groups_are_formed_once() {
        given(Exam.NONE, ORDERED, added(MARI, JAAN)).when(exam -> exam.formGroups(List.of(group(1, MARI, JAAN)), FACTS))
                .then(groups(group(1, MARI, JAAN))).when(exam -> exam.formGroups(List.of(group(1, MARI, JAAN)), FACTS)).nothing();
    }

    @Test
    void nobody_is_in_two_groups() {
        given(Exam.NONE, ORDERED, added(MARI, JAAN)).when(exam -> exam.formGroups(List.of(group(1, MARI), group(2, MARI, JAAN)), FACTS))
                .refusedBy(IN_ONE_GROUP_ONLY);
    }

    @Test
    void a_group_holds_people_of_the_roster_only() {
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.formGroups(List.of(group(1, MARI, JAAN)), FACTS))
                .refusedBy(MEMBER_IS_ON_THE_ROSTER);
    }

    @Test
    void a_group_sits_in_one_of_the_body_s_languages() {
        var facts = facts();
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.formGroups(List.of(Group.of(1, "Группа", "ru", List.of(MARI))), facts.get())).allowed();
        facts.languages = Set.of("et");
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> exam.formGroups(List.of(Group.of(1, "Группа", "ru", List.of(MARI))), facts.get()))
                .refusedBy(LANGUAGE_IS_OFFERED);
    }

    @Test
    void eleven_of_twelve_in_a_group_are_not_enough() {
        var twelve = IntStream.range(100, 112).mapToObj(ExamFacts::person).toArray(PersonId[]::new);
        var eleven = List.of(twelve).subList(0, 11).toArray(PersonId[]::new);
        var exam = given(Exam.NONE, ORDERED, added(twelve), verified(Verification.MATCH, twelve));
        var refusal = exam.and(groups(group(1, eleven))).whenAsked(Exam::requireComplete).refusedBy(EVERYBODY_IS_IN_A_GROUP);
        assertThat(refusal).hasMessageContaining("grupita on 1 inimest");
        exam.and(groups(group(1, twelve))).whenAsked(Exam::requireComplete).nothing();
    }

    @Test
    void no_group_is_empty() {
        given(Exam.NONE, complete()).and(groups(group(1, MARI, JAAN), group(2))).whenAsked(Exam::requireGrouped)
                .refusedBy(NO_GROUP_IS_EMPTY);
    }

    // ---- sending

    @Test
    void sent_on_the_first_of_may_an_exam_is_on_the_eleventh_at_the_earliest() {
        LocalDate today = LocalDate.of(2026, 5, 1);
        given(Exam.NONE, complete()).when(exam -> new Handover(exam).send(today, TEN_DAYS)).then(new RosterSent(1, TEN_DAYS, Optional.empty()));
        given(Exam.NONE, complete()).when(exam -> new Handover(exam).send(today.plusDays(1), TEN_DAYS)).refusedBy(DAYS_BEFORE_EXAM);
    }

    @Test
    void an_empty_roster_is_not_sent() {
        given(Exam.NONE, ORDERED).when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).refusedBy(ROSTER_IS_NOT_EMPTY);
    }

    @Test
    void everybody_is_verified_and_settled_before_sending() {
        LocalDate today = LocalDate.of(2026, 5, 1);
        given(Exam.NONE, ORDERED, added(MARI, JAAN), verified(Verification.MATCH, MARI), groups(group(1, MARI, JAAN)))
                .when(exam -> new Handover(exam).send(today, TEN_DAYS)).refusedBy(EVERYBODY_IS_VERIFIED);
        for (var answer : List.of(Verification.NAME_DIFFERS, Verification.NOT_FOUND, Verification.DECEASED, Verification.DATA_MISSING)) {
            given(Exam.NONE, complete()).and(verified(answer, JAAN)).when(exam -> new Handover(exam).send(today, TEN_DAYS))
                    .refusedBy(EVERYBODY_IS_VERIFIED);
        }
    }

    // ---- the awarding body's answer

    @Test
    void a_returned_roster_is_sent_again_as_a_new_revision() {
        var returned = given(Exam.NONE, complete()).and(new RosterSent(1, TEN_DAYS, Optional.empty())).when(exam -> new Handover(exam).giveBack(REASON, 10))
                .then(new RosterReturned(1, REASON));
        assertThat(returned.state().status()).isEqualTo(ExamStatus.RETURNED);
        returned.when(exam -> new Handover(exam).send(LocalDate.of(2026, 5, 1), TEN_DAYS)).then(new RosterSent(2, TEN_DAYS, Optional.of(RosterChange.NONE)))
                .when(exam -> new Handover(exam).accept()).then(new RosterAccepted(2));
    }

    @Test
    void a_return_says_why() {
        given(Exam.NONE, complete()).and(new RosterSent(1, TEN_DAYS, Optional.empty())).when(exam -> new Handover(exam).giveBack(REASON, 9))
                .refusedBy(RETURN_HAS_A_REASON);
    }

    @Test
    void only_a_sent_roster_is_answered() {
        var draft = given(Exam.NONE, complete());
        draft.when(exam -> new Handover(exam).accept()).refusedBy(ROSTER_WAITS_FOR_THE_BODY);
        draft.when(exam -> new Handover(exam).giveBack(REASON, 20)).refusedBy(ROSTER_WAITS_FOR_THE_BODY);
        given(Exam.NONE, accepted()).when(exam -> new Handover(exam).accept()).refusedBy(ROSTER_WAITS_FOR_THE_BODY);
    }

    @Test
    void nobody_is_named_for_an_exam_that_is_not_there_or_is_completed() {
        given(Exam.NONE).when(exam -> new Handover(exam).appoint(SIGNER, true)).refusedBy(ORDER_IS_PLACED);
        given(Exam.NONE, accepted()).and(new ExamCompleted(PLANNED)).when(exam -> new Handover(exam).appoint(SIGNER, true)).refusedBy(EXAM_IS_NOT_OVER);
    }

    @Test
    void the_register_s_answer_changes_nothing_on_a_sent_roster() {
        given(Exam.NONE, accepted()).when(exam -> exam.verified(Map.of(MARI, Verification.DECEASED))).refusedBy(ROSTER_IS_OPEN);
    }

    @Test
    void the_responsible_person_is_of_the_body_and_named_once() {
        var exam = given(Exam.NONE, accepted());
        exam.when(accepted -> new Handover(accepted).appoint(SIGNER, false)).refusedBy(RESPONSIBLE_IS_OF_THE_BODY);
        exam.when(accepted -> new Handover(accepted).appoint(SIGNER, true)).then(new ResponsibleAppointed(SIGNER))
                .when(named -> new Handover(named).appoint(SIGNER, true)).nothing();
    }

    private static List<ExamEvent> complete() {
        return accepted().subList(0, 4);
    }

    @Test
    void the_school_has_its_roster_in_hand_until_it_is_sent() {
        assertThat(given(Exam.NONE, accepted().subList(0, 4)).state().isOpen()).isTrue();
        assertThat(given(Exam.NONE, accepted().subList(0, 5)).state().isOpen()).isFalse();
        assertThat(given(Exam.NONE, accepted()).state().groups().count()).isEqualTo(2);
    }
}
