package ee.kutseeksam.web;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.web.ExamSheet.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** What is kept as the command's answer; what the exam waits for is looked up each time. */
    record Step(String name, String number) { }

    Completed complete(Change change, String task) {
        return with(change, () -> {
            Turn turn = turns.look(change.who(), task);
            turns.complete(change.who(), task);
            return new Step(turn.step(), turn.number());
        });
    }

    /** The work completes the task by itself; what came of it is called by another name. */
    Completed completedBy(Change change, String task, String name, Runnable work) {
        return with(change, () -> {
            String number = turns.look(change.who(), task).number();
            work.run();
            return new Step(name, number);
        });
    }

    /** The work gives the number of the exam to go on with. */
    Completed with(Change change, Supplier<Step> work) {
        Step step = change.once(Step.class, work);
        Optional<ExamList.Row> exam = exams.byNumber(step.number());
        boolean waits = exam.filter(one -> one.status() == ExamStatus.WAITING_FOR_LINK).isPresent();
        return new Completed(words.say("done." + (waits ? "waiting" : step.name())), step.number(),
                exam.map(one -> waiting.of(one, change.who())).orElse(List.of()));
    }

    List<OpenTask> open(PersonId who) {
        return turns.open(who);
    }
}
