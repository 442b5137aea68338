package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyRule.*;

import ee.kutseeksam.kernel.Qualification;

/** What an outcome leads to, and which awards it allows (rules.md 39, 41, 42). */
final class Awarding {

    private Awarding() { }

    static Award proposed(Outcome outcome, Qualification qualification) {
        return switch (outcome) {
            case PASSED -> qualification.isPart() ? Award.AWARD_PART : Award.AWARD;
            case PARTIAL, FAILED -> Award.NOT_AWARD;
            case ABSENT -> Award.NOT_DECIDED;
        };
    }

    /** @param reasonLength of the reason, in characters without the blanks around it; 0 when there is none */
    static void check(Outcome outcome, Award proposal, Qualification qualification, Award award, int reasonLength) {
        ABSENT_IS_NOT_AWARDED.requireAt("award", !(award.gives() && outcome == Outcome.ABSENT));
        WHO_CAME_IS_DECIDED.requireAt("award", award != Award.NOT_DECIDED || outcome == Outcome.ABSENT);
        PART_AWARD_NEEDS_A_PART.requireAt("award", award != Award.AWARD_PART || qualification.isPart());
        PART_IS_AWARDED_AS_A_PART.requireAt("award", award != Award.AWARD || !qualification.isPart());
        REFUSAL_HAS_REASONS.requireAt("reason", award != Award.NOT_AWARD || reasonLength >= 10);
        DEVIATION_HAS_REASONS.requireAt("reason", award == proposal || reasonLength >= 10);
    }
}
