package ee.kutseeksam.engine.models;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;

/** A diagram is made of these parts and no others; above all it brings no code of its own. */
class AllowedElements implements DiagramRule {

    private static final Set<String> BPMN = Set.of("definitions", "process", "documentation", "extensionElements", "incoming", "outgoing",
            "startEvent", "endEvent", "userTask", "serviceTask", "callActivity", "subProcess", "exclusiveGateway", "parallelGateway", "eventBasedGateway",
            "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "timerEventDefinition", "errorEventDefinition", "error", "messageEventDefinition", "message",
            "timeDate", "timeDuration", "sequenceFlow", "conditionExpression", "multiInstanceLoopCharacteristics", "loopCardinality",
            "completionCondition", "textAnnotation", "text", "association", "collaboration", "participant", "group", "category",
            "categoryValue");
    private static final Set<String> CAMUNDA = Set.of("properties", "property", "taskListener", "executionListener", "in", "out",
            "failedJobRetryTimeCycle");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of("class", "expression", "type", "topic", "resource", "resultVariable",
            "scriptFormat", "decisionRef", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression",
            "assignee", "taskPriority");

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        walk(diagram.getDocument().getRootElement(), null, problems);
    }

    private void walk(DomElement element, DomElement named, Problems problems) {
        DomElement here = element.getAttribute("id") == null || named == null ? element : named;
        DomElement place = element.hasAttribute("id") ? element : here;
        String namespace = String.valueOf(element.getNamespaceURI());
        if (namespace.equals(BpmnModelConstants.BPMN20_NS)) {
            problems.require(BPMN.contains(element.getLocalName()), place, refused(element.getLocalName()));
        } else if (isCamunda(namespace)) {
            problems.require(CAMUNDA.contains(element.getLocalName()), place, refused(element.getLocalName()));
        } else {
            return;
        }
        attributes(element, place, problems);
        element.getChildElements().forEach(child -> walk(child, place, problems));
    }

    private static void attributes(DomElement element, DomElement place, Problems problems) {
        for (String forbidden : FORBIDDEN_ATTRIBUTES) {
            boolean used = element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, forbidden)
                    || isCamunda(String.valueOf(element.getNamespaceURI())) && element.hasAttribute(forbidden);
            problems.require(!used, place, "omadust „" + forbidden + "“ ei tohi kasutada: samm seotakse koodiga „Delegate expression“ "
                    + "kaudu, täitja rühmaga „Candidate groups“ kaudu");
        }
        problems.require(!"all".equals(element.getAttribute("variables")), place, "muutujaid ei anta edasi kõiki korraga; loetle need");
    }

    private static boolean isCamunda(String namespace) {
        return namespace.equals(BpmnModelConstants.CAMUNDA_NS) || namespace.equals(BpmnModelConstants.ACTIVITI_NS);
    }

    private static String refused(String what) {
        return "elementi „" + what + "“ ei tohi siin kasutada (lubatud on kasutaja- ja teenuseülesanded, väljakutsed, lüüsid, taimerid ja teated)";
    }
}
