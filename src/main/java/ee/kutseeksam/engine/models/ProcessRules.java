package ee.kutseeksam.engine.models;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** A process is executable, named, knows how long its history stays, and everything in it has a name to read. */
class ProcessRules implements DiagramRule {

    static void named(String file, BpmnModelInstance diagram, Problems problems) {
        Collection<Process> processes = diagram.getModelElementsByType(Process.class);
        String key = file.substring(file.lastIndexOf('/') + 1).replace(".bpmn", "");
        problems.require(processes.size() == 1 && processes.iterator().next().getId().equals(key), "protsess",
                "failis peab olema üks protsess, mille ID on sama mis failinimi („" + key + "“)");
    }

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        diagram.getModelElementsByType(Process.class).forEach(process -> process(process, problems));
        diagram.getModelElementsByType(FlowNode.class).forEach(node -> problems.require(node instanceof Gateway || hasText(node.getName()),
                node, "puudub eestikeelne nimi (väli „Name“)"));
    }

    private static void process(Process process, Problems problems) {
        String where = "protsess „" + process.getName() + "“ (" + process.getId() + ")";
        problems.require(process.isExecutable(), where, "protsess ei ole märgitud käivitatavaks (linnuke „Executable“)");
        problems.require(hasText(process.getName()), where, "puudub protsessi nimi");
        problems.require(matches(process.getCamundaHistoryTimeToLiveString(), "P\\d+D"), where,
                "„History time to live“ peab olema päevades kujul P1825D");
        problems.require(process.getChildElementsByType(StartEvent.class).size() == 1, where, "protsessil peab olema üks algussündmus");
        problems.require(!process.getChildElementsByType(EndEvent.class).isEmpty(), where, "protsessil puudub lõpusündmus");
    }

    static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    static boolean matches(String text, String pattern) {
        return text != null && text.matches(pattern);
    }
}
