package ee.kutseeksam.reimbursement;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Ruling;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a line is calculated from: the facts of one candidacy's sitting and what the tables said. Money in euros without VAT.
 *
 * @param present whether the person sat the exam; an absent one is not paid for
 * @param fee     the awarding body's fee for a graduate
 * @param cap     the regulation's cap for the curriculum group and exam type
 * @param placeholderCap whether the cap is not yet the regulation's own figure (rules.md 68)
 */
public record Claim(UUID exam, UUID candidacy, String awardingBody, Origin origin, int attempt, boolean present,
                    Ruling<Funded> funded, Ruling<BigDecimal> fee, Ruling<BigDecimal> cap, boolean placeholderCap) {

    Claim with(boolean corrected) {
        return new Claim(exam, candidacy, awardingBody, origin, attempt, corrected, funded, fee, cap, placeholderCap);
    }
}
