package ee.kutseeksam.engine.models;

import static ee.kutseeksam.engine.models.ProcessRules.hasText;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** Every user task says who does it and by when, shows a form that exists, and ends in the listener of its name. */
class UserTaskRules implements DiagramRule {

    private static final String EMBEDDED = "embedded:/forms/";

    private final StepBeans steps;
    private final ModelFiles files;

    UserTaskRules(StepBeans steps, ModelFiles files) {
        this.steps = steps;
        this.files = files;
    }

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        diagram.getModelElementsByType(UserTask.class).forEach(task -> task(task, problems));
    }

    private void task(UserTask task, Problems problems) {
        problems.require(hasText(task.getCamundaCandidateGroups()), task, "puudub täitja roll („Candidate groups“)");
        problems.require(hasText(task.getCamundaDueDate()), task, "puudub tähtaeg („Due date“)");
        problems.require(steps.has(task.getId(), TaskListener.class), task,
                "programmis ei ole sammu „" + task.getId() + "“; kontrolli ID-d või palu arendajal samm lisada");
        form(task, problems);
        listener(task, problems);
    }

    private void form(UserTask task, Problems problems) {
        String key = task.getCamundaFormKey();
        String reference = task.getCamundaFormRef();
        if (hasText(reference)) {
            problems.require(reference.equals(task.getId()), task, "vormi ID peab olema sama mis ülesandel („" + task.getId() + "“)");
            problems.require(files.hasForm(reference + ".form"), task, "vormi „" + reference + ".form“ ei ole kaustas forms");
            problems.require("latest".equals(task.getCamundaFormRefBinding()), task, "vormi sidumine („Binding“) peab olema „latest“");
        } else if (key != null && key.startsWith(EMBEDDED) && key.endsWith(".html")) {
            problems.require(files.hasForm(key.substring(EMBEDDED.length())), task, "vormi „" + key + "“ ei ole kaustas forms");
        } else {
            problems.require(false, task, "puudub vorm: kas Camunda vorm („Form reference“) või võti " + EMBEDDED + "task.html");
        }
    }

    private static void listener(UserTask task, Problems problems) {
        Collection<CamundaTaskListener> listeners = task.getExtensionElements() == null ? List.of()
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list();
        boolean own = listeners.size() == 1 && listeners.stream().allMatch(listener -> "complete".equals(listener.getCamundaEvent())
                && ("${" + task.getId() + "}").equals(listener.getCamundaDelegateExpression()));
        problems.require(own, task, "ülesandel peab olema üks kuular: sündmus „complete“, „Delegate expression“ ${" + task.getId() + "}");
    }
}
