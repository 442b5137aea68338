package ee.kutseeksam.candidacy;

/** What the awarding committee decides for one candidacy (domain §2.2). */
public enum Award {
    AWARD, AWARD_PART, NOT_AWARD,
    /** The person did not sit: a note in the protocol, no administrative act. */
    NOT_DECIDED;

    public boolean gives() {
        return this == AWARD || this == AWARD_PART;
    }
}
