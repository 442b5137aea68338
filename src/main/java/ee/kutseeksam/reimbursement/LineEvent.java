package ee.kutseeksam.reimbursement;

import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.NoteRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What can happen to a reimbursement line. */
public sealed interface LineEvent extends Event<Line> {

    /** @param amount euros without VAT; 0 for what is not funded. What is under review has the amount that it would get */
    record LineCalculated(Claim claim, LineStatus status, BigDecimal amount) implements LineEvent {
        @Override public Line applyTo(Line line) { return new Line(Optional.of(claim), status, amount, line.paidOn(), line.settled()); }
    }

    /** A correction says otherwise than before whether the person was there; {@code amount} of an ordered line stays. */
    record SittingCorrected(boolean present, LineStatus status, BigDecimal amount) implements LineEvent {
        @Override public Line applyTo(Line line) { return line.corrected(present, status, amount); }
    }

    /** @param difference that was paid more, or claimed back when below zero, after a correction of what had been ordered */
    record DifferenceSettled(BigDecimal difference, LocalDate on) implements LineEvent {
        @Override public Line applyTo(Line line) { return line.settled(difference); }
    }

    record FundingReviewed(boolean funded, Optional<NoteRef> reason) implements LineEvent {
        @Override public Line applyTo(Line line) { return line.in(funded ? LineStatus.PAYABLE : LineStatus.NOT_FUNDED); }
    }

    /** @param on the Monday on which the order goes to accounting (rules.md 66) */
    record PaymentOrdered(BigDecimal amount, LocalDate on) implements LineEvent {
        @Override public Line applyTo(Line line) { return line.orderedOn(on); }
    }
}
