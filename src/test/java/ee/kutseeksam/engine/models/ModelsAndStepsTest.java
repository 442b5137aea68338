package ee.kutseeksam.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.Probes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The contract between the models on disk and the code, both ways. */
@ProductTest
class ModelsAndStepsTest {

    @Autowired ModelContract contract;
    @Autowired ModelFiles files;
    @Autowired StepBeans steps;
    @Autowired ApplicationContext context;

    @Test
    void every_model_keeps_the_contract() {
        assertThat(files.all()).isNotEmpty()
                .flatExtracting(file -> contract.problems(file.name(), file.content())).isEmpty();
    }

    @Test
    void every_step_belongs_to_a_task() {
        assertThat(ids(ServiceTask.class)).isEqualTo(own(JavaDelegate.class));
        assertThat(ids(UserTask.class)).isEqualTo(own(TaskListener.class));
        Set<String> listeners = diagrams().flatMap(diagram -> diagram.getModelElementsByType(CamundaExecutionListener.class).stream())
                .map(listener -> listener.getCamundaDelegateExpression().replaceAll("[${}]", "")).collect(Collectors.toSet());
        assertThat(listeners).isEqualTo(own(ExecutionListener.class));
    }

    @Test
    void every_message_is_awaited_and_every_awaited_one_is_sent() {
        Set<String> awaited = diagrams().flatMap(diagram -> diagram.getModelElementsByType(Message.class).stream()).map(Message::getName)
                .collect(Collectors.toSet());
        assertThat(awaited).isEqualTo(Arrays.stream(ee.kutseeksam.process.Message.values()).map(ee.kutseeksam.process.Message::event)
                .collect(Collectors.toSet()));
    }

    @Test
    void no_variable_has_the_name_of_a_bean() {
        assertThat(Variables.DECLARED).noneMatch(context::containsBean);
    }

    @Test
    void the_happy_path_is_straight() {
        assertThat(diagrams().filter(diagram -> !new StraightPath(diagram).exists())
                .map(diagram -> diagram.getDefinitions().getId())).isEmpty();
    }

    private Set<String> own(Class<?> kind) {
        Set<String> names = new TreeSet<>(steps.names(kind));
        names.removeAll(Probes.STEPS);
        return names;
    }

    private TreeSet<String> ids(Class<? extends FlowElement> kind) {
        return diagrams().flatMap(diagram -> diagram.getModelElementsByType(kind).stream()).map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<BpmnModelInstance> diagrams() {
        List<ModelFile> diagrams = files.all().stream().filter(file -> file.name().endsWith(".bpmn")).toList();
        return diagrams.stream().map(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())));
    }
}
