package ee.kutseeksam.process;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.kernel.RuleBroken;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;

class EngineRefusalTest {

    @Test
    void a_rule_is_found_however_deep_the_engine_has_wrapped_it() {
        RuleBroken rule = TurnRule.TASK_IS_YOURS.broken();
        assertThat(EngineRefusal.unwrapped(new ProcessEngineException("listener", new ProcessEngineException("delegate", rule)))).isSameAs(rule);
    }

    @Test
    void who_comes_second_hears_of_a_conflict_in_whichever_way_the_engine_stumbles() {
        var inTheEngine = new NullPointerException();
        inTheEngine.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.camunda.bpm.engine.impl.Pvm", "leave", "Pvm.java", 1)});
        assertThat(EngineRefusal.unwrapped(new OptimisticLockingException("revision"))).isInstanceOf(Conflict.class);
        assertThat(EngineRefusal.unwrapped(new NullValueException("list of executions is empty"))).isInstanceOf(Conflict.class);
        assertThat(EngineRefusal.unwrapped(new ProcessEngineException("Execution with id 'x' does not have a subscription to a message event with name 'linkArrived'")))
                .isInstanceOf(Conflict.class);
        assertThat(EngineRefusal.unwrapped(inTheEngine)).isInstanceOf(Conflict.class);
        assertThat(EngineRefusal.unwrapped(new ProcessEngineException("listener", new Conflict(null)))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_fault_of_ours_stays_what_it_is() {
        var ours = new NullPointerException();
        assertThat(EngineRefusal.unwrapped(ours)).isSameAs(ours);
    }
}
