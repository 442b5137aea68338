package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.kernel.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Who is to come on a roster, tried person after person against the roster as those before would leave it. */
final class Newcomers {

    private final List<Candidate> candidates = new ArrayList<>();
    private final BiFunction<Exam, List<Candidate>, List<ExamEvent>> adding;
    private final Map<OpenCandidacies.Key, String> elsewhere;
    private final Map<OpenCandidacies.Key, LocalDate> retakes;
    private Exam reached;

    /**
     * @param adding  how the exam takes people in: on its roster or, once accepted, beside it
     * @param retakes until when who has a right to a retake that is to be used
     */
    Newcomers(Exam exam, BiFunction<Exam, List<Candidate>, List<ExamEvent>> adding, Map<OpenCandidacies.Key, String> elsewhere,
              Map<OpenCandidacies.Key, LocalDate> retakes) {
        this.reached = exam;
        this.adding = adding;
        this.elsewhere = elsewhere;
        this.retakes = retakes;
    }

    List<Candidate> add(List<Candidate> ofOnePerson) {
        OpenCandidacies.refuseAnyOf(ofOnePerson, elsewhere);
        ofOnePerson.forEach(this::requireNoRight);
        for (ExamEvent added : adding.apply(reached, ofOnePerson)) {
            reached = added.applyTo(reached);
        }
        candidates.addAll(ofOnePerson);
        return ofOnePerson;
    }

    private void requireNoRight(Candidate newcomer) {
        LocalDate until = retakes.get(new OpenCandidacies.Key(newcomer.person(), newcomer.qualification()));
        if (until != null) {
            throw DeskRule.RIGHT_IS_USED.broken(Days.estonian(until)).at("qualifications");
        }
    }

    List<Candidate> all() {
        return List.copyOf(candidates);
    }
}
