package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the reference data say about an order at the moment of ordering.
 *
 * @param curriculumSchool  whose curriculum it is; empty when the curriculum is not known
 * @param linkedStandards   the standards to which the curriculum is linked in EHIS
 * @param standards         facts of each ordered standard
 * @param bodyStandards     what the awarding body may award
 * @param bodyLanguages     in which languages the body holds exams
 * @param rightFrom         first day of the body's right
 * @param rightTo           last day of the body's right; empty when open-ended
 * @param awardingSchool    EHIS code of the body when it is itself a school, which awards to its own learners only
 */
public record OrderFacts(Optional<String> curriculumSchool, boolean curriculumOpen, Set<Integer> linkedStandards,
                         List<StandardFacts> standards, Set<Integer> bodyStandards, Set<String> bodyLanguages,
                         LocalDate rightFrom, Optional<LocalDate> rightTo, Optional<String> awardingSchool) {

    /**
     * @param validTo     last day on which anybody may be certified by it
     * @param usableUntil last day on which graduates may be: its validity or the transition order's date, whichever is later
     */
    public record StandardFacts(int id, String name, int level, LocalDate validFrom, LocalDate validTo, LocalDate usableUntil) {

        /** Whether exams of its level are held here (rules.md 12). */
        boolean isExamined() {
            return level >= 2 && level <= 5;
        }

        boolean usableOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(usableUntil);
        }
    }

    /** Whether this one may be certified on the day: a transition order helps graduates only (rules.md 11, 25). */
    boolean certifiableOn(LocalDate day, Candidate candidate) {
        return candidate.origin() == Origin.EHIS || standards.stream()
                .noneMatch(one -> one.id() == candidate.qualification().standard() && day.isAfter(one.validTo()));
    }

    /** Names of the ordered standards that the body does not award. */
    String notAwarded() {
        return standards.stream().filter(one -> !bodyStandards.contains(one.id())).map(StandardFacts::name).collect(Collectors.joining("“, „"));
    }

    boolean bodyAwardsToLearnersOf(String school) {
        return awardingSchool.map(school::equals).orElse(true);
    }

    boolean bodyAwardsTo(Candidate candidate) {
        return awardingSchool.isEmpty() || candidate.origin() == Origin.EHIS;
    }

    boolean bodyHasRightOn(LocalDate day) {
        return !day.isBefore(rightFrom) && rightTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
