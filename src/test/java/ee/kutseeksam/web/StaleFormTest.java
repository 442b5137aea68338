package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at one thing: nobody writes over what they have not seen, a task is done once, and whoever is late reads who was faster and when. */
@ProductTest
class StaleFormTest {

    private static final String RITA = "Näidis-Rita Testrakvere";
    private static final String KAJA = "Näidis-Kaja Testkaksik";
    private static final String RAIVO = "Näidis-Raivo Testamet";
    private static final String KADRI = "Näidis-Kadri Esimeheproov-15";
    private static final String WHEN = ", \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d";

    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired Stage stage;
    @Autowired Clock clock;
    @Autowired TimeTravel time;

    private Door rita;
    private Door kaja;
    private Door raivo;
    private Door kadri;
    private Door kadriElsewhere;

    @BeforeEach
    void signIn() {
        rita = new Door("rita", environment, database);
        kaja = new Door("kaja", environment, database);
        raivo = new Door("raivo", environment, database);
        kadri = new Door("kadri", environment, database);
        kadriElsewhere = new Door("kadri", environment, database);
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen() {
        LocalDateTime start = LocalDate.now(clock).plusDays(11).atTime(9, 0);
        ExamPlay exam = stage.order(new ExamPlay.Plan("48", "201064", "KA-RAK", 11025024, ExamType.COMBINED, start.toLocalDate(), 4, 2));
        roster(exam);
        exam.clearPeople();
        groups(exam);
        day(exam, start.toLocalDate());
        onceOnly(exam.task("sendRoster"), rita, kaja);
        onceOnly(exam.task("reviewRoster"), raivo, kaja);
        exam.appoint();
        schedule(exam, start);
        exam.schedule(start);
        time.to(start.plusHours(3).atZone(clock.getZone()).toInstant());
        results(exam);
        exam.enterResults(Assessor.pattern("", ExamType.COMBINED));
        decisions(exam);
        exam.decideAsProposed();
        onceOnly(exam.task("signProtocol", 1), kadri, kadriElsewhere);
        throughTasklist(exam.task("signProtocol", 2));
    }

    /** Additions of different people never meet; what somebody has taken off already is told at its row. */
    private void roster(ExamPlay exam) {
        String path = "/api/tasks/" + exam.task("addGraduates");
        List<String> people = list(rita.get(path + "/learners")).filter(one -> one.path("eligible").asBoolean() && one.path("elsewhere").isEmpty())
                .map(one -> one.path("person").asText()).limit(5).toList();
        rita.sends("POST", path + "/learners", people.subList(0, 3).stream().map(StaleFormTest::choice).toList());
        kaja.sends("POST", path + "/learners", people.subList(3, 5).stream().map(StaleFormTest::choice).toList());
        kaja.refused("POST", path + "/learners", List.of(choice(people.get(0)))).by(422, "rule:LISTED_ONCE").at("qualifications", people.get(0));
        String candidacy = list(rita.get(path).path("content").path("candidates")).filter(one -> one.path("person").asText().equals(people.get(0)))
                .findFirst().orElseThrow().path("candidacy").asText();
        rita.sends("POST", path + "/removals", Map.of("candidacies", List.of(candidacy)));
        overtaken(kaja.refused("POST", path + "/removals", Map.of("candidacies", List.of(candidacy))).by(422, "rule:ROW_IS_AS_SEEN").at("candidacies", candidacy), RITA);
        rita.sends("POST", path + "/completion", "");
    }

    private void groups(ExamPlay exam) {
        String task = exam.task("formGroups");
        String groups = "/api/tasks/" + task + "/groups?version=";
        List<String> people = list(rita.content(task).path("members")).map(one -> one.path("person").asText()).toList();
        int seen = version(rita, task);
        int next = rita.sends("PUT", groups + seen, List.of(group("Rita oma", people))).path("versions").path(exam.id().toString()).asInt();
        assertThat(next).isEqualTo(version(rita, task)).isGreaterThan(seen);
        overtaken(kaja.refused("PUT", groups + seen, List.of(group("Kaja oma", people))).by(409, "rule:FORM_IS_AS_SEEN"), RITA);
        next = rita.sends("PUT", groups + next, List.of(group("Rita uus", people))).path("versions").path(exam.id().toString()).asInt();
        kaja.sends("PUT", groups + version(kaja, task), List.of(group("Kaja oma", people)));
        overtaken(rita.refused("PUT", groups + next, List.of(group("Rita kolmas", people))).by(409, "rule:FORM_IS_AS_SEEN"), KAJA);
        rita.sends("PUT", "/api/tasks/" + task + "/groups", List.of(group("Ilma versioonita", people.subList(0, 2)),
                with(group("Teine", people.subList(2, people.size())), "number", 2)));
        rita.refused("PUT", groups + "x", List.of()).by(400, "problem:unreadable").at("version");
        rita.sends("POST", "/api/tasks/" + task + "/completion", "");
    }

    private void day(ExamPlay exam, LocalDate planned) {
        String task = exam.task("sendRoster");
        String day = "/api/tasks/" + task + "/exam-day?version=";
        int seen = version(rita, task);
        rita.sends("PUT", day + seen, Map.of("plannedOn", planned.plusDays(1).toString()));
        overtaken(kaja.refused("PUT", day + seen, Map.of("plannedOn", planned.plusDays(2).toString())).by(409, "rule:FORM_IS_AS_SEEN"), RITA);
        kaja.sends("PUT", day + version(kaja, task), Map.of("plannedOn", planned.toString()));
    }

    /** The groups of an exam do not stand in each other's way. */
    private void schedule(ExamPlay exam, LocalDateTime start) {
        String first = exam.task("scheduleGroup", 1);
        String second = exam.task("scheduleGroup", 2);
        List<String> known = list(raivo.content(first).path("assessors")).map(one -> one.path("key").asText()).toList();
        Map<String, Object> form = Map.of("start", start.toString(), "place", "Õpetaja 1", "chair", known.get(0), "members", known.subList(1, 3));
        int seen = version(raivo, first);
        raivo.sends("PUT", "/api/tasks/" + first + "/schedule?version=" + seen, form);
        overtaken(kaja.refused("PUT", "/api/tasks/" + first + "/schedule?version=" + seen, with(form, "place", "Õpetaja 2")).by(409, "rule:FORM_IS_AS_SEEN"), RAIVO);
        kaja.sends("PUT", "/api/tasks/" + second + "/schedule?version=" + seen, form);
    }

    private void results(ExamPlay exam) {
        String task = exam.task("enterResults", 1);
        String path = "/api/tasks/" + task + "/results";
        Map<String, Integer> seen = versions(raivo, task);
        List<String> rows = List.copyOf(seen.keySet());
        String one = rows.get(0);
        String other = rows.get(1);
        int next = raivo.sends("PUT", path, List.of(failed(one, seen.get(one)))).path("versions").path(one).asInt();
        Map<String, Object> absent = with(failed(one, next), "attendance", "ABSENT", "theory", "NOT_DONE", "practice", "NOT_DONE");
        assertThat(raivo.sends("PUT", path, List.of(absent)).path("versions").path(one).asInt()).isEqualTo(next + 1);
        kaja.sends("PUT", path, List.of(failed(other, seen.get(other))));
        overtaken(kaja.refused("PUT", path, List.of(failed(one, seen.get(one)))).by(422, "rule:ROWS_ARE_RIGHT").at("", one), RAIVO);
        overtaken(raivo.refused("PUT", path, List.of(failed(one, next + 1), failed(other, seen.get(other)))).at("", other), KAJA);
        kaja.sends("PUT", path, List.of(failed(one, versions(kaja, task).get(one))));
        Map<String, Object> versionless = failed(one, 0);
        versionless.remove("version");
        raivo.sends("PUT", path, List.of(versionless));
    }

    /** Also one person in two windows, one after the other and at once. */
    private void decisions(ExamPlay exam) {
        String task = exam.task("decideAwards");
        String path = "/api/tasks/" + task + "/decisions";
        Map<String, Integer> seen = versions(kadri, task);
        String row = seen.keySet().iterator().next();
        Map<String, Object> refusal = Map.of("candidacy", row, "award", "NOT_AWARD", "reason", "KutS § 18: praktika sooritamata", "version", seen.get(row));
        kadri.sends("PUT", path, List.of(refusal));
        overtaken(kadriElsewhere.refused("PUT", path, List.of(with(refusal, "award", "AWARD"))).at("", row), KADRI);
        Map<String, Object> again = with(refusal, "version", versions(kadri, task).get(row));
        List<HttpResponse<String>> both = atOnce(() -> put(kadri, path, with(again, "reason", "Esimene põhjendus siin")),
                () -> put(kadriElsewhere, path, with(again, "reason", "Teine põhjendus siin")));
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 422);
        both.stream().filter(answer -> answer.statusCode() == 422).forEach(answer -> assertThat(answer.body()).contains("ROW_IS_AS_SEEN", KADRI));
    }

