package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.Rule;
import ee.kutseeksam.kernel.RuleBroken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A division is what its rows say, and its rows cannot be mistaken for each other. */
class GroupDeskTest {

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());
    private final GroupDesk desk = new GroupDesk(turns("formGroups", 0), exams, facts(false), seen());

    @Test
    void names_are_cleaned_and_what_is_left_out_is_filled_in() {
        form(new GroupForm(1, " Hommik\u202e  I ", null, List.of()), new GroupForm(2, "\u200b", "", null));
        assertThat(exams.get(EXAM).groups().all()).extracting(Group::name).containsExactly("Hommik I", "Grupp 2");
        assertThat(exams.get(EXAM).groups().all()).extracting(Group::language).containsExactly("et", "et");
    }

    @Test
    void numbers_go_on_from_one() {
        for (int wrong : new int[] {0, -1, 99}) {
            refusedAt("number", "1", DeskRule.GROUPS_ARE_NUMBERED, new GroupForm(wrong, "A", "et", List.of()));
        }
        refusedAt("number", "2", DeskRule.GROUPS_ARE_NUMBERED, new GroupForm(1, "A", "et", List.of()), new GroupForm(1, "B", "et", List.of()));
    }

    @Test
    void names_differ_and_are_short_enough() {
        refusedAt("name", "2", DeskRule.GROUP_NAMES_DIFFER, new GroupForm(1, "A", "et", List.of()), new GroupForm(2, " A\u200b", "et", List.of()));
        refusedAt("name", "1", DeskRule.TEXT_IS_SHORT_ENOUGH, new GroupForm(1, "x".repeat(61), "et", List.of()));
        form(new GroupForm(1, "x".repeat(60), "et", List.of()));
    }

    @Test
    void a_language_that_is_not_offered_is_told_at_its_group_and_a_stranger_at_the_person() {
        refusedAt("language", "1", ExamRule.LANGUAGE_IS_OFFERED, new GroupForm(1, "A", "xx", List.of()));
        refusedAt("group", WHO.toString(), ExamRule.MEMBER_IS_ON_THE_ROSTER, new GroupForm(1, "A", "et", List.of(WHO)));
    }

    private void form(GroupForm... groups) {
        desk.formGroups(WHO, "task", List.of(groups));
    }

    private void refusedAt(String field, String row, Rule rule, GroupForm... groups) {
        RuleBroken refusal = refused(rule, () -> form(groups));
        assertThat(refusal.places()).extracting(RuleBroken.Place::field, RuleBroken.Place::row).containsExactly(org.assertj.core.groups.Tuple.tuple(field, row));
        assertThat(exams.get(EXAM).groups().all()).isEmpty();
    }
}
