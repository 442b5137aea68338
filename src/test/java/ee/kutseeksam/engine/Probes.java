package ee.kutseeksam.engine;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Steps and a diagram of the tests' own: one service task that counts its runs, and one user task. */
@TestConfiguration(proxyBeanMethods = false)
public class Probes {

    /** Their names. */
    public static final Set<String> STEPS = Set.of("countRun", "answerProbe");

    static final AtomicInteger RUNS = new AtomicInteger();
    static volatile long lasting;

    @Bean
    JavaDelegate countRun() {
        return execution -> {
            RUNS.incrementAndGet();
            LockSupport.parkNanos(lasting * 1_000_000);
        };
    }

    @Bean
    TaskListener answerProbe() {
        return task -> { };
    }

    /** A timer of that many days, then the counted step. */
    public static BpmnModelInstance timer(String key, String duration) {
        return Bpmn.createExecutableProcess(key).name("Proov").camundaHistoryTimeToLiveString("P1D").startEvent().name("Algus")
                .intermediateCatchEvent("wait").name("Oota").timerWithDuration(duration)
                .serviceTask("countRun").name("Loe").camundaDelegateExpression("${countRun}").camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R5/PT1M").endEvent().name("Lõpp").done();
    }

    /** One task of a school's. */
    public static BpmnModelInstance task(String key, String group) {
        return Bpmn.createExecutableProcess(key).name("Proov").camundaHistoryTimeToLiveString("P1D").startEvent().name("Algus")
                .userTask("answerProbe").name("Vasta").camundaCandidateGroups(group).camundaDueDate("${dateTime().plusDays(7).toDate()}")
                .camundaFormKey("embedded:/forms/task.html").camundaTaskListenerDelegateExpression("complete", "${answerProbe}")
                .endEvent().name("Lõpp").done();
    }

    /** Ends whatever a test has left running under this key. */
    public static void end(RuntimeService runtime, String key) {
        runtime.createProcessInstanceQuery().processDefinitionKey(key).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }
}
