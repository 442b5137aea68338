package ee.kutseeksam.reimbursement;

import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Ruling;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the tables say of the state's money. Euros without VAT. */
public interface ReimbursementPolicies {

    /** Whether the state pays for a study place of this funding code (table {@code funding}, rules.md 61, 63, 70). */
    Ruling<Funded> funded(String fundingCode, LocalDate completedOn);

    /** @param placeholder whether the figure is not yet the regulation's own (rules.md 68) */
    record Cap(BigDecimal euros, boolean placeholder) { }

    /** The regulation's cap (table {@code costCaps}, rules.md 62). */
    Ruling<Cap> cap(String curriculumGroup, ExamType type, LocalDate examDay);

    /**
     * The awarding body's fee for a graduate (table {@code graduateFee}).
     *
     * @param qualification name of the part qualification applied for, or else of the standard, without its version
     */
    Ruling<BigDecimal> fee(String awardingBody, String qualification, ExamType type, LocalDate examDay);
}
