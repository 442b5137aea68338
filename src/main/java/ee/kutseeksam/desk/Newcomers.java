package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.OrderFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is to come on a roster, tried person after person against the roster as those before would leave it. */
final class Newcomers {

    private final List<Candidate> candidates = new ArrayList<>();
    private final OrderFacts facts;
    private final Map<OpenCandidacies.Key, String> elsewhere;
    private Exam reached;

    Newcomers(Exam exam, OrderFacts facts, Map<OpenCandidacies.Key, String> elsewhere) {
        this.reached = exam;
        this.facts = facts;
        this.elsewhere = elsewhere;
    }

    List<Candidate> add(List<Candidate> ofOnePerson) {
        OpenCandidacies.refuseAnyOf(ofOnePerson, elsewhere);
        for (ExamEvent added : reached.add(ofOnePerson, facts)) {
            reached = added.applyTo(reached);
        }
        candidates.addAll(ofOnePerson);
        return ofOnePerson;
    }

    List<Candidate> all() {
        return List.copyOf(candidates);
    }
}
