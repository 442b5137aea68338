package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.access.Doors;
import ee.kutseeksam.access.SampleBody;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.People;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamGroups;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every demo user, and somebody without a role, tries everything of every exam that is not theirs: every page and operation there is
 * (from the mappings, so a new one is tried too), every parameter, and the engine's own interface behind Tasklist. Nothing is told,
 * nothing is done, and what is not theirs is not there.
 */
@ProductTest
class StrangerTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired Playground playground;
    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired ExamGroups groups;
    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;

    /** @param open task, {@code done} task; {@code secrets} that nobody else may read: ids and people's names */
    private record Thing(ExamPlay exam, String open, String done, String instance, Set<String> secrets) { }

    @Test
    void nobody_gets_anything_that_is_not_theirs() throws IOException {
        List<Thing> things = List.of(draft(), sent(), examined());
        List<Doors.Door> doors = Doors.of(mappings);
        int turn = 0;
        int tried = 0;
        for (var user : users().entrySet()) {
            List<Thing> foreign = things.stream().filter(thing -> !isConcerned(user.getValue(), thing.exam())).toList();
            var trying = new Trying(user.getKey(), Browser.of(user.getKey(), environment), foreign, turn++);
            trying.browser().get("/camunda/app/tasklist/default/");
            long events = events();
            if (!foreign.isEmpty()) {
                tried += objects(trying, doors) + lists(trying, doors) + engine(trying);
            }
            assertThat(events()).as("events after " + user.getKey()).isEqualTo(events);
        }
        assertThat(tried).isGreaterThan(2000);
    }

    /** Somebody with their browser before exams that are not theirs; each door is tried with another of them, and all with every one in the end. */
    private record Trying(String user, Browser browser, List<Thing> foreign, int turn) {

        /** Whoever has no role does not even come to the door. */
        Set<Integer> refusals() {
            return user.startsWith("rollita") || user.equals("uku") ? Set.of(302, 403, 404) : Set.of(404);
        }

        /** Others do not come as far as the engine. */
        boolean hasTasklist() {
            return browser.get("/camunda/app/tasklist/default/").statusCode() == 200;
        }

        Thing thing(int number) {
            return foreign.get((turn + number) % foreign.size());
        }
    }

    // ---- the exams

    private Thing draft() {
        ExamPlay exam = playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, 2, 5));
        return thing(exam, exam.task("addGraduates"), done(exam, "placeOrder"), "ivi");
    }

    private Thing sent() {
        ExamPlay exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", 11330789, 2, 5)).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send();
        return thing(exam, exam.task("reviewRoster"), done(exam, "sendRoster"), "anne");
    }

    private Thing examined() {
        ExamPlay exam = playground.toExamDay(Playground.plan("48", "239002", "KA-KEEV", 10912389, 2, 5));
        return thing(exam, exam.task("enterResults"), done(exam, "scheduleGroup"), "rita");
    }

    private String done(ExamPlay exam, String step) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(exam.number()).taskDefinitionKey(step).finished().list().get(0).getId();
    }

    private Thing thing(ExamPlay exam, String open, String done, String schoolsUser) {
        Set<String> secrets = new HashSet<>(Set.of(exam.number(), exam.id().toString(), open, done));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(exam.number()).list().forEach(one -> secrets.add(one.getId()));
        JsonNode sheet = Browser.json(Browser.of(schoolsUser, environment).get("/api/exams/" + exam.number()));
        sheet.path("candidates").forEach(one -> secrets.add(one.path("name").asText()));
        if (exam.card().status() != ExamStatus.DRAFT) {
            assertThat(secrets).as("names of " + exam.number()).anyMatch(secret -> secret.contains("Näidis"));
        }
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(exam.number()).list().get(0).getId();
        return new Thing(exam, open, done, instance, secrets);
    }

    /** By the groups alone, without asking the product. */
    private boolean isConcerned(Set<String> held, ExamPlay exam) {
        var card = exam.card();
        boolean sent = card.revision() > 0;
        boolean sits = groups.of(card.id()).stream().flatMap(group -> Stream.concat(group.chair().stream(), group.members().stream()))
                .anyMatch(who -> held.contains(who.toString()));
        return sits || held.contains("school-" + card.school()) || held.contains("kutsekoda") || held.contains("operator")
                || sent && (held.contains("body-" + card.awardingBody()) || held.contains("commission-" + card.awardingBody()));
    }

    /** User names with the groups they hold and, for assessors, who they are. */
    private Map<String, Set<String>> users() throws IOException {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        JsonNode demo = JSON.readTree(getClass().getResourceAsStream("/demo/users.json")).path("users");
        StreamSupport.stream(demo.spliterator(), false).map(user -> user.path("username").asText()).forEach(name -> {
            PersonId who = cast.person(name);
            Set<String> held = new HashSet<>(playground.stage.roles().groupsOf(who));
            held.add(who.toString());
            users.put(name, held);
        });
        users.put(Roleless.sign(people, database), Set.of());
        return users;
    }

    // ---- pages and operations

    private int objects(Trying trying, List<Doors.Door> doors) {
        int tried = 0;
        for (Doors.Door door : doors) {
            boolean ofATask = door.path().contains("{task}");
            if (!ofATask && !door.path().contains("{number}")) {
                continue;
            }
            Thing thing = trying.thing(tried);
            String task = !ofATask ? "" : trying.turn() % 2 == 0 ? thing.open() : thing.done();
            String path = door.path().replace("{number}", thing.exam().number()).replace("{task}", task)
                    .replace("{correction}", UUID.randomUUID().toString()).replace("{group}", "1");
            HttpResponse<String> answer = call(trying.browser(), door, path);
            assertThat(answer.statusCode()).as(trying.user() + " " + door.name() + " " + answer.body()).isIn(trying.refusals());
            silent(trying, door.name(), answer, Set.of(task, thing.exam().number()));
            tried++;
        }
        return tried;
    }

    private int lists(Trying trying, List<Doors.Door> doors) {
        int tried = 0;
        for (Doors.Door door : doors) {
            if (!door.method().equals("GET") || door.path().contains("{")) {
                continue;
            }
            String number = trying.thing(tried).exam().number();
            List<String> queries = new ArrayList<>(List.of(""));
            Arrays.stream(door.handler().getMethodParameters()).filter(one -> one.hasParameterAnnotation(RequestParam.class)).forEach(one -> {
                one.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                Stream.of(number, trying.thing(0).exam().card().status().name(), "%").forEach(value ->
                        queries.add("?" + one.getParameterName() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            });
            for (String query : queries) {
                HttpResponse<String> answer = trying.browser().get(door.path() + query);
                assertThat(answer.statusCode()).as(trying.user() + " " + door.name() + query).isLessThan(500);
                silent(trying, door.name() + query, answer, query.contains(number) ? Set.of(number) : Set.of());
                tried++;
            }
        }
        return tried;
    }

    private HttpResponse<String> call(Browser browser, Doors.Door door, String path) {
        return door.method().equals("GET") ? browser.get(path) : browser.command(UUID.randomUUID(), door.method(), path, SampleBody.of(door.handler()));
    }

    // ---- the engine behind Tasklist

    private int engine(Trying trying) {
        Thing thing = trying.thing(0);
        String number = thing.exam().number();
        Browser browser = trying.browser();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String path : EnginePaths.looking(number, thing.open(), thing.done(), thing.instance(), thing.exam().school().toString(),
                "school-" + thing.exam().card().school())) {
            answers.add(browser.get(ENGINE + path));
        }
        EnginePaths.asking(number, thing.open(), thing.instance()).forEach((path, body) -> answers.add(browser.post(ENGINE + path, body)));
        for (String filter : filters(browser)) {
            answers.add(browser.post(ENGINE + "/filter/" + filter + "/list", "{\"orQueries\": [{\"processInstanceBusinessKey\": \"" + number + "\"}]}"));
            answers.add(browser.get(ENGINE + "/filter/" + filter + "/list?maxResults=1000"));
        }
        answers.forEach(answer -> silent(trying, answer.request().method() + " " + answer.uri(), answer,
                Set.of(thing.open(), thing.done(), thing.instance(), number)));
        EnginePaths.doing(thing.open(), UUID.randomUUID().toString()).forEach((path, body) -> assertThat(browser.post(ENGINE + path, body).statusCode())
                .as(trying.user() + " POST " + path).isBetween(400, 499));
        if (trying.hasTasklist()) {
            for (String door : List.of("/claim", "/complete", "/submit-form", "/unclaim")) {
                assertThat(browser.post(ENGINE + "/task/" + thing.open() + door, "{}").statusCode()).as(trying.user() + door).isEqualTo(404);
            }
        }
        return answers.size();
    }

    private static List<String> filters(Browser browser) {
        HttpResponse<String> answer = browser.get(ENGINE + "/filter?resourceType=Task");
        return answer.statusCode() != 200 ? List.of()
                : StreamSupport.stream(Browser.json(answer).spliterator(), false).map(filter -> filter.path("id").asText()).toList();
    }

    /** Nothing of their exams is in the answer but what was asked with. */
    private static void silent(Trying trying, String what, HttpResponse<String> answer, Set<String> askedWith) {
        Set<String> told = trying.foreign().stream().flatMap(thing -> thing.secrets().stream()).filter(secret -> !askedWith.contains(secret))
                .filter(answer.body()::contains).collect(Collectors.toSet());
        assertThat(told).as(trying.user() + " " + what + " told " + answer.body()).isEmpty();
    }

    private long events() {
        return database.sql("select count(*) from event where meta->>'who' <> 'system'").query(Long.class).single();
    }
}
