package ee.kutseeksam.desk;

import ee.kutseeksam.desk.LearnerRow.Elsewhere;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Learners as an exam's roster offers them.
 *
 * @param elsewhere numbers of the unfinished exams on which somebody is
 * @param retakes   until when somebody has a right to a retake
 */
record LearnerRows(Exam exam, Map<OpenCandidacies.Key, String> elsewhere, Map<OpenCandidacies.Key, LocalDate> retakes) {

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
                retakes.keySet().stream().filter(key -> key.person().equals(person)).map(OpenCandidacies.Key::qualification).toList());
    }

    private boolean isNamedLate(PersonId person) {
        return exam.addition().filter(asked -> asked.roster().people().contains(person)).isPresent();
    }
}
