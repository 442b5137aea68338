package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamRoster;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an awarding body sees of an exam as it stood: only as far as the exam was theirs to see then. */
@ProductTest
class BodysViewTest {

    @Autowired Playground playground;
    @Autowired People people;
    @Autowired Environment environment;

    @Test
    void a_body_sees_nothing_of_before_the_sending_and_nobodys_name_of_while_it_was_given_back() {
        ExamPlay exam = playground.order(Playground.plan("48", "239002", "KA-KEEV", 10912389, 2, 5)).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups();
        List<ExamRoster.Row> both = exam.roster();
        String stays = name(both.get(0).person());
        String goes = name(both.get(1).person());
        Instant drafted = playground.now();
        exam.send();
        Instant sent = playground.now();
        exam.giveBack("Üks neist on juba eksami teinud");
        Instant givenBack = playground.now();
        playground.stage.roster().remove(exam.school(), exam.task("correctRoster"), List.of(both.get(1).candidacy()));
        exam.correctAndSend();

        Browser body = Browser.of("keijo", environment);
        assertThat(at(body, exam, drafted).statusCode()).isEqualTo(404);
        assertThat(at(body, exam, sent).body()).contains("Näed eksamit nii", stays, goes);
        assertThat(at(body, exam, givenBack).body()).contains("Näed eksamit nii").doesNotContain(stays, goes);
        assertThat(body.get("/eksamid/" + exam.number()).body()).contains(stays);
        assertThat(at(Browser.of("rita", environment), exam, drafted).body()).as("to the school").contains(stays, goes);
    }

    private static HttpResponse<String> at(Browser browser, ExamPlay exam, Instant moment) {
        return browser.get("/eksamid/" + exam.number() + "?seis=" + moment);
    }

    private String name(PersonId person) {
        Identity identity = people.forRegister(List.of(person)).get(person);
        return identity.firstName() + " " + identity.lastName();
    }
}
