package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every step of a person is theirs alone: through our door and through the engine's, others are refused and leave nothing behind.
 * Whatever is sent along with a task changes nothing: the exam is played with lies at every step and still goes its way.
 */
@Tag("paths")
@ProductTest
class TurnsTest {

    private static final Set<String> HUMAN_STEPS = Set.of("placeOrder", "addGraduates", "clearPeople", "formGroups", "sendRoster",
            "reviewRoster", "correctRoster", "appointResponsible", "scheduleGroup", "enterResults", "decideAwards", "amendResults",
            "signProtocol", "nameLatecomers", "clearLatecomers", "considerAddition", "mendApplication", "orderRetake", "reviewFunding",
            "correctResults", "decideCorrection", "signCorrection", "revokeCertificate", "settleDifference");
    private static final List<String> FLAGS = List.of("orderPlaced", "unverified", "toClear", "accepted", "decided", "registered",
            "held", "numberIssued", "mayRetake", "payable", "toReview", "pendingApplications", "confirmed", "toRevoke", "toSettle");

    @Autowired Playground playground;
    @Autowired Crowd crowd;
    @Autowired Roles roles;
    @Autowired People people;
    @Autowired FundingDesk funding;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService repository;
    @Autowired IdentityService identity;
    @Autowired JdbcClient database;

    @Autowired Environment environment;

    private final Map<String, Browser> browsers = new HashMap<>();
    private final Set<String> guarded = new LinkedHashSet<>();
    private boolean lie;

    @Test
    void every_human_step_is_done_by_its_role_alone_whatever_is_sent_along() {
        PersonId school = playground.stage.holder("school-48");
        String first = as(school, () -> forms.submitStartForm(examDefinition(), lies()).getId());
        String place = tasks.createTaskQuery().processInstanceBusinessKey((String) runtime.getVariable(first, "examNumber")).singleResult().getId();
        assertThat(runtime.getVariables(first)).containsOnlyKeys("examId", "examNumber", "school", "orderPlaced", "awardingBody");
        var order = new OrderForm("900001", "KA-RAK", List.of(10912389), ExamType.COMBINED, "et", playground.examDay());
        playground.stage.orders().fillOrder(school, place, order);
        complete(school, place);
        assertThat(runtime.getVariables(first)).containsEntry("orderPlaced", false);

        ExamPlay exam = playground.order(Playground.plan("48", "900001", "KA-RAK", 10912389, 3, 2)).through(this::complete);
        crowd.paidBy("M", exam::addGraduates);
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send();
        refuseAll(exam.task("reviewRoster"), exam.body());
        exam.giveBack("Palun kontrollige grupid üle").complete(exam.school(), exam.task("correctRoster"));
        playground.quiet();
        exam.complete(exam.school(), exam.task("formGroups")).send().accept();
        assertThat(exam.card().status()).isEqualTo(ExamStatus.ACCEPTED);
        crowd.loseOne();
        exam.appoint().nameLatecomers(1, 3);
        playground.quiet();
        exam.clearLatecomers();
        playground.quiet();
        refuseAll(exam.task("considerAddition"), exam.body());
        playground.stage.additions().refuse(exam.body(), exam.task("considerAddition"), "Töökohti rohkem ei ole");
        assertThat(exam.card().groups()).isEqualTo(2);
        playground.hold(exam).enterResults(Assessor.pattern("F", ExamType.COMBINED));
        playground.quiet();
        decide(exam);
        afterwards(exam);
        assertThat(guarded).containsExactlyInAnyOrderElementsOf(HUMAN_STEPS);
        assertThat(database.sql("select count(*) from act_hi_varinst where name_ = 'confirmed'").query(Long.class).single()).isZero();
        assertThat(database.sql("select count(*) from act_hi_detail where name_ = 'confirmed'").query(Long.class).single()).isZero();
    }

