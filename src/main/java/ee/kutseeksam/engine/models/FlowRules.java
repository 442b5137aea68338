package ee.kutseeksam.engine.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A choice is a question with answers, and an answer is a flag that the step before it has set. */
class FlowRules implements DiagramRule {

    private static final String FLAG = "\\$\\{!?[a-z][A-Za-z]*}";

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        diagram.getModelElementsByType(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> choice(gateway, problems));
        diagram.getModelElementsByType(SequenceFlow.class).forEach(flow -> condition(flow, problems));
        diagram.getModelElementsByType(CallActivity.class).forEach(call -> problems.require(
                ProcessRules.matches(call.getCalledElement(), "[a-z][A-Za-z]*"), call, "väljakutsutava protsessi võti peab olema kirjas"));
    }

    private static void choice(ExclusiveGateway gateway, Problems problems) {
        problems.require(ProcessRules.matches(gateway.getName(), "(?s).*\\?\\s*"), gateway, "lüüsi nimi peab olema küsimus (lõpus „?“)");
        for (SequenceFlow flow : gateway.getOutgoing()) {
            problems.require(ProcessRules.hasText(flow.getName()), flow, "lüüsist väljuval noolel puudub vastus (nimi)");
            problems.require(flow.getConditionExpression() != null || flow.equals(gateway.getDefault()), flow,
                    "lüüsist väljuval noolel puudub tingimus ja see ei ole ka vaikimisi nool");
        }
    }

    private static void condition(SequenceFlow flow, Problems problems) {
        if (flow.getConditionExpression() == null) {
            return;
        }
        FlowNode source = flow.getSource();
        String text = flow.getConditionExpression().getTextContent().trim();
        problems.require(source instanceof ExclusiveGateway, flow, "tingimus võib olla ainult lüüsist väljuval noolel");
        problems.require(flow.getConditionExpression().getLanguage() == null && text.matches(FLAG), flow,
                "tingimus „" + text + "“ peab olema kujul ${tunnus} või ${!tunnus}; arvutuse koht on tabelis või sammus");
    }
}