    /** Two complete one task at the same time: one does, and the other reads who did and when. */
    private void onceOnly(String task, Door one, Door other) {
        String path = "/api/tasks/" + task + "/completion";
        long events = events(task);
        List<HttpResponse<String>> both = atOnce(() -> complete(one, path), () -> complete(other, path));
        assertThat(both).extracting(HttpResponse::statusCode).as(both.get(0).body() + both.get(1).body()).containsExactlyInAnyOrder(200, 409);
        JsonNode late = both.stream().filter(answer -> answer.statusCode() == 409).map(Browser::json).findFirst().orElseThrow();
        assertThat(late.path("type").asText()).isEqualTo("urn:kutseeksam:rule:TASK_IS_OPEN");
        assertThat(late.path("detail").asText()).matches("See ülesanne on juba tehtud \\(Näidis-.*" + WHEN + "\\)\\.");
        assertThat(database.sql("select count(distinct meta->>'command') from event where meta->>'task' = :task and type in "
                + "('RosterSent', 'RosterAccepted', 'ProtocolSigned')").param("task", task).query(Long.class).single()).isEqualTo(1);
        assertThat(events(task)).isGreaterThan(events);
    }

    private long events(String task) {
        return database.sql("select count(*) from event where meta->>'task' = :task").param("task", task).query(Long.class).single();
    }

