package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Who is to come on a roster, tried person after person against the roster as those before would leave it. */
final class Newcomers {

    private final List<Candidate> candidates = new ArrayList<>();
    private final BiFunction<Exam, List<Candidate>, List<ExamEvent>> adding;
    private final Map<OpenCandidacies.Key, String> elsewhere;
    private Exam reached;

    /** @param adding how the exam takes people in: on its roster or, once accepted, beside it */
    Newcomers(Exam exam, BiFunction<Exam, List<Candidate>, List<ExamEvent>> adding, Map<OpenCandidacies.Key, String> elsewhere) {
        this.reached = exam;
        this.adding = adding;
        this.elsewhere = elsewhere;
    }

    List<Candidate> add(List<Candidate> ofOnePerson) {
        OpenCandidacies.refuseAnyOf(ofOnePerson, elsewhere);
        for (ExamEvent added : adding.apply(reached, ofOnePerson)) {
            reached = added.applyTo(reached);
        }
        candidates.addAll(ofOnePerson);
        return ofOnePerson;
    }

    List<Candidate> all() {
        return List.copyOf(candidates);
    }
}
