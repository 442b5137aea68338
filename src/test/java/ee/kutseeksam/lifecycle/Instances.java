package ee.kutseeksam.lifecycle;

import java.lang.reflect.Proxy;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Finds an exam's process instances by name, ended ones too, in the shape that assertions take. */
class Instances {

    private final HistoryService history;

    Instances(HistoryService history) {
        this.history = history;
    }

    /** The exam's only instance of this process. */
    ProcessInstance one(String number, String process) {
        List<ProcessInstance> found = all(number, process);
        if (found.size() != 1) {
            throw new IllegalStateException(number + " has " + found.size() + " instances of " + process);
        }
        return found.get(0);
    }

    /** In the order in which they began. */
    List<ProcessInstance> all(String number, String process) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(process)
                .orderByProcessInstanceStartTime().asc().list().stream().map(Instances::instance).toList();
    }

    /** The one whose variable has this value. */
    ProcessInstance having(String number, String process, String variable, Object value) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(process)
                .variableValueEquals(variable, value).list().stream().map(Instances::instance).findFirst().orElseThrow();
    }

    private static ProcessInstance instance(HistoricProcessInstance past) {
        return (ProcessInstance) Proxy.newProxyInstance(Instances.class.getClassLoader(), new Class<?>[] {ProcessInstance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId", "getProcessInstanceId" -> past.getId();
                    case "getProcessDefinitionId" -> past.getProcessDefinitionId();
                    case "getBusinessKey" -> past.getBusinessKey();
                    case "toString" -> past.getProcessDefinitionKey() + " of " + past.getBusinessKey();
                    case "hashCode" -> past.getId().hashCode();
                    case "equals" -> proxy == arguments[0];
                    case "isEnded" -> past.getEndTime() != null;
                    default -> null;
                });
    }
}