    private String examDefinition() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("exam").latestVersion().singleResult().getId();
    }

    private void decide(ExamPlay exam) {
        refuseAll(exam.task("decideAwards"), exam.commission());
        playground.stage.decisions().sendBack(exam.commission(), exam.task("decideAwards"), "Tulemused on segamini läinud");
        exam.complete(exam.body(), exam.task("amendResults"));
        playground.quiet();
        exam.decideAsProposed();
        crowd.refuseOnce(exam.results(row -> row.decision().orElseThrow().gives()).get(0).person());
        exam.sign();
        playground.quiet();
        assertThat(exam.card().status()).isEqualTo(ExamStatus.COMPLETED);
    }

    private void afterwards(ExamPlay exam) {
        exam.complete(playground.stage.holder("kutsekoda"), exam.task("mendApplication"));
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        String review = exam.task("reviewFunding");
        funding.review(kutsekoda, review, lines.of(exam.id()).stream().filter(ExamLines.Row::present)
                .map(line -> new FundingForm(line.id(), true, "Kooli leping toetab kohta")).toList());
        exam.complete(kutsekoda, review);
        refuseAll(exam.task("orderRetake"), exam.school());
        exam.retake(playground.examDay());
        playground.toPayment();
        assertThat(certificates.of(exam.id())).isNotEmpty().extracting(ExamCertificates.Row::status).containsOnly(CertificateStatus.REGISTERED);
        exam.correct(exam.results(row -> row.decision().orElseThrow().gives()).stream().map(ExamResults.Row::candidacy).limit(1).toList(),
                Assessor.pattern("A", ExamType.COMBINED));
        exam.complete(kutsekoda, exam.task("revokeCertificate")).complete(kutsekoda, exam.task("settleDifference"));
        assertThat(playground.incidents()).isZero();
    }

    /** Refused to others, done by this person with lies through one of the engine's doors, and refused a second time. */
    private void complete(PersonId who, String task) {
        refuseAll(task, who);
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        Map<String, Object> before = runtime.getVariables(instance);
        lie = !lie;
        as(who, () -> {
            if (lie) {
                tasks.complete(task, lies());
            } else {
                forms.submitTaskForm(task, lies());
            }
            return null;
        });
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1) {
            assertThat(runtime.getVariables(instance).keySet()).doesNotContain("confirmed", "remark");
            assertThat(runtime.getVariables(instance)).containsEntry("examId", before.get("examId"));
        }
        long events = events(task);
        assertThatThrownBy(() -> playground.stage.turns().complete(who, task)).isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("See ülesanne on juba tehtud (");
        assertThatThrownBy(() -> as(who, () -> {
            tasks.complete(task);
            return null;
        })).isNotNull();
        assertThat(events(task)).isEqualTo(events);
    }

    private long events(String task) {
        return database.sql("select count(*) from event where meta->>'task' = :task").param("task", task).query(Long.class).single();
    }

    private void refuseAll(String task, PersonId rightful) {
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        guarded.add(open.getTaskDefinitionKey());
        List<String> groups = tasks.getIdentityLinksForTask(task).stream().filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId()).toList();
        assertThat(groups).isNotEmpty();
        long events = events(task);
        for (PersonId other : others(groups, task)) {
            assertThatThrownBy(() -> playground.stage.turns().complete(other, task)).isInstanceOf(RuleBroken.class)
                    .hasMessage(TurnRule.TASK_IS_YOURS.sentence());
            assertThatThrownBy(() -> as(other, () -> {
                tasks.complete(task, lies());
                return null;
            })).isNotNull();
        }
        assertThat(events(task)).isEqualTo(events);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        assertThat(playground.stage.turns().look(rightful, task).step()).isEqualTo(open.getTaskDefinitionKey());
        assertThat(page(rightful, task)).as("page of %s", open.getTaskDefinitionKey()).contains("data-complete").endsWith("</html>");
    }

    private String page(PersonId who, String task) {
        String username = new Cast(people).name(who);
        return browsers.computeIfAbsent(username, name -> Browser.of(name, environment)).get("/ulesanded/" + task).body().strip();
    }

    /** Every kind of role, and every other organisation's of the same kind, who may not do this task. */
    private List<PersonId> others(List<String> groups, String task) {
        List<String> kinds = List.of("school-51", "school-48", "body-KA-LEIB", "body-KA-RAK", "commission-KA-LEIB", "commission-KA-RAK", "kutsekoda",
                "assessor", "analyst", "operator");
        Set<String> named = new LinkedHashSet<>();
        tasks.getIdentityLinksForTask(task).forEach(link -> named.add(String.valueOf(link.getUserId())));
        List<PersonId> others = new ArrayList<>();
        for (String kind : kinds) {
            roles.holders(kind).stream().filter(person -> roles.groupsOf(person).stream().noneMatch(groups::contains))
                    .filter(person -> !named.contains(person.toString())).findFirst().ifPresent(others::add);
        }
        assertThat(others).hasSizeGreaterThanOrEqualTo(7);
        return others;
    }

    private Map<String, Object> lies() {
        Map<String, Object> lies = new HashMap<>(Map.of("examId", UUID.randomUUID().toString(), "examNumber", "KE-0000-0000", "school", "51",
                "awardingBody", "KA-LEIB", "groupCount", 99, "groupNumber", 99, "loopCounter", 98, "remark", "Näidis-Mari", "groupStart", "x"));
        lies.put("protocolCount", 9);
        FLAGS.forEach(flag -> lies.put(flag, !lie));
        return lies;
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        identity.setAuthentication(who.toString(), List.copyOf(roles.groupsOf(who)));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
