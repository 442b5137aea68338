package ee.kutseeksam.engine.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** One chapter of the contract between the diagrams and the code. */
@FunctionalInterface
interface DiagramRule {

    void check(BpmnModelInstance diagram, Problems problems);
}
