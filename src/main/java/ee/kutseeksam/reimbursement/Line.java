package ee.kutseeksam.reimbursement;

import static ee.kutseeksam.reimbursement.LineRule.*;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.reimbursement.LineEvent.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a payment order: the conducting costs of one candidacy's sitting (rules.md 60–63). Euros without VAT.
 *
 * @param amount  that was ordered, or would be
 * @param settled what has been paid in the end: the ordered amount and the differences settled after it
 */
public record Line(Optional<Claim> claim, LineStatus status, BigDecimal amount, Optional<LocalDate> paidOn, BigDecimal settled) {

    public static final Line NONE = new Line(Optional.empty(), LineStatus.NONE, BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO);
    private static final int FUNDED_ATTEMPTS = 1;

    /** Once per sitting, however often it is asked (rules.md 60). */
    public List<LineEvent> calculate(Claim made) {
        if (claim.isPresent()) {
            return List.of();
        }
        LineStatus found = status(made);
        return List.of(new LineCalculated(made, found, amount(made, found)));
    }

    private static BigDecimal amount(Claim made, LineStatus status) {
        return status == LineStatus.NOT_FUNDED ? BigDecimal.ZERO : made.fee().value().min(made.cap().value());
    }

    /**
     * A correction says otherwise than before whether the person was there. What has not been ordered is reckoned anew; what has been
     * is never changed, and the difference is settled.
     */
    public List<LineEvent> correct(boolean present) {
        if (claim.isEmpty() || claim.get().present() == present) {
            return List.of();
        }
        Claim corrected = claim.get().with(present);
        LineStatus found = status == LineStatus.ORDERED ? status : status(corrected);
        return List.of(new SittingCorrected(present, found, status == LineStatus.ORDERED ? amount : amount(corrected, found)));
    }

    /** What is to be paid more, or claimed back when below zero, because an ordered sitting was corrected. */
    public BigDecimal difference() {
        BigDecimal due = status == LineStatus.ORDERED && claim.orElseThrow().present() ? amount : BigDecimal.ZERO;
        return status == LineStatus.ORDERED ? due.subtract(settled) : BigDecimal.ZERO;
    }

    public List<LineEvent> settle(LocalDate today) {
        return difference().signum() == 0 ? List.of() : List.of(new DifferenceSettled(difference(), today));
    }

    private static LineStatus status(Claim made) {
        boolean never = made.origin() != Origin.EHIS || !made.present() || made.attempt() > FUNDED_ATTEMPTS;
        if (never || made.funded().value() == Funded.NO) {
            return LineStatus.NOT_FUNDED;
        }
        return made.funded().value() == Funded.YES ? LineStatus.PAYABLE : LineStatus.REVIEW;
    }

    /** @param reasonLength in characters without the blanks around it */
    public List<LineEvent> review(boolean funded, NoteRef reason, int reasonLength) {
        MANUAL_IS_NEVER_FUNDED.require(!funded || claim.map(made -> made.origin() == Origin.EHIS).orElse(true));
        REVIEW_IS_OPEN.require(status == LineStatus.REVIEW);
        REVIEW_HAS_A_REASON.requireAt("reason", reasonLength >= 10);
        return List.of(new FundingReviewed(funded, Optional.of(reason)));
    }

    /** @param placeholdersAllowed false where real money is paid (rules.md 68) */
    public List<LineEvent> order(LocalDate monday, boolean placeholdersAllowed) {
        if (status != LineStatus.PAYABLE) {
            return List.of();
        }
        CAP_IS_OF_THE_REGULATION.require(placeholdersAllowed || !claim.orElseThrow().placeholderCap());
        return List.of(new PaymentOrdered(amount, monday));
    }

    Line in(LineStatus next) {
        return new Line(claim, next, next == LineStatus.NOT_FUNDED ? BigDecimal.ZERO : amount, paidOn, settled);
    }

    Line orderedOn(LocalDate monday) {
        return new Line(claim, LineStatus.ORDERED, amount, Optional.of(monday), amount);
    }

    Line corrected(boolean present, LineStatus next, BigDecimal due) {
        return new Line(claim.map(made -> made.with(present)), next, due, paidOn, settled);
    }

    Line settled(BigDecimal difference) {
        return new Line(claim, status, amount, paidOn, settled.add(difference));
    }
}
