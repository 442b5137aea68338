package ee.kutseeksam.reimbursement;

import static ee.kutseeksam.reimbursement.LineRule.*;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.reimbursement.LineEvent.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One line of a payment order: the conducting costs of one candidacy's sitting (rules.md 60–63). Euros without VAT. */
public record Line(Optional<Claim> claim, LineStatus status, BigDecimal amount, Optional<LocalDate> paidOn) {

    public static final Line NONE = new Line(Optional.empty(), LineStatus.NONE, BigDecimal.ZERO, Optional.empty());
    private static final int FUNDED_ATTEMPTS = 1;

    /** Once per sitting, however often it is asked (rules.md 60). */
    public List<LineEvent> calculate(Claim made) {
        if (claim.isPresent()) {
            return List.of();
        }
        BigDecimal due = made.fee().value().min(made.cap().value());
        LineStatus found = status(made);
        return List.of(new LineCalculated(made, found, found == LineStatus.NOT_FUNDED ? BigDecimal.ZERO : due));
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
        REVIEW_HAS_A_REASON.require(reasonLength >= 10);
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
        return new Line(claim, next, next == LineStatus.NOT_FUNDED ? BigDecimal.ZERO : amount, paidOn);
    }

    Line orderedOn(LocalDate monday) {
        return new Line(claim, LineStatus.ORDERED, amount, Optional.of(monday));
    }
}
