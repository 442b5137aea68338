package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent.AttemptBegun;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardCorrected;
import ee.kutseeksam.candidacy.CandidacyEvent.RetakeOffered;
import ee.kutseeksam.candidacy.CandidacyEvent.RetakeTaken;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateEvent.CertificateRevoked;
import ee.kutseeksam.certificate.CertificateEvent.RevocationAsked;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.ChairAbsent;
import ee.kutseeksam.exam.ExamEvent.CorrectionOpened;
import ee.kutseeksam.exam.ExamEvent.CorrectionSigned;
import ee.kutseeksam.exam.ExamEvent.CorrectionWithdrawn;
import ee.kutseeksam.exam.ExamEvent.ExamCancelled;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.ExamEvent.GroupScheduled;
import ee.kutseeksam.exam.ExamEvent.MemberBarred;
import ee.kutseeksam.exam.ExamEvent.OrderReopened;
import ee.kutseeksam.exam.ExamEvent.OrderWaits;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineEvent.DifferenceSettled;
import ee.kutseeksam.reimbursement.LineEvent.SittingCorrected;
import ee.kutseeksam.reimbursement.LineStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What may happen to one stream, said a second time and without looking at its rules. */
final class Watches {

    /**
     * Domain §2.2. Two moves pass a status in the same moment: the first group may start before another has its time, and the last
     * group's confirmed results go straight to the awarding committee.
     */
    private static final Map<String, Set<String>> NEXT = Map.ofEntries(
            Map.entry("NONE", Set.of("DRAFT", "WAITING_FOR_LINK")),
            Map.entry("WAITING_FOR_LINK", Set.of("DRAFT", "REOPENED", "CANCELLED")),
            Map.entry("REOPENED", Set.of("DRAFT", "WAITING_FOR_LINK", "CANCELLED")),
            Map.entry("DRAFT", Set.of("SENT", "CANCELLED")),
            Map.entry("SENT", Set.of("ACCEPTED", "RETURNED", "CANCELLED")),
            Map.entry("RETURNED", Set.of("SENT", "CANCELLED")),
            Map.entry("ACCEPTED", Set.of("SCHEDULED", "RETURNED", "CANCELLED", "IN_PROGRESS")),
            Map.entry("SCHEDULED", Set.of("IN_PROGRESS", "ACCEPTED", "CANCELLED")),
            Map.entry("IN_PROGRESS", Set.of("RESULTS_ENTERED", "DECISION_PENDING", "CANCELLED")),
            Map.entry("RESULTS_ENTERED", Set.of("DECISION_PENDING", "CANCELLED")),
            Map.entry("DECISION_PENDING", Set.of("DECIDED", "RESULTS_ENTERED", "CANCELLED")),
            Map.entry("DECIDED", Set.of("COMPLETED")));

    private Watches() { }

    static void exam(UUID id, List<Event<Exam>> earlier, Exam before, Event<Exam> event, Exam after) {
        String from = before.status().name();
        String to = after.status().name();
        boolean moves = !from.equals(to);
        Violation.unless(!moves || NEXT.getOrDefault(from, Set.of()).contains(to), "a status moves where it may not: %s to %s by %s", from, to, event);
        Violation.unless(!from.equals("CANCELLED"), "something happens to a cancelled exam: %s", event);
        boolean afterwards = event instanceof MemberBarred || event instanceof ChairAbsent || event instanceof CorrectionOpened
                || event instanceof CorrectionSigned || event instanceof CorrectionWithdrawn;
        Violation.unless(!from.equals("COMPLETED") || afterwards, "something happens to a completed exam: %s", event);
        Violation.unless(!(event instanceof GroupScheduled scheduled) || after.roster().of(after.groups().get(scheduled.group())).stream()
                .flatMap(candidate -> candidate.lastDay().stream()).noneMatch(scheduled.schedule().start().toLocalDate()::isAfter),
                "a retake is sat too late: %s", event);
        boolean unordered = earlier.stream().noneMatch(ExamOrdered.class::isInstance);
        boolean beforehand = event instanceof OrderWaits || !earlier.isEmpty() && (event instanceof OrderReopened || event instanceof ExamCancelled);
        Violation.unless(unordered == (event instanceof ExamOrdered || beforehand && unordered), "an exam's story does not start with its order or with waiting: %s", event);
        Violation.unless(!(event instanceof ExamOrdered ordered) || !from.equals("WAITING_FOR_LINK") || before.wish().filter(wish -> wish.curriculum()
                .equals(ordered.order().curriculum()) && wish.plannedOn().equals(ordered.order().plannedOn())).isPresent(), "something else is ordered than was wished: %s", event);
    }

