package ee.kutseeksam.engine.models;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/**
 * What every diagram and table promises to the code, in one place for the build and for each deployment: one word for one thing
 * (task = step = form = listener), no code in the models, only declared variables.
 */
@Component
public class ModelContract {

    private final List<DiagramRule> rules;
    private final TableRules tables = new TableRules();
    private final FormRules forms = new FormRules();

    ModelContract(StepBeans steps, ModelFiles files) {
        this.rules = List.of(new ProcessRules(), new AllowedElements(), new ServiceTaskRules(steps), new UserTaskRules(steps, files),
                new FlowRules(), new MessageRules(), new ExpressionRules(steps));
    }

    /** Everything that is wrong with this file, each in a sentence; empty when it may be deployed. */
    public List<String> problems(String file, byte[] content) {
        Problems problems = new Problems(file);
        if (file.endsWith(".bpmn")) {
            diagram(file, content, problems);
        } else if (file.endsWith(".dmn")) {
            tables.check(file, content, problems);
        } else if (file.endsWith(".form")) {
            forms.check(content, problems);
        }
        return problems.all();
    }

    private void diagram(String file, byte[] content, Problems problems) {
        BpmnModelInstance diagram;
        try {
            diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException unreadable) {
            problems.add("fail ei ole loetav BPMN-diagramm; ava ja salvesta see Camunda Modeleris. " + Causes.last(unreadable));
            return;
        }
        ProcessRules.named(file, diagram, problems);
        rules.forEach(rule -> rule.check(diagram, problems));
    }
}
