package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.RosterChange.Listed;
import ee.kutseeksam.exam.RosterChange.Regrouped;
import java.util.List;
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
                    List.of(new Regrouped(MARI, "Grupp 1", "Grupp 2")), Optional.of(PLANNED)));
        });
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