    /** The engine's own door takes nothing along but a form's plain fields, keeps none of them, and says the same to whoever is late. */
    private void throughTasklist(String task) {
        Browser tasklist = inTasklist("kadri");
        String form = "/camunda/api/engine/engine/default/task/" + task + "/submit-form";
        for (String type : List.of("Object", "Json", "File", "Bytes", "Xml", "java.util.ArrayList")) {
            HttpResponse<String> refused = tasklist.post(form, """
                    {"variables": {"confirmed": {"value": "rO0ABXNyABNqYXZh", "type": "%s", "valueInfo": {"objectTypeName": "java.util.ArrayList",
                     "serializationDataFormat": "application/x-java-serialized-object"}}}}""".formatted(type));
            assertThat(refused.statusCode()).as(type).isEqualTo(400);
            assertThat(refused.body()).contains("väärtus peab olema tekst, arv, kuupäev või jah/ei");
        }
        for (String value : List.of("{\"@class\": \"java.util.ArrayList\"}", "[true]")) {
            assertThat(tasklist.post(form, "{\"variables\": {\"confirmed\": {\"value\": " + value + ", \"type\": \"String\"}}}").statusCode()).isEqualTo(400);
        }
        assertThat(tasklist.post(form, "{\"variables\": {\"otsus\": {\"value\": \"ANDA\"}}}").body()).contains("Välja „otsus“ ei ole ühelgi vormil");
        assertThat(tasklist.post(form, "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)).statusCode()).isEqualTo(400);
        assertThat(tasklist.post(form, "{\"a\": \"" + "x".repeat(1_000_001) + "\"}").body()).contains("Päring on liiga suur");
        String ticked = "{\"variables\": {\"confirmed\": {\"value\": true, \"type\": \"Boolean\"}}}";
        assertThat(tasklist.post(form, ticked).statusCode()).isIn(200, 204);
        assertThat(database.sql("select count(*) from act_hi_varinst where name_ in ('confirmed', 'otsus')").query(Long.class).single()).isZero();
        HttpResponse<String> late = inTasklist("margus").post(form, ticked);
        assertThat(late.statusCode()).isBetween(400, 499);
        assertThat(late.body()).contains("See ülesanne on juba tehtud (" + KADRI + ", ");
    }

    private Browser inTasklist(String username) {
        Browser browser = Browser.of(username, environment);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static HttpResponse<String> complete(Door door, String path) {
        return door.browser().command(UUID.randomUUID(), "POST", path, "");
    }

    private static HttpResponse<String> put(Door door, String path, Object row) {
        return door.browser().command(UUID.randomUUID(), "PUT", path, Door.text(List.of(row)));
    }

    private static List<HttpResponse<String>> atOnce(Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other) {
        var together = new CyclicBarrier(2);
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(one, other).map(request -> CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
            return request.get();
        }, task -> new Thread(task).start())).toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static void overtaken(Door.Refusal refusal, String who) {
        JsonNode place = refusal.problem().path("errors").path(0);
        String said = place.isMissingNode() ? refusal.problem().path("detail").asText() : place.path("detail").asText();
        assertThat(said).matches("(Seda rida|Neid andmeid) on vahepeal muudetud: " + who + WHEN + "\\. Sinu sisestatu on alles\\. .*");
    }

    private static int version(Door door, String task) {
        return door.get("/api/tasks/" + task).path("version").asInt();
    }

    private static Map<String, Integer> versions(Door door, String task) {
        Map<String, Integer> versions = new HashMap<>();
        JsonNode content = door.content(task);
        list(content.path("results")).map(row -> row.path("candidacy").asText()).forEach(row -> versions.put(row, content.path("versions").path(row).asInt()));
        return versions;
    }

    private static Map<String, Object> failed(String candidacy, int version) {
        return new HashMap<>(Map.of("candidacy", candidacy, "attendance", "PRESENT", "theory", "FAILED", "practice", "FAILED", "competences", List.of(),
                "version", version));
    }

    private static Map<String, Object> choice(String person) {
        return Map.of("person", person, "qualifications", List.of());
    }

    private static Map<String, Object> group(String name, List<String> members) {
        return Map.of("number", 1, "name", name, "language", "et", "members", members);
    }

    private static Map<String, Object> with(Map<String, Object> right, Object... changes) {
        Map<String, Object> changed = new HashMap<>(right);
        for (int at = 0; at < changes.length; at += 2) {
            changed.put((String) changes[at], changes[at + 1]);
        }
        return changed;
    }

    private static Stream<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
