package ee.kutseeksam.candidacy;

import java.util.Collection;

/** The exam's outcome for one candidacy, by the table {@code resultOutcome} (rules.md 35, 36). */
public enum Outcome {
    PASSED, PARTIAL, FAILED, ABSENT;

    /** What came of it with the awarding committee's word: what is awarded is passed, and what is not awarded is not. */
    public Outcome after(Award decision) {
        return decision.gives() ? PASSED : this == PASSED ? FAILED : this;
    }

    /** What came of several for one person: partly passed when only some of it was (rules.md 36). The candidacies stay what they are. */
    public static Outcome together(Collection<Outcome> some) {
        if (some.stream().allMatch(one -> one == PASSED)) {
            return PASSED;
        }
        if (some.stream().anyMatch(one -> one == PASSED || one == PARTIAL)) {
            return PARTIAL;
        }
        return some.stream().allMatch(one -> one == ABSENT) ? ABSENT : FAILED;
    }
}
