package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.Qualification;

/** What the awarding committee decides for one candidacy (domain §2.2). */
public enum Award {
    AWARD, AWARD_PART, NOT_AWARD,
    /** The person did not sit: a note in the protocol, no administrative act. */
    NOT_DECIDED;

    /** Whether it can be decided at all about whom the exam left like this and who applied for that. */
    public boolean fits(Outcome outcome, Qualification qualification) {
        return switch (this) {
            case AWARD -> outcome != Outcome.ABSENT && !qualification.isPart();
            case AWARD_PART -> outcome != Outcome.ABSENT && qualification.isPart();
            case NOT_AWARD -> true;
            case NOT_DECIDED -> outcome == Outcome.ABSENT;
        };
    }

    public boolean gives() {
        return this == AWARD || this == AWARD_PART;
    }
}
