package ee.kutseeksam.web;

import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.TasksOfRole;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What Tasklist's cards say of a task besides its name, in words, without anybody's name. */
@Component
class TaskCards {

    /**
     * @param due  as people read it, empty when the task has no day
     * @param role in which the reader does it, for whoever has several; empty for who has one, and for what is not theirs to do
     */
    record Card(String task, String number, String curriculum, String school, String due, boolean overdue, String role) { }

    private final Turns turns;
    private final TasksOfRole tasksOfRole;
    private final RoleLabels labels;
    private final ExamList exams;
    private final Words words;

    TaskCards(Turns turns, TasksOfRole tasksOfRole, RoleLabels labels, ExamList exams, Words words) {
        this.turns = turns;
        this.tasksOfRole = tasksOfRole;
        this.labels = labels;
        this.exams = exams;
        this.words = words;
    }

    List<Card> of(Visitor visitor) {
        List<OpenTask> tasks = turns.inSight(visitor.who());
        Map<String, ExamList.Row> known = exams.numbered(tasks.stream().map(OpenTask::number).distinct().toList()).stream()
                .collect(Collectors.toMap(ExamList.Row::number, exam -> exam));
        Map<String, String> roles = roles(visitor);
        return tasks.stream().map(task -> card(task, known.get(task.number()), roles.getOrDefault(task.id(), ""))).toList();
    }

    /** By task, for whoever has several roles. Two in which the same task may be done are both named. */
    private Map<String, String> roles(Visitor visitor) {
        List<String> working = visitor.working();
        if (working.size() < 2) {
            return Map.of();
        }
        Map<String, String> words = labels.all();
        return working.stream().flatMap(group -> tasksOfRole.open(visitor.who(), group).stream()
                .map(task -> Map.entry(task.id(), words.getOrDefault(group, group))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " või " + other));
    }

    /** Of an order that nobody has filled in yet only the number is known. */
    private Card card(OpenTask task, ExamList.Row exam, String role) {
        return new Card(task.id(), task.number(), exam == null ? "tellimus täitmata" : words.curriculum(exam.curriculum()),
                exam == null ? "" : words.school(exam.school()), words.when(task.due()), words.isPast(task.due()), role);
    }
}
