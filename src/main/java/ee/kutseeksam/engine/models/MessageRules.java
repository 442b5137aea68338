package ee.kutseeksam.engine.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** A message is called as the event that waits for it, so that the code that sends it and the diagram use one word. */
class MessageRules implements DiagramRule {

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        for (MessageEventDefinition definition : diagram.getModelElementsByType(MessageEventDefinition.class)) {
            Event event = (Event) definition.getParentElement();
            problems.require(definition.getMessage() != null && event.getId().equals(definition.getMessage().getName()), event,
                    "sündmuse teate nimi peab olema sama mis sündmuse ID („" + event.getId() + "“)");
        }
    }
}
