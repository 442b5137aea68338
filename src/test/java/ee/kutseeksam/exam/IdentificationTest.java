package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.PersonRecognised;
import ee.kutseeksam.exam.ExamEvent.PersonalCodeGiven;
import ee.kutseeksam.exam.ExamEvent.RosterSent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People whose code becomes known while the roster is open (rules.md 15, 16). */
class IdentificationTest {

    @Test
    void with_a_code_the_population_register_is_asked_anew() {
        var given = given(Exam.NONE, ORDERED, added(MARI, JAAN), verified(Verification.MATCH, MARI, JAAN))
                .when(exam -> new Identification(exam).codeGiven(MARI, MARI)).then(new PersonalCodeGiven(MARI));
        assertThat(given.state().roster().unverified(5)).containsExactly(MARI);
        given.when(exam -> new Identification(exam).codeGiven(MARI, MARI)).nothing();
    }

    @Test
    void one_human_of_two_ids_keeps_candidacy_and_group() {
        var recognised = given(Exam.NONE, ORDERED, added(MARI, JAAN), verified(Verification.MATCH, MARI, JAAN), groups(group(1, MARI, JAAN)))
                .when(exam -> new Identification(exam).codeGiven(MARI, LIIS)).then(new PersonRecognised(MARI, LIIS));
        Exam after = recognised.state();
        assertThat(after.roster().people()).containsExactly(LIIS, JAAN);
        assertThat(after.roster().all().get(0).candidacy()).isEqualTo(graduate(MARI).candidacy());
        assertThat(after.groups().get(1).members()).containsExactly(LIIS, JAAN);
        assertThat(after.roster().unverified(5)).containsExactly(LIIS);
        recognised.when(exam -> new Identification(exam).codeGiven(MARI, LIIS)).refusedBy(PERSON_IS_LISTED);
    }

    @Test
    void one_human_is_listed_once() {
        given(Exam.NONE, ORDERED, added(MARI, LIIS)).when(exam -> new Identification(exam).codeGiven(MARI, LIIS)).refusedBy(LISTED_ONCE);
    }

    @Test
    void only_somebody_on_an_open_roster_is_given_a_code() {
        given(Exam.NONE, ORDERED, added(MARI)).when(exam -> new Identification(exam).codeGiven(JAAN, JAAN)).refusedBy(PERSON_IS_LISTED);
        given(Exam.NONE, List.of(ORDERED, added(MARI), new RosterSent(1, TEN_DAYS, Optional.empty())))
                .when(exam -> new Identification(exam).codeGiven(MARI, MARI)).refusedBy(ROSTER_IS_OPEN);
    }
}