    static void candidacy(UUID id, List<Event<Candidacy>> earlier, Candidacy before, Event<Candidacy> event, Candidacy after) {
        if (event instanceof AttemptBegun begun) {
            Violation.unless(!before.isAwarded(), "an awarded candidacy sits again: %s", begun);
            Violation.unless(before.attempt().isEmpty() || begun.attempt().number() == before.nextNumber()
                    && earlier.stream().anyMatch(one -> one instanceof RetakeTaken taken && taken.retakeExam().equals(begun.attempt().exam())),
                    "a candidacy sits again without a right to it: %s", begun);
            Violation.unless(before.person().isEmpty() || isSameHuman(before, after) && before.origin() == after.origin()
                    && before.qualification().equals(after.qualification()), "a retake is somebody else's: %s", begun);
            return;
        }
        boolean corrected = event instanceof AwardCorrected now && before.draft().filter(draft -> draft.correction().equals(now.correction())).isPresent();
        Violation.unless(before.signature().isEmpty() || corrected || before.signature().equals(after.signature()) && before.decision().equals(after.decision())
                && before.result().equals(after.result()) && before.outcome().equals(after.outcome()) && before.proposal().equals(after.proposal()),
                "a signed candidacy changes otherwise than by an open correction: %s", event);
        Violation.unless(!(event instanceof RetakeOffered offered) || since(earlier).noneMatch(one ->
                one instanceof RetakeOffered other && other.exam().equals(offered.exam())), "a retake is offered twice: %s", event);
        Violation.unless(after.signature().isEmpty() || after.decision().isPresent() && after.outcome().isPresent(), "signed without a decision: %s", event);
    }

    private static boolean isSameHuman(Candidacy before, Candidacy after) {
        return before.person().equals(after.person()) || before.person().map(Cast::owner).equals(after.person());
    }

    /** Since it was corrected last. */
    private static Stream<Event<Candidacy>> since(List<Event<Candidacy>> earlier) {
        int last = earlier.size();
        while (last > 0 && !(earlier.get(last - 1) instanceof AwardCorrected)) {
            last--;
        }
        return earlier.stream().skip(last);
    }

    static void certificate(UUID id, List<Event<Certificate>> earlier, Certificate before, Event<Certificate> event, Certificate after) {
        Violation.unless(before.application().isEmpty() || before.application().equals(after.application()), "an application changes: %s", event);
        Violation.unless(after.application().isPresent(), "a certificate that nobody applied for moves: %s", event);
        Violation.unless(!before.status().isOver(), "a certificate that is over moves: %s", event);
        boolean takesBack = event instanceof RevocationAsked || event instanceof CertificateRevoked && before.revocationAsked();
        Violation.unless(before.number().isEmpty() || takesBack, "a numbered certificate changes: %s", event);
        Violation.unless(takesBack || before.status() != CertificateStatus.SUBMITTED || after.status() == CertificateStatus.REGISTERED,
                "an accepted application goes back: %s", event);
        Violation.unless(takesBack || after.status() != CertificateStatus.REGISTERED || before.status() == CertificateStatus.SUBMITTED,
                "a number without an accepted application: %s", event);
    }

    static void line(UUID id, List<Event<Line>> earlier, Line before, Event<Line> event, Line after) {
        var claim = after.claim().orElseThrow();
        boolean corrects = event instanceof SittingCorrected;
        Violation.unless(before.claim().isEmpty() || corrects || before.claim().equals(after.claim()), "a claim changes: %s", event);
        Violation.unless(after.amount().compareTo(claim.cap().value()) <= 0 && after.amount().compareTo(claim.fee().value()) <= 0
                && after.amount().signum() >= 0, "money over the cap or the fee: %s", event);
        boolean never = claim.origin() == Origin.MANUAL || claim.attempt() > 1 || !claim.present();
        Violation.unless(!never || before.status() == LineStatus.ORDERED || after.status() == LineStatus.NOT_FUNDED && after.amount().equals(BigDecimal.ZERO),
                "money for what is never paid: %s", event);
        boolean kept = after.status() == LineStatus.ORDERED && after.amount().equals(before.amount()) && after.paidOn().equals(before.paidOn());
        Violation.unless(before.status() != LineStatus.ORDERED || kept && (corrects || event instanceof DifferenceSettled),
                "an ordered payment changes: %s", event);
        Violation.unless(!(event instanceof DifferenceSettled) || after.difference().signum() == 0, "a difference stays: %s", event);
    }
}
