package ee.kutseeksam.exam;

/** Why a school has an order that waited in hand again: it wanted to, or the link came and something is left for it to choose. */
public enum Reopening {
    BY_SCHOOL, TO_CHOOSE, DAY_TOO_NEAR, LANGUAGE_NOT_OFFERED
}
