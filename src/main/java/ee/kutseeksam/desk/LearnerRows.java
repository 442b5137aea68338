package ee.kutseeksam.desk;

import ee.kutseeksam.desk.LearnerRow.Elsewhere;
import ee.kutseeksam.desk.LearnerRow.UsedUp;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Learners as an exam's roster offers them.
 *
 * @param elsewhere numbers of the unfinished exams on which somebody is
 * @param windows   of whom has sat before
 */
record LearnerRows(Exam exam, Map<OpenCandidacies.Key, String> elsewhere, Map<OpenCandidacies.Key, Retakers.Window> windows) {

    List<LearnerRow> of(Collection<Learners.Found> learners) {
        return learners.stream().map(this::row).toList();
    }

    private LearnerRow row(Learners.Found found) {
        Learner learner = found.learner();
        PersonId person = learner.person();
        return new LearnerRow(person, found.eligibility().value(), found.nominalEnd(), learner.course(), learner.fundingCode(), found.maySit(),
                exam.roster().people().contains(person) || isNamedLate(person),
                elsewhere.entrySet().stream().filter(one -> one.getKey().person().equals(person))
                        .map(one -> new Elsewhere(one.getKey().qualification(), one.getValue())).toList(),
                windows(person, Retakers.Window::hasRight).map(one -> one.getKey().qualification()).toList(),
                windows(person, window -> !window.hasRight()).map(one -> new UsedUp(one.getKey().qualification(), one.getValue().until())).toList());
    }

    private Stream<Map.Entry<OpenCandidacies.Key, Retakers.Window>> windows(PersonId person, Predicate<Retakers.Window> such) {
        return windows.entrySet().stream().filter(one -> one.getKey().person().equals(person) && such.test(one.getValue()));
    }

    private boolean isNamedLate(PersonId person) {
        return exam.addition().filter(asked -> asked.roster().people().contains(person)).isPresent();
    }
}
