package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.ExamSums;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must be so of one person who applies for several things at one exam. */
record PersonInvariants(World world) {

    void check(UUID id, Exam exam) {
        exam.roster().all().stream().collect(Collectors.groupingBy(Candidate::person)).values().forEach(all -> all.forEach(one ->
                all.forEach(other -> fitTogether(id, one, other))));
        oneLineForAStandard(id, exam);
    }

    /** Nobody is there for one thing and away for another, nor applies for a whole and its own part, nor as two kinds of applicant. */
    private void fitTogether(UUID id, Candidate one, Candidate other) {
        boolean sameStandard = one.qualification().standard() == other.qualification().standard();
        Violation.unless(one.origin() == other.origin() && (!sameStandard || one.qualification().isPart() == other.qualification().isPart()),
                "one person applies for what excludes each other: %s, %s", one, other);
        Optional<Attendance> first = attendance(id, one);
        Optional<Attendance> second = attendance(id, other);
        Violation.unless(first.isEmpty() || second.isEmpty() || first.get().goesWith(second.get()), "somebody is there and away at once: %s", one);
    }

    private Optional<Attendance> attendance(UUID id, Candidate one) {
        Candidacy candidacy = world.candidacies.get(one.candidacy());
        return candidacy.isAt(id) ? candidacy.result().map(Result::attendance) : Optional.empty();
    }

    private void oneLineForAStandard(UUID id, Exam exam) {
        Set<Map.Entry<PersonId, Integer>> paid = new HashSet<>();
        List<Candidate> lines = exam.roster().all().stream().filter(one -> world.lines.get(ExamSums.lineOf(id, one.candidacy())).claim().isPresent()).toList();
        lines.forEach(one -> Violation.unless(paid.add(Map.entry(one.person(), one.qualification().standard())), "two lines for one sitting: %s", one));
    }
}
