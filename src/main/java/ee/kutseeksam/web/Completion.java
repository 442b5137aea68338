package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.web.ExamSheet.Waiting;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Completes tasks and says what happened and where it goes next. */
@Component
class Completion {

    /**
     * What came of completing a task.
     *
     * @param next what the exam waits for now; empty while the system works on
     */
    record Completed(String said, String number, List<Waiting> next) { }

    private final Turns turns;
    private final ExamList exams;
    private final WaitingFor waiting;
    private final Words words;

    Completion(Turns turns, ExamList exams, WaitingFor waiting, Words words) {
        this.turns = turns;
        this.exams = exams;
        this.waiting = waiting;
        this.words = words;
    }

    Completed complete(Visitor visitor, String task) {
        Turn turn = turns.look(visitor.who(), task);
        turns.complete(visitor.who(), task);
        return completed(visitor, turn.number(), turn.step());
    }

    /** The task was completed together with what was filled in. */
    Completed completed(Visitor visitor, String number, String step) {
        List<Waiting> next = exams.byNumber(number)
                .map(exam -> waiting.of(new SeenExam(exam, visitor, "", "", Set.of()))).orElse(List.of());
        return new Completed(words.say("done." + step), number, next);
    }

    String number(PersonId who, String task) {
        return turns.look(who, task).number();
    }

    List<OpenTask> open(PersonId who) {
        return turns.open(who);
    }
}
