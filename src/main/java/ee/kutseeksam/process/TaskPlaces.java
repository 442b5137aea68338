package ee.kutseeksam.process;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Says which exam and group each of many tasks is about, in one question to the engine. */
@Component
class TaskPlaces {

    private final RuntimeService runtime;

    TaskPlaces(RuntimeService runtime) {
        this.runtime = runtime;
    }

    List<OpenTask> of(Collection<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Object>> byExecution = new HashMap<>();
        for (VariableInstance one : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(tasks.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
                .variableNameIn("examId", "examNumber", "groupNumber", "loopCounter").list()) {
            byExecution.computeIfAbsent(one.getExecutionId(), execution -> new HashMap<>()).put(one.getName(), one.getValue());
        }
        return tasks.stream().map(task -> {
            Map<String, Object> seen = new HashMap<>(byExecution.getOrDefault(task.getProcessInstanceId(), Map.of()));
            seen.putAll(byExecution.getOrDefault(task.getExecutionId(), Map.of()));
            return open(task, seen);
        }).toList();
    }

    /** A task that is done once for each group counts them by the engine's own counter. */
    private static OpenTask open(Task task, Map<String, Object> variables) {
        Number group = (Number) variables.get("groupNumber");
        Number counter = (Number) variables.get("loopCounter");
        int number = group != null ? group.intValue() : counter != null ? counter.intValue() + 1 : 0;
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), UUID.fromString((String) variables.get("examId")),
                (String) variables.get("examNumber"), number, task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant), Optional.ofNullable(task.getAssignee()));
    }
}
