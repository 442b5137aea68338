package ee.kutseeksam.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.Probes;
import ee.kutseeksam.organisations.Roles;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What people see and can do through the Tasklist's and Cockpit's own interface. */
@ProductTest
class TasklistTest {

    private static final String API = "/camunda/api/engine/engine/default";

    @Autowired Environment environment;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired IdentityService identity;
    @Autowired Cast cast;
    @Autowired Roles roles;
    @Autowired ObjectMapper json;

    private String task;

    @BeforeEach
    void oneTaskOfAnnesSchool() {
        repository.createDeployment().name("schoolsTask").enableDuplicateFiltering(true)
                .addModelInstance("schoolsTask.bpmn", Probes.task("schoolsTask", "school-51")).deploy();
        String instance = runtime.startProcessInstanceByKey("schoolsTask").getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @Test
    void a_task_is_seen_and_done_by_its_school_alone() throws Exception {
        Browser anne = in("anne");
        assertThat(in("ivi").get(API + "/task/" + task).statusCode()).isIn(403, 404);
        assertThat(in("leida").post(API + "/task/" + task + "/complete", "{}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(anne.post(API + "/task/" + task + "/claim", "{\"userId\":\"" + person("anne") + "\"}").statusCode()).isEqualTo(204);
        assertThat(anne.post(API + "/task/" + task + "/complete", "{}").statusCode()).isIn(200, 204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void an_operator_looks_and_does_nobodys_task() {
        Browser operator = in("oskar");
        assertThat(operator.get(API + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(operator.post(API + "/task/" + task + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(operator.post(API + "/task/" + task + "/claim", "{\"userId\":\"" + person("oskar") + "\"}").statusCode()).isEqualTo(403);
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        assertThat(operator.send("PUT", API + "/process-instance/" + instance + "/variables/accepted",
                "{\"value\":true,\"type\":\"Boolean\"}").statusCode()).isEqualTo(403);
        assertThat(operator.send("DELETE", API + "/process-instance/" + instance, "").statusCode()).isEqualTo(403);
        assertThat(operator.send("PUT", API + "/process-instance/" + instance + "/suspended", "{\"suspended\":true}").statusCode()).isEqualTo(204);
        assertThat(operator.send("PUT", API + "/process-instance/" + instance + "/suspended", "{\"suspended\":false}").statusCode()).isEqualTo(204);
    }

    @Test
    void the_four_lists_are_there_for_everybody() throws Exception {
        JsonNode filters = json.readTree(in("anne").get(API + "/filter?resourceType=Task").body());
        assertThat(stream(filters).map(filter -> filter.get("name").asText()))
                .containsExactlyInAnyOrder("Minu ülesanded", "Minu rühma ülesanded", "Tähtaeg käes", "Kõik");
        for (JsonNode filter : filters) {
            assertThat(in("anne").post(API + "/filter/" + filter.get("id").asText() + "/list", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void my_groups_list_has_the_schools_task_until_somebody_takes_it() throws Exception {
        assertThat(list("anne", "Minu rühma ülesanded")).contains(task);
        assertThat(list("ivi", "Minu rühma ülesanded")).doesNotContain(task);
        in("anne").post(API + "/task/" + task + "/claim", "{\"userId\":\"" + person("anne") + "\"}");
        assertThat(list("anne", "Minu rühma ülesanded")).doesNotContain(task);
        assertThat(list("anne", "Minu ülesanded")).contains(task);
    }

    @Test
    void who_has_taken_a_task_can_put_it_back_and_nobody_else() throws Exception {
        Browser anne = in("anne");
        anne.post(API + "/task/" + task + "/claim", "{\"userId\":\"" + person("anne") + "\"}");
        assertThat(in("ivi").post(API + "/task/" + task + "/unclaim", "").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(anne.post(API + "/task/" + task + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(list("anne", "Minu rühma ülesanded")).contains(task);
    }

    @Test
    void who_comes_too_late_hears_who_was_faster_and_when() throws Exception {
        Browser late = in("anne");
        String done = tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("schoolsTask").getId()).singleResult().getId();
        in("anne").post(API + "/task/" + done + "/claim", "{\"userId\":\"" + person("anne") + "\"}");
        assertThat(in("anne").post(API + "/task/" + done + "/submit-form", "{}").statusCode()).isIn(200, 204);
        for (String act : List.of("submit-form", "claim")) {
            HttpResponse<String> refused = late.post(API + "/task/" + done + "/" + act, act.equals("claim") ? "{\"userId\":\"" + person("anne") + "\"}" : "{}");
            assertThat(refused.statusCode()).as(act).isEqualTo(400);
            assertThat(json.readTree(refused.body()).path("message").asText())
                    .matches("See ülesanne on juba tehtud \\(Näidis-Anne Testkool, \\d\\d\\.\\d\\d\\.2026 .*\\)\\.");
        }
    }

    @AfterEach
    void end() {
        Probes.end(runtime, "schoolsTask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assigneeExpression\":\"${now()}\"}", "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}]}"})
    void a_query_with_an_expression_is_refused_at_any_depth(String query) {
        assertThat(in("anne").post(API + "/task", query).statusCode()).isEqualTo(400);
        assertThat(in("anne").post(API + "/task", "{\"orQueries\":[{\"nameLike\":\"%a%\"}]}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "examId", "awardingBody", "answerProbe", "anything"})
    void no_variable_that_is_not_on_a_form_comes_with_a_task(String name) {
        String body = "{\"variables\":{\"" + name + "\":{\"value\":\"x\",\"type\":\"String\"}}}";
        assertThat(in("anne").post(API + "/task/" + task + "/submit-form", body).statusCode()).isEqualTo(400);
        assertThat(in("anne").post(API + "/task/" + task + "/complete", body).statusCode()).isEqualTo(400);
        assertThat(in("anne").post(API + "/task/" + task + "/variables/" + name, "{}").statusCode()).isEqualTo(403);
        assertThat(in("anne").send("PUT", API + "/task/" + task + "/variables/" + name, "{\"value\":1}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_task_cannot_be_changed_commented_or_made_up() {
        Browser anne = in("anne");
        assertThat(anne.send("PUT", API + "/task/" + task, "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(anne.post(API + "/task/" + task + "/comment/create", "{\"message\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(anne.post(API + "/task/create", "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(anne.post(API + "/filter/create", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void only_schools_can_begin_an_exam() throws Exception {
        assertThat(startable("anne")).contains("exam");
        assertThat(startable("leida")).doesNotContain("exam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne", "oskar"})
    void officials_are_not_listed_and_one_is_named_by_id(String username) {
        Browser browser = in(username);
        for (String list : List.of("/user", "/user/", "/user?memberOfGroup=school-51", "/user?maxResults=1000", "/user/count", "/user?idIn=" + person("ivi"))) {
            assertThat(browser.get(API + list).statusCode()).as(list).isEqualTo(403);
        }
        assertThat(browser.get(API + "/user?maxResults=1&id=" + person("ivi")).body()).contains("Näidis-Ivi");
        assertThat(browser.get(API + "/user/" + person(username) + "/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void users_and_groups_are_our_people_and_roles() {
        String anne = person("anne");
        assertThat(identity.createUserQuery().userId(anne).singleResult()).satisfies(user -> {
            assertThat(user.getFirstName()).isEqualTo("Näidis-Anne");
            assertThat(user.getLastName()).isEqualTo("Testkool");
        });
        assertThat(identity.createGroupQuery().groupMember(anne).list()).extracting("id").containsExactlyInAnyOrder("school-51", "admin-school-51");
        assertThat(identity.createUserQuery().memberOfGroup("operator").list()).extracting("id").containsExactly(person("oskar"));
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isZero();
        assertThat(identity.checkPassword(anne, "demo")).isFalse();
    }

    private Browser in(String username) {
        Browser browser = Browser.of(username, environment);
        browser.get("/camunda/app/" + (username.equals("oskar") ? "cockpit" : "tasklist") + "/default/");
        return browser;
    }

    private String person(String username) {
        return cast.person(username).toString();
    }

    private String list(String username, String name) throws Exception {
        Browser browser = in(username);
        JsonNode filters = json.readTree(browser.get(API + "/filter?resourceType=Task").body());
        String id = stream(filters).filter(filter -> filter.get("name").asText().equals(name)).findFirst().orElseThrow().get("id").asText();
        return browser.post(API + "/filter/" + id + "/list", "{}").body();
    }

    private String startable(String username) {
        return in(username).get(API + "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true").body();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
