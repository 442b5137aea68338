package ee.kutseeksam.web;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.RosterRevisions.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything about one exam that its page shows and the API gives, as of now or of a given moment. */
record ExamSheet(ExamList.Row exam, Optional<Instant> at, String responsible, Optional<String> retakeOf, List<Stage> stages,
                 List<Waiting> waiting, List<CandidateLine> candidates, List<GroupLine> groups, List<ResultLine> results,
                 List<CertificateLine> certificates, List<CostLine> costs, List<HistoryLine> history,
                 List<ChangeLine> changes, String cancelledBecause, List<ImpedimentLine> impediments,
                 List<Corrections.Line> corrections, Optional<AwaitedLine> awaited) {

    enum StageState { DONE, NOW, AHEAD }

    /** A part of the lifecycle; {@code name} is the key of its words. */
    record Stage(String name, StageState state) { }

    /**
     * A link of the curriculum for which the order waits or has waited.
     *
     * @param until    when it stopped waiting
     * @param reopened why the school has the order in hand again, in a sentence, or empty
     */
    record AwaitedLine(MissingLinks.Line link, Instant since, Optional<Instant> until, String reopened) { }

    /** @param whose   in words, whose turn it is; {@code yours} when the visitor may do it */
    record Waiting(String task, String step, String name, int group, String whose, Instant since, Optional<Instant> due,
                   boolean overdue, boolean yours) { }

    /** What a roster sent again has otherwise. @param group whose language it is; {@code was} and {@code is} are groups, languages or days in words */
    record ChangeLine(int revision, Kind kind, String name, String title, String group, String was, String is) { }

    /** What keeps one of the awarding committee from deciding. @param group 0 for the whole exam; {@code why} in words */
    record ImpedimentLine(String name, int group, String why, String reason) { }

    record CandidateLine(UUID candidacy, PersonId person, String name, String born, Qualification qualification, String title,
                         Origin origin, String eligibility, Optional<NominalEnd> nominalEnd, String fundingCode, int attempt,
                         Set<Part> carried, Optional<LocalDate> lastDay, Optional<Verification> verification, int group, boolean withoutCode) { }

    record GroupLine(int number, String name, String language, int people, Optional<LocalDateTime> start, String place, String chair,
                     List<String> members, boolean started, boolean resultsConfirmed, Optional<UUID> protocol, String signer) {

        public String state() {
            if (protocol.isPresent()) {
                return "SIGNED";
            }
            return resultsConfirmed ? "CONFIRMED" : started ? "STARTED" : start.isPresent() ? "SCHEDULED" : "FORMED";
        }
    }

    /** @param together what came of all that the person applied for at this exam, when that was more than one thing and all of it is known */
    record ResultLine(UUID candidacy, PersonId person, String name, String born, Qualification qualification, String title, int group,
                      Set<Part> carried, Optional<Attendance> attendance, Optional<PartResult> theory, Optional<PartResult> practice,
                      Set<Integer> competences, Optional<Outcome> outcome, Optional<Award> proposal, Optional<Award> decision,
                      String reason, Optional<LocalDate> signedOn, Optional<LocalDate> retakeUntil, Optional<String> retakeExam,
                      Set<Part> retakeCarried, String attendanceReason, Optional<Outcome> together) { }

    /** @param kind in words, as which the register enters it */
    record CertificateLine(UUID id, UUID candidacy, String name, String title, String kind, boolean onSchoolDocument,
                           Optional<LocalDate> validTo, CertificateStatus status, int attempts, Optional<String> number,
                           List<String> refusedFields, boolean toBeRevoked) { }

    /** Money in euros without VAT. */
    record CostLine(UUID id, UUID candidacy, String name, String title, LineStatus status, BigDecimal amount, BigDecimal fee,
                    BigDecimal cap, boolean placeholderCap, Funded funded, String fundingCode, int attempt, boolean present,
                    Optional<LocalDate> paidOn, BigDecimal due, BigDecimal difference) { }

    /**
     * What one act did; the same thing done to many people in one go is one line.
     *
     * @param type  the event's type; {@code text} says it in words
     * @param times to how many it was done
     * @param as    the role in words
     * @param inPlaceOf name of the one in whose place it was done, or empty
     */
    record HistoryLine(long position, Instant at, String type, String text, int times, String who, String role, String as, String organisation,
                       String activity, String inPlaceOf, String reason) {

        private static final Duration CLOSE = Duration.ofMinutes(2);

        /** As the address of the exam's page wants it. */
        public String moment() {
            return at.toString();
        }

        boolean continues(HistoryLine earlier) {
            boolean sameAct = at.equals(earlier.at) || role.equals("system") && Duration.between(at, earlier.at).compareTo(CLOSE) < 0;
            return sameAct && type.equals(earlier.type) && who.equals(earlier.who) && activity.equals(earlier.activity);
        }

        HistoryLine and(HistoryLine more) {
            return new HistoryLine(position, at, type, text, times + more.times, who, role, as, organisation, activity, inPlaceOf, reason);
        }
    }

    public BigDecimal payable() {
        return costs.stream().map(CostLine::due).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
