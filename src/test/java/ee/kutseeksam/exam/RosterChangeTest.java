package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.RosterChange.InLanguage;
import ee.kutseeksam.exam.RosterChange.Listed;
import ee.kutseeksam.exam.RosterChange.Regrouped;
import ee.kutseeksam.exam.RosterChange.Renamed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a roster sent again has otherwise than before (rules.md 22). */
class RosterChangeTest {

    @Test
    void who_came_who_went_who_changed_groups_and_the_day_before() {
        var again = given(Exam.NONE, accepted().subList(0, 5)).and(new RosterReturned(1, REASON),
                new CandidatesRemoved(List.of(graduate(JAAN).candidacy())), added(LIIS), verified(Verification.MATCH, LIIS),
                groups(group(1, LIIS), group(2, MARI)), new ExamDayMoved(PLANNED.plusDays(7)));
        var events = new Handover(again.state()).send(PLANNED.minusDays(10), TEN_DAYS);
        assertThat(events).singleElement().isInstanceOfSatisfying(RosterSent.class, sent -> {
            assertThat(sent.revision()).isEqualTo(2);
            assertThat(sent.change()).contains(new RosterChange(List.of(listed(graduate(LIIS))), List.of(listed(graduate(JAAN))),
                    List.of(new Regrouped(MARI, "Grupp 1", "Grupp 2")), List.of(), List.of(), Optional.of(PLANNED)));
        });
    }

    @Test
    void a_group_in_another_language() {
        assertThat(now(group(1, MARI), Group.of(2, "Grupp 2", "ru", List.of(JAAN))))
                .isEqualTo(differing(List.of(), List.of(), List.of(new InLanguage("Grupp 2", "et", "ru"))));
    }

    @Test
    void a_group_of_another_name_with_the_same_people() {
        assertThat(now(Group.of(1, "Hommik", "et", List.of(MARI)), Group.of(2, "Õhtu", "ru", List.of(JAAN))))
                .isEqualTo(differing(List.of(), List.of(new Renamed("Grupp 1", "Hommik"), new Renamed("Grupp 2", "Õhtu")), List.of(new InLanguage("Õhtu", "et", "ru"))));
    }

    @Test
    void groups_in_another_order_are_the_same() {
        assertThat(now(Group.of(1, "Grupp 2", "et", List.of(JAAN)), Group.of(2, "Grupp 1", "et", List.of(MARI)))).isEqualTo(RosterChange.NONE);
    }

    @Test
    void who_joins_a_group_that_has_another_name_now_has_changed_groups() {
        assertThat(now(Group.of(1, "Kõik", "et", List.of(MARI, JAAN))))
                .isEqualTo(differing(List.of(new Regrouped(JAAN, "Grupp 2", "Kõik")), List.of(new Renamed("Grupp 1", "Kõik")), List.of()));
    }

    @Test
    void it_is_the_group_with_which_it_has_most_people_in_common() {
        var before = sent(group(1, MARI), group(2, JAAN, LIIS));
        assertThat(before.to(sent(Group.of(1, "Kõik", "et", List.of(MARI, JAAN, LIIS)))))
                .isEqualTo(differing(List.of(new Regrouped(MARI, "Grupp 1", "Kõik")), List.of(new Renamed("Grupp 2", "Kõik")), List.of()));
    }

    /** Mari and Jaan sat in a group each. */
    private static RosterChange now(Group... groups) {
        return sent(group(1, MARI), group(2, JAAN)).to(sent(groups));
    }

    private static RosterChange.Sent sent(Group... groups) {
        return new RosterChange.Sent(Map.of(), List.of(groups), PLANNED);
    }

    private static RosterChange differing(List<Regrouped> regrouped, List<Renamed> renamed, List<InLanguage> inLanguage) {
        return new RosterChange(List.of(), List.of(), regrouped, renamed, inLanguage, Optional.empty());
    }

    @Test
    void the_first_one_sent_has_nothing_to_differ_from() {
        given(Exam.NONE, accepted().subList(0, 4)).when(exam -> new Handover(exam).send(PLANNED.minusDays(10), TEN_DAYS))
                .then(new RosterSent(1, TEN_DAYS, Optional.empty()));
    }

    private static Listed listed(Candidate one) {
        return new Listed(one.candidacy(), one.person(), one.qualification());
    }
}
