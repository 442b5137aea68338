package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.cockpit.Cause;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.season.ExamPlay;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an operator sees of a step that has failed for good, and what they can do about it; no part of it names a person. */
@ProductTest
class StuckStepsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Runnable AWAY = () -> {
        throw new PopulationRegister.DoesNotAnswer(new IOException("planted"));
    };

    @Autowired Playground playground;
    @Autowired Faults faults;
    @Autowired ManagementService management;
    @Autowired Environment environment;
    @Autowired ObjectMapper json;

    @Test
    void a_failed_step_is_told_in_words_and_tried_again_alone_or_with_all_alike() throws Exception {
        List<ExamPlay> exams = Stream.generate(() -> playground.order(Playground.plan("1041", "215308", "KA-LEIB", 11330789, 3, 5))).limit(3).toList();
        faults.afterStep("verifyNextPeople", AWAY, () -> {
            exams.forEach(ExamPlay::addGraduates);
            playground.quiet();
        });
        List<Job> failed = management.createJobQuery().activityId("verifyNextPeople").withException().list();
        assertThat(failed).hasSize(3);
        failed.forEach(job -> management.setJobRetries(job.getId(), 0));
        Browser oskar = Browser.of("oskar", environment);
        String page = oskar.get("/kaitamine/torked").body();
        assertThat(page).contains("register ei vasta", "Mida teha", "register-away", "Proovi kõiki uuesti (3)");
        assertThat(exams).allSatisfy(exam -> assertThat(page).contains(exam.number()));
        assertThat(page).doesNotContain("planted", "??");
        nobodyIsNamed(oskar, failed.get(0));
        await().atMost(Duration.ofSeconds(20)).until(() -> numbers().contains("incidents{activity=\"verifyNextPeople\"} 3.0"));

        assertThat(retry(oskar, incident(oskar, exams.get(0)), "retry")).isOne();
        playground.quiet();
        assertThat(open(oskar)).extracting(one -> one.path("number").asText()).containsExactlyInAnyOrder(exams.get(1).number(), exams.get(2).number());
        String another = incident(oskar, exams.get(1));
        assertThat(retry(oskar, another, "retry-alike")).isEqualTo(2);
        playground.quiet();
        assertThat(open(oskar)).isEmpty();
        assertThat(retry(oskar, another, "retry")).as("somebody was faster").isZero();
        assertThat(oskar.get("/kaitamine/torked").body()).contains("Lahtisi tõrkeid ei ole");

        whatHasEndedIsFound(oskar, exams.get(0));
        assertThat(playground.findings()).isEmpty();
    }

    private void whatHasEndedIsFound(Browser oskar, ExamPlay exam) throws IOException {
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send().accept();
        playground.quiet();
        String found = oskar.get("/kaitamine/protsessid?otsi=" + exam.number().toLowerCase(Locale.ROOT) + "&raam=1").body();
        assertThat(found).contains(exam.number(), "lõppenud", "käib").doesNotContain("??");
        String ended = json.readTree(oskar.get(ENGINE + "history/process-instance?processDefinitionKey=order&finished=true&processInstanceBusinessKey="
                + exam.number()).body()).path(0).path("id").asText();
        String instance = oskar.get("/kaitamine/protsessid/" + ended + "?raam=1").body();
        assertThat(instance).contains("Tellimus saadeti kutse andjale", "kooli esindaja", "sendRoster", "läbitud").doesNotContain("??", "Peamenüü");
        assertThat(new PersonalDataScan(Set.of("Näidis-")).text("instance", found + instance)).isEmpty();
        assertThat(oskar.get("/kaitamine/protsessid/olematu").statusCode()).isEqualTo(404);
        assertThat(oskar.get("/kaitamine/protsessid?otsi=KE-1999-0001").body()).contains("Ühtegi protsessi ei leitud");
    }

    /** Whatever Cockpit asks for, and our own pages beside it. */
    private void nobodyIsNamed(Browser oskar, Job failed) {
        oskar.get("/camunda/app/cockpit/default/");
        PersonalDataScan scan = new PersonalDataScan(Set.of("Näidis-", "Testkask"));
        for (String path : List.of("process-instance", "variable-instance", "task", "incident", "job", "job/" + failed.getId() + "/stacktrace", "execution",
                "history/process-instance", "history/activity-instance", "history/variable-instance", "history/task", "history/incident", "history/detail",
                "history/job-log", "history/user-operation", "process-definition", "deployment")) {
            HttpResponse<String> answer = oskar.request("GET", ENGINE + path, "", Map.of("Accept", "application/json, text/plain"));
            assertThat(scan.text(path, answer.body())).isEmpty();
            assertThat(answer.statusCode()).as(path).isIn(200, 403);
        }
        assertThat(oskar.get(ENGINE + "variable-instance").body()).as("it does see them").contains("examNumber");
    }

    @Test
    void nobody_but_an_operator_sees_or_tries_anything() {
        for (String who : List.of("anne", "leida", "koidu", "aino")) {
            Browser browser = Browser.of(who, environment);
            for (String path : List.of("/kaitamine/torked", "/kaitamine/protsessid", "/kaitamine/protsessid/1?raam=1")) {
                assertThat(browser.get(path).statusCode()).as(who + path).isEqualTo(404);
            }
            assertThat(browser.get("/api/operations/incidents").statusCode()).isEqualTo(403);
            assertThat(browser.command(UUID.randomUUID(), "POST", "/api/operations/incidents/1/retry", "").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void everybody_sees_how_the_system_is_and_only_an_operator_its_inside() {
        String anne = Browser.of("anne", environment).get("/seisund").body();
        assertThat(anne).contains("Süsteemi seis", "Rahvastikuregister", "Mis ootab inimeste järel", "Viimane kontroll").doesNotContain("PostgreSQL", "Camunda", "??");
        String oskar = Browser.of("oskar", environment).get("/seisund").body();
        assertThat(oskar).contains("PostgreSQL", "Camunda 7.24", "Lahtised tõrked", "Vanim avatud tehing").doesNotContain("??");
    }

    /** Every cause leads to a section that is there. */
    @Test
    void the_runbook_knows_every_cause() throws IOException {
        String runbook = Files.readString(Path.of("docs/operations.md"));
        assertThat(Cause.values()).allSatisfy(cause -> assertThat(runbook).contains("### " + cause.runbook() + "\n"));
        assertThat(Files.readAllLines(Path.of("docker/prometheus/alerts.yaml")).stream().filter(line -> line.contains("runbook:"))
                .map(line -> line.replaceAll(".*#|\".*", "")).filter(section -> !runbook.contains("### " + section + "\n"))).isEmpty();
    }

    private String numbers() {
        return new Browser(environment.getRequiredProperty("local.management.port", Integer.class))
                .request("GET", "/actuator/prometheus", "", Map.of("Accept", "text/plain")).body();
    }

    private List<JsonNode> open(Browser oskar) throws IOException {
        return StreamSupport.stream(json.readTree(oskar.get("/api/operations/incidents").body()).spliterator(), false).toList();
    }

    private String incident(Browser oskar, ExamPlay exam) throws IOException {
        return open(oskar).stream().filter(one -> one.path("number").asText().equals(exam.number())).findFirst().orElseThrow().path("id").asText();
    }

    private int retry(Browser oskar, String incident, String how) throws IOException {
        HttpResponse<String> answer = oskar.command(UUID.randomUUID(), "POST", "/api/operations/incidents/" + incident + "/" + how, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).path("tried").asInt();
    }
}
