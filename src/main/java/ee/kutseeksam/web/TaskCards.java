package ee.kutseeksam.web;

import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What Tasklist's cards say of a task besides its name, in words, without anybody's name. */
@Component
class TaskCards {

    /** @param due as people read it, empty when the task has no day */
    record Card(String task, String number, String curriculum, String school, String due, boolean overdue) { }

    private final Turns turns;
    private final ExamList exams;
    private final Words words;

    TaskCards(Turns turns, ExamList exams, Words words) {
        this.turns = turns;
        this.exams = exams;
        this.words = words;
    }

    List<Card> of(Visitor visitor) {
        List<OpenTask> tasks = turns.inSight(visitor.who());
        Map<String, ExamList.Row> known = exams.numbered(tasks.stream().map(OpenTask::number).distinct().toList()).stream()
                .collect(Collectors.toMap(ExamList.Row::number, exam -> exam));
        return tasks.stream().map(task -> card(task, known.get(task.number()))).toList();
    }

    /** Of an order that nobody has filled in yet only the number is known. */
    private Card card(OpenTask task, ExamList.Row exam) {
        return new Card(task.id(), task.number(), exam == null ? "tellimus täitmata" : words.curriculum(exam.curriculum()),
                exam == null ? "" : words.school(exam.school()), words.when(task.due()), words.isPast(task.due()));
    }
}
