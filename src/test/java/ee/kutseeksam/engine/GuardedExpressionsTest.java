package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.ProductTest;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class GuardedExpressionsTest {

    @Autowired ProcessEngine engine;

    private String instance;

    @BeforeEach
    void start() {
        engine.getRepositoryService().createDeployment().enableDuplicateFiltering(true)
                .addModelInstance("guarded.bpmn", Probes.task("guarded", "school-${examNumber}")).deploy();
        instance = engine.getRuntimeService().startProcessInstanceByKey("guarded", Variables.putValue("examNumber", "KE-2026-0001")
                .putValue("accepted", false).putValue("countRun", "hidden")).getId();
    }

    @AfterEach
    void end() {
        Probes.end(engine.getRuntimeService(), "guarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource.connection}", "${dataSource}", "${jdbcClient}", "${''.getClass()}", "${''.class}",
        "${execution.processEngineServices}", "${execution.setVariable('accepted', true)}", "${examNumber.getBytes()}",
        "${examNumber.class.forName('java.lang.Runtime')}", "${countRun.execute(execution)}", "${dateTime().getZone().getClass()}"})
    void nothing_can_be_reached(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void what_diagrams_need_works() {
        assertThat(value("school-${examNumber}")).isEqualTo("school-KE-2026-0001");
        assertThat(value("${!accepted}")).isEqualTo(true);
        assertThat(value("${dateTime().plusDays(7).toDate()}")).isInstanceOf(Date.class);
    }

    @Test
    void a_variable_does_not_hide_a_step() {
        assertThat(value("${countRun}")).isInstanceOf(JavaDelegate.class);
    }

    @Test
    void a_stored_query_can_ask_for_no_bean_however_deep() {
        var query = engine.getTaskService().createTaskQuery().or().taskAssigneeExpression("${dataSource.toString()}").endOr();
        assertThatThrownBy(query::list).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void code_in_a_diagram_is_refused_at_the_engines_own_door() {
        var script = Bpmn.createExecutableProcess("scripted").name("Skript").camundaHistoryTimeToLiveString("P1D").startEvent().name("a")
                .scriptTask("code").name("Kood").scriptFormat("javascript").scriptText("1").endEvent().name("b").done();
        assertThatThrownBy(() -> engine.getRepositoryService().createDeployment().addModelInstance("scripted.bpmn", script).deploy())
                .hasMessageContaining("scriptTask");
    }

    @Test
    void java_objects_and_documents_from_outside_are_off() {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(engine.getIdentityService().isReadOnly()).isTrue();
    }

    private Object value(String expression) {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return settings.getCommandExecutorTxRequired().execute(context -> settings.getExpressionManager().createExpression(expression)
                .getValue(context.getExecutionManager().findExecutionById(instance)));
    }
}
