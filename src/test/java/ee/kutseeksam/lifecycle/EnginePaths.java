package ee.kutseeksam.lifecycle;

import java.util.List;
import java.util.Map;

/** How the engine's own interface can be asked after an exam: by its number, its task and its instance. */
final class EnginePaths {

    private EnginePaths() { }

    static List<String> looking(String number, String task, String done, String instance, String person, String group) {
        return List.of("/task?maxResults=1000", "/task?processInstanceBusinessKey=" + number, "/task?processInstanceBusinessKeyLike=KE%25",
                "/task?processInstanceId=" + instance, "/task?taskId=" + task, "/task?assignee=" + person, "/task?candidateUser=" + person,
                "/task?involvedUser=" + person, "/task?candidateGroup=" + group + "&includeAssignedTasks=true", "/task?processVariables=examNumber_eq_" + number,
                "/task/count?processInstanceBusinessKeyLike=KE%25", "/task/" + task, "/task/" + task + "/form", "/task/" + task + "/form-variables",
                "/task/" + task + "/rendered-form", "/task/" + task + "/deployed-form", "/task/" + task + "/identity-links", "/task/" + task + "/comment",
                "/task/" + task + "/attachment", "/task/" + task + "/variables", "/task/" + task + "/localVariables", "/task/" + done,
                "/task/" + done + "/comment", "/task/report/candidate-group-count",
                "/process-instance?businessKey=" + number, "/process-instance/" + instance, "/process-instance/" + instance + "/variables",
                "/process-instance/" + instance + "/activity-instances", "/process-instance/" + instance + "/comment",
                "/execution?processInstanceId=" + instance, "/execution?processInstanceBusinessKey=" + number, "/variable-instance?processInstanceIdIn=" + instance,
                "/event-subscription?processInstanceId=" + instance, "/incident?processInstanceId=" + instance, "/job?processInstanceId=" + instance,
                "/history/process-instance?processInstanceBusinessKey=" + number, "/history/process-instance/" + instance,
                "/history/task?processInstanceBusinessKey=" + number, "/history/task?taskId=" + done, "/history/activity-instance?processInstanceId=" + instance,
                "/history/variable-instance?processInstanceId=" + instance, "/history/detail?processInstanceId=" + instance,
                "/history/identity-link-log?taskId=" + task, "/history/user-operation?processInstanceId=" + instance, "/history/job-log?processInstanceId=" + instance,
                "/history/incident?processInstanceId=" + instance, "/history/decision-instance?processInstanceId=" + instance,
                "/history/external-task-log?processInstanceId=" + instance);
    }

    static Map<String, String> asking(String number, String task, String instance) {
        String byNumber = "{\"processInstanceBusinessKey\": \"" + number + "\"}";
        return Map.of("/task", byNumber, "/task/count", byNumber, "/process-instance", "{\"businessKey\": \"" + number + "\"}",
                "/variable-instance", "{\"processInstanceIdIn\": [\"" + instance + "\"]}", "/execution", "{\"processInstanceId\": \"" + instance + "\"}",
                "/history/task", byNumber, "/history/process-instance", byNumber, "/history/variable-instance", "{\"processInstanceId\": \"" + instance + "\"}",
                "/history/activity-instance", "{\"processInstanceId\": \"" + instance + "\"}", "/history/detail", "{\"processInstanceId\": \"" + instance + "\"}");
    }

    static Map<String, String> doing(String task, String person) {
        return Map.of("/task/" + task + "/claim", "{\"userId\": \"" + person + "\"}", "/task/" + task + "/unclaim", "{}", "/task/" + task + "/complete", "{}",
                "/task/" + task + "/submit-form", "{}", "/task/" + task + "/resolve", "{}", "/task/" + task + "/delegate", "{\"userId\": \"" + person + "\"}",
                "/task/" + task + "/assignee", "{\"userId\": \"" + person + "\"}", "/task/" + task + "/identity-links", "{\"userId\": \"" + person + "\", \"type\": \"candidate\"}",
                "/task/" + task + "/comment/create", "{\"message\": \"tere\"}", "/task/" + task + "/bpmnError", "{\"errorCode\": \"x\"}");
    }
}
