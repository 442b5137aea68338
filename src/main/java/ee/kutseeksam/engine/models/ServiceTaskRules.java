package ee.kutseeksam.engine.models;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** Behind every service task stands the step of its name, run by a job of its own that is tried again. */
class ServiceTaskRules implements DiagramRule {

    private final StepBeans steps;

    ServiceTaskRules(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        diagram.getModelElementsByType(ServiceTask.class).forEach(task -> task(task, problems));
    }

    private void task(ServiceTask task, Problems problems) {
        problems.require(steps.has(task.getId(), JavaDelegate.class), task,
                "programmis ei ole sammu „" + task.getId() + "“; kontrolli ID-d või palu arendajal samm lisada");
        problems.require(("${" + task.getId() + "}").equals(task.getCamundaDelegateExpression()), task,
                "väli „Delegate expression“ peab olema ${" + task.getId() + "}");
        problems.require(task.isCamundaAsyncBefore(), task, "puudub linnuke „Asynchronous before“");
        problems.require(task.isCamundaExclusive(), task, "linnuke „Exclusive“ peab olema märgitud");
        problems.require(hasRetries(task), task, "puudub korduskatsete tsükkel („Retry time cycle“), näiteks R5/PT1M");
    }

    private static boolean hasRetries(ServiceTask task) {
        return task.getExtensionElements() != null && task.getExtensionElements().getElementsQuery()
                .filterByType(CamundaFailedJobRetryTimeCycle.class).list().stream()
                .anyMatch(cycle -> ProcessRules.matches(cycle.getTextContent().trim(), "R\\d+/P.+|P[^,]+(,P[^,]+)*"));
    }
}
