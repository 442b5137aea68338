package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.OpenTasks;
import ee.kutseeksam.season.ExamPlay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks and jobs as our own statements read them, against what the engine says of them. */
@ProductTest
class OpenTasksTest {

    @Autowired Playground playground;
    @Autowired OpenTasks open;
    @Autowired Roles roles;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired JdbcClient database;
    @Autowired ProcessEngine engine;

    @Test
    void they_are_those_that_the_engine_finds_for_each_person() {
        ExamPlay held = playground.toExamDay(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2));
        ExamPlay ordered = playground.order(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2));
        String results = held.task("enterResults", 1);
        tasks.claim(results, held.body().toString());
        tasks.claim(ordered.task("addGraduates"), ordered.school().toString());
        PersonId elsewhere = playground.stage.holder("school-51");
        tasks.setAssignee(held.task("enterResults", 2), elsewhere.toString());
        try {
            for (PersonId who : roles.everybody()) {
                Set<String> groups = roles.groupsOf(who);
                assertThat(ids(open.open(who, groups))).as("open to %s", who).containsExactlyInAnyOrderElementsOf(found(theirs(who, groups)));
                assertThat(ids(open.inSight(who, groups))).as("in sight of %s", who).containsExactlyInAnyOrderElementsOf(Stream.concat(
                        found(theirs(who, Set.of())).stream(), ofGroups(groups).stream()).distinct().toList());
            }
            assertThat(open.open(held.body(), roles.groupsOf(held.body()))).extracting(OpenTask::id).contains(results);
            assertThat(open.open(new PersonId(held.id()), Set.of("body-KA-RAK"))).extracting(OpenTask::id).doesNotContain(results).isNotEmpty();
            assertThat(open.open(elsewhere, roles.groupsOf(elsewhere))).as("given to somebody whom it was not offered to").extracting(OpenTask::id)
                    .contains(held.task("enterResults", 2));
        } finally {
            tasks.setAssignee(results, null);
            tasks.setAssignee(held.task("enterResults", 2), null);
        }
    }

    @Test
    void the_most_urgent_comes_first() {
        ExamPlay held = playground.toExamDay(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2));
        String later = held.task("enterResults", 1);
        String sooner = held.task("enterResults", 2);
        Task engines = tasks.createTaskQuery().taskId(later).singleResult();
        engines.setDueDate(Date.from(engines.getDueDate().toInstant().plus(Duration.ofDays(3))));
        tasks.saveTask(engines);
        List<OpenTask> all = open.open(held.body(), roles.groupsOf(held.body()));
        assertThat(ids(all)).containsSubsequence(sooner, later);
        assertThat(all).isSortedAccordingTo(Comparator.comparing((OpenTask task) -> task.due().orElseThrow()).thenComparing(OpenTask::since));
    }

    @Test
    void what_is_suspended_waits_for_nobody() {
        ExamPlay held = playground.toExamDay(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2));
        String suspended = held.task("enterResults", 1);
        String instance = open.find(suspended).orElseThrow().instance();
        Set<String> groups = roles.groupsOf(held.body());
        assertThat(ids(open.open(held.body(), groups))).contains(suspended);
        runtime.suspendProcessInstanceById(instance);
        try {
            assertThat(ids(open.open(held.body(), groups))).doesNotContain(suspended);
            assertThat(ids(open.inSight(held.body(), groups))).doesNotContain(suspended);
            assertThat(ids(open.ofExam(held.number()))).doesNotContain(suspended);
            assertThat(open.find(suspended)).as("asked for by its id it is there").isPresent();
        } finally {
            runtime.activateProcessInstanceById(instance);
        }
        assertThat(ids(open.ofExam(held.number()))).contains(suspended);
    }

    @Test
    void each_says_which_exam_and_group_it_is_about_and_whom_it_is_offered_to() {
        ExamPlay held = playground.toExamDay(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2));
        List<OpenTask> all = open.ofExam(held.number());

        assertThat(all).extracting(OpenTask::step, OpenTask::group).containsExactlyInAnyOrder(
                tuple("enterResults", 1), tuple("enterResults", 2));
        assertThat(all).allSatisfy(task -> {
            OpenTasks.Found found = open.find(task.id()).orElseThrow();
            Task engines = tasks.createTaskQuery().taskId(task.id()).singleResult();
            assertThat(found.task()).isEqualTo(task);
            assertThat(task.exam()).isEqualTo(held.id());
            assertThat(task.number()).isEqualTo(runtime.getVariable(engines.getExecutionId(), "examNumber"));
            assertThat(task.since()).isEqualTo(engines.getCreateTime().toInstant());
            assertThat(task.due()).contains(engines.getDueDate().toInstant());
            assertThat(found.instance()).isEqualTo(engines.getProcessInstanceId());
            assertThat(found.definition()).isEqualTo(engines.getProcessDefinitionId());
            assertThat(found.offeredTo().groups()).contains("body-KA-RAK");
        });
        assertThat(open.find("no such task")).isEmpty();
        assertThat(open.ofExam("KE-1999-0001")).isEmpty();
    }

    @Test
    void every_job_has_a_day() {
        ExamPlay waits = playground.order(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2));
        playground.undone(() -> {
            waits.addGraduates();
            assertThat(jobs("handler_type_ = 'async-continuation'")).as("to be done at once").isPositive();
            assertThat(jobs("duedate_ is null")).isZero();
        });
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).isEnsureJobDueDateNotNull())
                .as("and so the engine asks, by day alone").isTrue();
    }

    private long jobs(String which) {
        return database.sql("select count(*) from act_ru_job where " + which).query(Long.class).single();
    }

    private TaskQuery theirs(PersonId who, Set<String> groups) {
        TaskQuery query = tasks.createTaskQuery().or().taskAssignee(who.toString()).taskCandidateUser(who.toString());
        return (groups.isEmpty() ? query : query.taskCandidateGroupIn(new ArrayList<>(groups))).endOr().active();
    }

    private List<String> ofGroups(Set<String> groups) {
        return groups.isEmpty() ? List.of() : found(tasks.createTaskQuery().taskCandidateGroupIn(new ArrayList<>(groups)).includeAssignedTasks().active());
    }

    private static List<String> found(TaskQuery query) {
        return query.list().stream().map(Task::getId).toList();
    }

    private static List<String> ids(List<OpenTask> all) {
        return all.stream().map(OpenTask::id).toList();
    }
}
