package ee.kutseeksam.certificate;

/** How far a certificate application has come (domain §2.2). */
public enum CertificateStatus {
    NONE, GENERATED, SUBMITTING, SUBMITTED, REJECTED, REGISTERED,
    /** The award was taken back before the register had it. */
    WITHDRAWN,
    /** Kehtetu: it stays in the register and here (rules.md 53). */
    REVOKED;

    /** Nothing more is to come of it by itself. */
    public boolean isSettled() {
        return this == REGISTERED || isOver();
    }

    public boolean isOver() {
        return this == WITHDRAWN || this == REVOKED;
    }
}
