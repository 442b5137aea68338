package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.kernel.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Who is to come on a roster, tried person after person against the roster as those before would leave it. */
final class Newcomers {

    private final List<Candidate> candidates = new ArrayList<>();
    private final BiFunction<Exam, List<Candidate>, List<ExamEvent>> adding;
    private final Map<OpenCandidacies.Key, String> elsewhere;
    private final Map<OpenCandidacies.Key, Retakers.Window> windows;
    private Exam reached;

    /**
     * @param adding  how the exam takes people in: on its roster or, once accepted, beside it
     * @param windows of whom has sat before and comes again otherwise
     */
    Newcomers(Exam exam, BiFunction<Exam, List<Candidate>, List<ExamEvent>> adding, Map<OpenCandidacies.Key, String> elsewhere,
              Map<OpenCandidacies.Key, Retakers.Window> windows) {
        this.reached = exam;
        this.adding = adding;
        this.elsewhere = elsewhere;
        this.windows = windows;
    }

    List<Candidate> add(List<Candidate> ofOnePerson) {
        OpenCandidacies.refuseAnyOf(ofOnePerson, elsewhere);
        refuseAnyOf(ofOnePerson, windows);
        for (ExamEvent added : adding.apply(reached, ofOnePerson)) {
            reached = added.applyTo(reached);
        }
        candidates.addAll(ofOnePerson);
        return ofOnePerson;
    }

    static void refuseAnyOf(List<Candidate> newcomers, Map<OpenCandidacies.Key, Retakers.Window> windows) {
        for (Candidate newcomer : newcomers) {
            Retakers.Window window = windows.get(new OpenCandidacies.Key(newcomer.person(), newcomer.qualification()));
            if (window != null) {
                throw (window.hasRight() ? DeskRule.RIGHT_IS_USED : DeskRule.RETAKES_ARE_USED_UP).broken(Days.estonian(window.until())).at("qualifications");
            }
        }
    }

    List<Candidate> all() {
        return List.copyOf(candidates);
    }
}
