package ee.kutseeksam.exam;

/** Which condition for an exam fails (rules.md 1–4). {@code KNOWN_STANDARD}: EHIS names one that the certificate register has not given. */
public enum MissingLink {
    OPEN_CURRICULUM, STANDARD, KNOWN_STANDARD, AWARDING_BODY
}
