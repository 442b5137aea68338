package ee.kutseeksam.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.Probes;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The engine's known holes: an expression that is run because it came with a query, a value that is made into an object, a model
 * that comes over the web. Shut at the door, and where they lead.
 */
@ProductTest
class EngineHolesTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String ATTACK = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String QUERY = "{\"orQueries\": [{\"dueAfterExpression\": \"" + ATTACK + "\"}]}";

    @Autowired Environment environment;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired FilterService filters;
    @Autowired ProcessEngineConfigurationImpl engine;

    private String task;
    private static Browser anne;
    private static Browser oskar;

    @BeforeEach
    void oneTaskOfAnnesSchool() {
        repository.createDeployment().name("schoolsTask").enableDuplicateFiltering(true)
                .addModelInstance("schoolsTask.bpmn", Probes.task("schoolsTask", "school-51")).deploy();
        String instance = runtime.startProcessInstanceByKey("schoolsTask").getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        if (anne == null) {
            anne = Browser.of("anne", environment);
            oskar = Browser.of("oskar", environment);
            anne.get("/camunda/app/tasklist/default/");
            oskar.get("/camunda/app/cockpit/default/");
        }
    }

    @AfterAll
    static void leave() {
        anne = null;
        oskar = null;
    }

    @AfterEach
    void end() {
        Probes.end(runtime, "schoolsTask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count", "/history/task", "/history/task/count", "/process-instance", "/history/process-instance", "/execution",
        "/variable-instance", "/task?firstResult=0&maxResults=10"})
    void a_query_brings_no_expression(String path) {
        for (String query : new String[] {QUERY, QUERY.replace("dueAfterExpression", "assigneeExpression"), QUERY.replace("dueAfterE", "dueAfter\\u0045"),
            "{\"orQueries\": [" + QUERY + "]}", "{\"orQueries\": [], " + QUERY.substring(1), "{\"candidateGroupsExpression\": \"" + ATTACK + "\"}"}) {
            assertThat(anne.post(API + path, query).statusCode()).as(query).isIn(400, 403);
            assertThat(oskar.post(API + path, query).statusCode()).as(query).isIn(400, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/xml", "application/x-java-serialized-object"})
    void only_json_comes_in(String type) {
        HttpResponse<String> answer = anne.request("POST", API + "/task", QUERY, Map.of("Content-Type", type, "X-XSRF-TOKEN", anne.cookie("XSRF-TOKEN")));
        assertThat(answer.statusCode()).isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression", "dueAfterExpression", "candidateGroupExpression", "processInstanceBusinessKeyExpression", "createdAfterExpression"})
    void an_address_brings_no_expression_either(String name) {
        String expression = "%24%7B''.getClass()%7D";
        assertThat(anne.get(API + "/task?" + name + "=" + expression).statusCode()).isEqualTo(400);
        assertThat(oskar.get(API + "/history/task?" + name.replace("assignee", "taskAssignee") + "=" + expression).body()).doesNotContain("java.lang");
    }

    @Test
    void the_lists_are_nobodys_to_change_and_are_asked_with_plain_values() throws Exception {
        String filter = new ObjectMapper().readTree(anne.get(API + "/filter?resourceType=Task").body()).path(0).path("id").asText();
        String content = "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": " + QUERY + "}";
        for (Browser browser : new Browser[] {anne, oskar}) {
            assertThat(browser.send("PUT", API + "/filter/" + filter, content).statusCode()).isBetween(400, 403);
            assertThat(browser.send("DELETE", API + "/filter/" + filter, "").statusCode()).isEqualTo(403);
            assertThat(browser.post(API + "/filter/create", content).statusCode()).isBetween(400, 403);
            assertThat(browser.post(API + "/filter/" + filter + "/list", QUERY).statusCode()).isIn(400, 403);
            assertThat(browser.post(API + "/filter/" + filter + "/count", QUERY).statusCode()).isIn(400, 403);
        }
        assertThat(anne.post(API + "/filter/" + filter + "/list", "{\"sorting\": [{\"sortBy\": \"" + ATTACK + "\", \"sortOrder\": \"asc\"}]}").statusCode())
                .isBetween(400, 499);
        assertThat(anne.get(API + "/task?sortBy=%24%7Bnow()%7D&sortOrder=asc").statusCode()).isEqualTo(400);
    }

    /** If one came into the database all the same. */
    @Test
    void a_stored_list_with_an_attack_runs_nothing() {
        Filter stored = filters.newTaskFilter("attack");
        stored.setQuery(tasks.createTaskQuery().or().dueAfterExpression(ATTACK).endOr());
        assertThat(catchThrowable(() -> filters.list(filters.saveFilter(stored).getId())))
                .as("run by the engine itself, without any door").isNotNull().hasStackTraceContaining("Unknown");
        filters.createTaskFilterQuery().filterName("attack").list().forEach(one -> filters.deleteFilter(one.getId()));
    }

    @Test
    void a_value_stays_what_it_is() {
        String serialised = "{\"value\": \"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"java.util.HashMap\","
                + " \"serializationDataFormat\": \"application/x-java-serialized-object\"}}";
        String polymorphic = "{\"value\": {\"@class\": \"java.lang.ProcessBuilder\"}, \"type\": \"Object\"}";
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        for (String value : new String[] {serialised, polymorphic}) {
            for (String name : new String[] {"accepted", "reason"}) {
                String body = "{\"variables\": {\"" + name + "\": " + value + "}}";
                assertThat(anne.post(API + "/task/" + task + "/submit-form", body).statusCode()).isEqualTo(400);
                assertThat(anne.post(API + "/task/" + task + "/complete", body).statusCode()).isEqualTo(400);
                assertThat(anne.post(API + "/process-definition/key/exam/start", body).statusCode()).isEqualTo(400);
                assertThat(anne.send("PUT", API + "/task/" + task + "/variables/" + name, value).statusCode()).isBetween(400, 403);
                assertThat(oskar.send("PUT", API + "/process-instance/" + instance + "/variables/" + name, value).statusCode()).isBetween(400, 403);
                assertThat(oskar.post(API + "/message", "{\"messageName\": \"rosterWithdrawn\", \"processVariables\": {\"" + name + "\": " + value + "}}").statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list()).extracting("typeName").doesNotContain("object");
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
    }

    @Test
    void no_model_comes_over_the_web() {
        long before = repository.createDeploymentQuery().count();
        String deployment = repository.createDeploymentQuery().list().get(0).getId();
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("exam").latestVersion().singleResult().getId();
        for (Browser browser : new Browser[] {anne, oskar}) {
            for (String type : Set.of("application/json", "multipart/form-data; boundary=x")) {
                assertThat(browser.request("POST", API + "/deployment/create", "{}", Map.of("Content-Type", type, "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")))
                        .statusCode()).isBetween(400, 403);
            }
            assertThat(browser.post(API + "/deployment/" + deployment + "/redeploy", "{}").statusCode()).isEqualTo(403);
            assertThat(browser.send("DELETE", API + "/deployment/" + deployment, "").statusCode()).isEqualTo(403);
            assertThat(browser.send("DELETE", API + "/process-definition/" + definition, "").statusCode()).isEqualTo(403);
            assertThat(browser.post(API + "/modification/execute", "{\"processDefinitionId\": \"" + definition + "\", \"processInstanceIds\": [\""
                    + UUID.randomUUID() + "\"], \"instructions\": []}").statusCode()).isBetween(400, 403);
            assertThat(browser.post(API + "/migration/execute", "{}").statusCode()).isBetween(400, 403);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
