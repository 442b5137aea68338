package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Log;

import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.season.ExamPlay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person, two roles: the chosen role shows less and changes nothing of what is done. */
@Tag("roles")
@ProductTest
class RoleSwitchTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final int CLEANER = 11025024;
    private static final int WELDER = 10912389;

    @Autowired Playground playground;
    @Autowired Cast cast;
    @Autowired Log log;
    @Autowired Environment environment;
    @Autowired JdbcClient database;

    @Test
    void lists_are_the_chosen_roles_and_a_link_opens_in_the_other_one() {
        PersonId kaja = cast.person("kaja");
        ExamPlay schools = playground.stage.order(new ExamPlay.Plan("48", "239002", "KA-KEEV", WELDER, ExamType.COMBINED, playground.examDay(), 2, 5), kaja);
        String task = schools.task("addGraduates");
        Browser browser = Browser.of("kaja", environment);
        choose(browser, "school-48");
        assertThat(browser.get("/eksamid").body()).contains(schools.number());
        assertThat(browser.get("/").body()).contains(task);
        assertThat(browser.get("/eksamid/" + schools.number()).body()).doesNotContain("See leht on avatud sinu rollis");

        choose(browser, "body-KA-RAK");
        assertThat(browser.get("/eksamid").body()).doesNotContain(schools.number());
        assertThat(browser.get("/").body()).doesNotContain(task);
        assertThat(browser.get("/eksamid/" + schools.number()).body()).contains("See leht on avatud sinu rollis „Rakvere Ametikool: kooli esindaja“");
        assertThat(browser.get("/ulesanded/" + task).body()).contains("See leht on avatud sinu rollis „Rakvere Ametikool: kooli esindaja“");

        choose(browser, "");
        assertThat(browser.get("/eksamid").body()).contains(schools.number());
    }

    @Test
    void two_tabs_in_two_roles_do_each_act_in_the_role_of_its_task() {
        PersonId kaja = cast.person("kaja");
        ExamPlay exam = playground.stage.order(new ExamPlay.Plan("48", "201064", "KA-RAK", CLEANER, ExamType.PRACTICAL, playground.examDay(), 2, 5), kaja)
                .addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups();
        Browser browser = Browser.of("kaja", environment);
        String send = exam.task("sendRoster");
        assertThat(browser.get("/ulesanded/" + send).statusCode()).isEqualTo(200);
        choose(browser, "body-KA-RAK");
        assertThat(browser.get("/eksamid/" + exam.number()).statusCode()).isEqualTo(200);
        complete(browser, send);
        String review = exam.task("reviewRoster");
        choose(browser, "school-48");
        complete(browser, review);

        List<Act> acts = log.ofSubject(exam.id(), Optional.empty()).stream().map(one -> one.happened().act()).toList();
        assertThat(acts).filteredOn(act -> act.activity().equals("sendRoster")).isNotEmpty().allSatisfy(act -> assertThat(act.role()).isEqualTo("school"));
        assertThat(acts).filteredOn(act -> act.activity().equals("reviewRoster")).isNotEmpty().allSatisfy(act -> assertThat(act.role()).isEqualTo("body"));
    }

    @Test
    void who_represents_two_schools_orders_for_the_one_whose_curriculum_it_is() {
        PersonId rita = cast.person("rita");
        UUID second = UUID.randomUUID();
        database.sql("insert into role_assignment (id, person, kind, organisation, valid_from) values (:id, :rita, 'school', '1041', '2026-01-01')")
                .param("id", second).param("rita", rita.value()).update();
        try {
            for (String[] plan : new String[][] {{"48", "239002"}, {"1041", "140817"}}) {
                ExamPlay exam = playground.stage.order(new ExamPlay.Plan(plan[0], plan[1], "KA-KEEV", WELDER, ExamType.COMBINED, playground.examDay(), 2, 5), rita);
                assertThat(exam.card().school()).isEqualTo(plan[0]);
            }
        } finally {
            database.sql("update role_assignment set ended_at = product_now() where id = :id").param("id", second).update();
        }
    }

    private static void choose(Browser browser, String role) {
        assertThat(browser.request("POST", "/roll", "roll=" + role + "&tagasi=/", FORM).statusCode()).isEqualTo(302);
    }

    private static void complete(Browser browser, String task) {
        var answer = browser.command(UUID.randomUUID(), "POST", "/api/tasks/" + task + "/completion", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
