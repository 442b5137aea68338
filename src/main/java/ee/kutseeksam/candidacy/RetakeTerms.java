package ee.kutseeksam.candidacy;

/**
 * An awarding body's policy of retakes, by the table {@code retakePolicy} (domain §2.5).
 *
 * @param absentMayRetake whether a no-show counts as a failed sitting, which may be retaken (rules.md 55)
 */
public record RetakeTerms(int maxRetakes, int windowMonths, CarryOver carryOver, boolean absentMayRetake) {

    /** Which passed parts need not be sat again. */
    public enum CarryOver { NONE, PASSED_PARTS, PRACTICE_ONLY_IF_THEORY_PASSED }
}
