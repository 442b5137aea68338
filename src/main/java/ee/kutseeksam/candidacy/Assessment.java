package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyRule.*;

import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Rule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes a result whole and what of it stays valid (rules.md 34, 35, 37, 58). */
final class Assessment {

    private static final Map<Part, String> ESTONIAN = Map.of(Part.THEORY, "teooria", Part.PRACTICE, "praktika");

    private Assessment() { }

    /** @param reasonLength of the reason for being away or removed, in characters without the blanks around it */
    static void check(Attempt attempt, Result entered, int reasonLength, Outcome outcome, Competences competences) {
        for (Part part : Part.values()) {
            PartResult given = entered.parts().getOrDefault(part, PartResult.NOT_DONE);
            boolean done = given != PartResult.NOT_DONE;
            boolean carried = attempt.carried().contains(part);
            at(part, PARTS_ARE_OF_THE_EXAM, !done || attempt.type().parts().contains(part));
            at(part, CARRIED_PART_STANDS, !carried || given == PartResult.PASSED);
            at(part, ABSENT_HAS_NO_RESULT, !done || carried || wasThere(entered));
            at(part, PRESENT_HAS_EVERY_PART, entered.parts().containsKey(part) || entered.attendance() != Attendance.PRESENT
                    || !attempt.type().parts().contains(part));
        }
        at("attendance", PRESENT_SAT_A_PART, entered.attendance() != Attendance.PRESENT || attempt.type().parts().stream()
                .anyMatch(part -> !attempt.carried().contains(part) && entered.parts().get(part) != PartResult.NOT_DONE));
        at("reason", ABSENCE_HAS_A_REASON, !entered.attendance().needsReason() || entered.reason().isPresent() && reasonLength >= 10);
        PARTIAL_NEEDS_TWO_PARTS.require(outcome != Outcome.PARTIAL || attempt.type().parts().size() > 1);
        at("competences", COMPETENCE_IS_OF_THE_STANDARD, competences.offer(entered.competences()));
        at("competences", MANDATORY_COMPETENCES_ARE_PROVED,
                outcome != Outcome.PASSED || entered.competences().containsAll(competences.mandatory()));
    }

    private static boolean wasThere(Result entered) {
        return entered.attendance() == Attendance.PRESENT || entered.attendance() == Attendance.REMOVED;
    }

    private static void at(Part part, Rule rule, boolean holds) {
        if (!holds) {
            throw rule.broken(ESTONIAN.get(part)).at(part.name().toLowerCase());
        }
    }

    private static void at(String field, Rule rule, boolean holds) {
        if (!holds) {
            throw rule.broken().at(field);
        }
    }

    /**
     * What need not be sat again. Who was removed from an exam takes along only what was passed before it; a sitting that was
     * excused changes nothing.
     */
    static Set<Part> carried(Attempt attempt, Result result, CarryOver carryOver) {
        if (result.attendance() == Attendance.EXCUSED) {
            return attempt.carried();
        }
        Set<Part> passed = result.attendance() == Attendance.REMOVED ? attempt.carried()
                : result.parts().entrySet().stream().filter(part -> part.getValue() == PartResult.PASSED)
                        .map(Map.Entry::getKey).collect(Collectors.toSet());
        return switch (carryOver) {
            case NONE -> Set.of();
            case PASSED_PARTS -> passed;
            case PRACTICE_ONLY_IF_THEORY_PASSED -> passed.contains(Part.THEORY) ? Set.of(Part.THEORY) : Set.of();
        };
    }
}
