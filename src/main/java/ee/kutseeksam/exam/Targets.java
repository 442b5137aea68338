package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one person may apply for at one exam: several qualifications, but none twice and nothing that another one holds already (rules.md 9, 24, 39). */
final class Targets {

    private static final String FIELD = "qualifications";

    private Targets() { }

    static void check(Roster roster, List<Candidate> newcomers) {
        newcomers.forEach(one -> require(SPECIALISATION_OR_PART, !one.qualification().isPart() || one.qualification().specialisation() == 0));
        Set<PersonId> people = new LinkedHashSet<>(newcomers.stream().map(Candidate::person).toList());
        people.forEach(person -> check(Stream.concat(roster.all().stream(), newcomers.stream())
                .filter(one -> one.person().equals(person)).toList()));
    }

    private static void check(List<Candidate> ofOnePerson) {
        Set<Qualification> wanted = new HashSet<>();
        ofOnePerson.forEach(one -> require(LISTED_ONCE, wanted.add(one.qualification())));
        ofOnePerson.forEach(one -> require(WHOLE_OR_PART, !one.qualification().isPart()
                || wanted.stream().noneMatch(other -> !other.isPart() && other.standard() == one.qualification().standard())));
        Origin first = ofOnePerson.get(0).origin();
        require(ONE_ORIGIN_PER_PERSON, ofOnePerson.stream().allMatch(one -> one.origin() == first),
                first == Origin.EHIS ? "õppijana" : "töömaailma taotlejana");
    }

    private static void require(ExamRule rule, boolean holds, Object... arguments) {
        if (!holds) {
            throw rule.broken(arguments).at(FIELD);
        }
    }
}
