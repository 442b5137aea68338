package ee.kutseeksam.benchmark;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The same exam as one would draw it first: one process, what is known of people in its variables, a task and a job for each candidate. It asks no
 * register, checks no rule, keeps no log and seals nothing; it only moves the same facts through the same human steps.
 */
final class PlainDesign implements Contender {

    private static final ZoneId HERE = ZoneId.of("Europe/Tallinn");

    private final AtomicInteger started = new AtomicInteger();
    private final Map<Case, String> numbers = new ConcurrentHashMap<>();
    private final PlainEngine engine = new PlainEngine("plain", steps(), models -> models.addModelInstance("plain.bpmn", drawn()));

    @Override
    public String name() {
        return "a plain design";
    }

    private static BpmnModelInstance drawn() {
        return Bpmn.createExecutableProcess("plain").camundaHistoryTimeToLiveString("P1825D")
                .startEvent().userTask("placeOrder").userTask("addGraduates")
                .serviceTask("verifyPerson").camundaDelegateExpression("${verifyPerson}")
                .multiInstance().parallel().camundaCollection("people").camundaElementVariable("person").camundaAsyncBefore().multiInstanceDone()
                .userTask("formGroups").userTask("sendRoster").userTask("reviewRoster").userTask("appointResponsible")
                .subProcess("group").embeddedSubProcess().startEvent().userTask("scheduleGroup").intermediateCatchEvent("examDay").timerWithDate("${groupStart}")
                .userTask("enterResult").multiInstance().parallel().camundaCollection("${groups.get(loopCounter)}").camundaElementVariable("person").multiInstanceDone()
                .endEvent().subProcessDone().multiInstance().parallel().cardinality("${groupCount}").multiInstanceDone()
                .serviceTask("proposeAward").camundaDelegateExpression("${proposeAward}")
                .multiInstance().parallel().camundaCollection("people").camundaElementVariable("person").multiInstanceDone()
                .userTask("decideAward").multiInstance().parallel().camundaCollection("people").camundaElementVariable("person").multiInstanceDone()
                .userTask("signProtocol").multiInstance().parallel().cardinality("${groupCount}").multiInstanceDone()
                .subProcess("certificate").embeddedSubProcess().startEvent()
                .serviceTask("register").camundaAsyncBefore().camundaDelegateExpression("${register}")
                .intermediateCatchEvent("waitForNumber").timerWithDuration("PT10M")
                .serviceTask("askNumber").camundaAsyncBefore().camundaDelegateExpression("${askNumber}")
                .endEvent().subProcessDone().multiInstance().parallel().camundaCollection("awarded").camundaElementVariable("person").multiInstanceDone()
                .serviceTask("calculateLine").camundaDelegateExpression("${calculateLine}")
                .multiInstance().parallel().camundaCollection("people").camundaElementVariable("person").camundaAsyncBefore().multiInstanceDone()
                .intermediateCatchEvent("paymentDay").timerWithDuration("P6D")
                .serviceTask("orderPayment").camundaAsyncBefore().camundaDelegateExpression("${orderPayment}")
                .endEvent().done();
    }

    /** Each says what it found in a variable of the person's own, as forms and scripts would. */
    private static Map<Object, Object> steps() {
        Map<Object, Object> beans = new HashMap<>();
        Map.of("verifyPerson", "verification", "proposeAward", "proposal", "register", "application", "askNumber", "number", "calculateLine", "line")
                .forEach((bean, said) -> beans.put(bean, (JavaDelegate) execution -> execution.setVariable(said + "_" + place(execution), fact(said))));
        beans.put("orderPayment", (JavaDelegate) execution -> execution.setVariable("payment", fact("payment")));
        return beans;
    }

    private static Object place(DelegateExecution execution) {
        return ((Map<?, ?>) execution.getVariable("person")).get("place");
    }

    private static Serializable fact(String what) {
        return new LinkedHashMap<>(Map.of("what", what, "value", "AS_FOUND", "table", "resultOutcome:3", "row", "Rida 7", "on", "2026-03-02", "by", "register"));
    }

    private static ArrayList<Map<String, Object>> people(int many) {
        ArrayList<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(new LinkedHashMap<>(Map.of("place", i, "code", "5000101" + i, "firstName", "Näidis-Õppur", "lastName", "Hooaeg-" + i, "birthDate", "2007-01-01",
                    "qualification", 11025024, "origin", "EHIS", "eligibility", "FINAL_YEAR", "funding", "RE", "nominalEnd", "2026-06-30")));
        }
        return people;
    }

    @Override
    public void prepare(Case exam, LocalDate day) {
        String number = "P-" + started.incrementAndGet();
        numbers.put(exam, number);
        ArrayList<Map<String, Object>> people = people(exam.people());
        engine.start("plain", number, Map.of("examNumber", number));
        engine.complete(number, "placeOrder", Map.of("order", fact("order"), "school", "48", "awardingBody", "KA-RAK"));
        engine.complete(number, "addGraduates", Map.of("people", people));
        ArrayList<ArrayList<Map<String, Object>>> groups = new ArrayList<>();
        for (int from = 0; from < people.size(); from += Case.GROUPS_OF) {
            groups.add(new ArrayList<>(people.subList(from, Math.min(people.size(), from + Case.GROUPS_OF))));
        }
        engine.complete(number, "formGroups", Map.of("groups", groups, "groupCount", groups.size()));
        List.of("sendRoster", "reviewRoster", "appointResponsible").forEach(step -> engine.complete(number, step, Map.of(step, fact(step))));
        for (int group = 0; group < exam.groups(); group++) {
            engine.complete(number, "scheduleGroup", Map.of("groupStart", Date.from(day.atTime(8, 0).atZone(HERE).toInstant()), "schedule_" + group, fact("schedule")));
        }
    }

    @Override
    public void conclude(Case exam) {
        String number = numbers.get(exam);
        engine.completeEach(number, "enterResult", exam.people(), i -> Map.of("result_" + i, fact("result")));
        ArrayList<Map<String, Object>> awarded = people(exam.awarded());
        engine.completeEach(number, "decideAward", exam.people(), i -> i == 0 ? Map.of("decision_" + i, fact("decision"), "awarded", awarded)
                : Map.of("decision_" + i, fact("decision")));
        IntStream.range(0, exam.groups()).forEach(group -> engine.complete(number, "signProtocol", Map.of("protocol_" + group, fact("protocol"))));
    }

    @Override
    public void settle(Case exam) {
        // nobody looks at the funding here
    }

    @Override
    public JobExecutor jobs() {
        return engine.jobs();
    }

    @Override
    public boolean jobsAreDone() {
        return engine.jobsAreDone();
    }

    long incidents() {
        return engine.incidents();
    }

    /** How many of the exams have come to their end. */
    long over() {
        return engine.engine().getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("plain").finished().count();
    }
}
