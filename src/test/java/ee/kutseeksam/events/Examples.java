package ee.kutseeksam.events;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateEvent;
import ee.kutseeksam.certificate.CertificateEvent.*;
import ee.kutseeksam.certificate.Registration;
import ee.kutseeksam.certificate.RegistrationEvent;
import ee.kutseeksam.certificate.RegistrationEvent.*;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Impediments;
import ee.kutseeksam.exam.MissingLink;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.Reopening;
import ee.kutseeksam.exam.RosterChange;
import ee.kutseeksam.exam.RosterChange.InLanguage;
import ee.kutseeksam.exam.RosterChange.Listed;
import ee.kutseeksam.exam.RosterChange.Regrouped;
import ee.kutseeksam.exam.RosterChange.Renamed;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.exam.Side;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineEvent;
import ee.kutseeksam.reimbursement.LineEvent.*;
import ee.kutseeksam.reimbursement.LineStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One example of every type of event, each family in an order in which it could have happened. */
final class Examples {

    private static final UUID EXAM = id("e", 1);
    private static final UUID RETAKE = id("e", 2);
    private static final UUID CANDIDACY = id("c", 1);
    private static final UUID APPLICANT = id("c", 2);
    private static final UUID PROTOCOL = id("d", 1);
    private static final PersonId MARI = new PersonId(id("a", 1));
    private static final PersonId JAAN = new PersonId(id("a", 2));
    private static final PersonId CHAIR = new PersonId(id("a", 3));
    private static final PersonId ASSESSOR = new PersonId(id("a", 4));
    private static final PersonId SIGNER = new PersonId(id("a", 5));
    private static final Qualification BAKER = new Qualification(11330789, 31, 0);
    private static final NoteRef REASON = new NoteRef(id("f", 1), "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

    static final List<ExamEvent> EXAMS = List.of(
            new OrderWaits("KE-2026-0001", new Wish("51", "214802", Optional.of("KA-LEIB"), List.of(11330789), ExamType.COMBINED, "et", DAY), MissingLink.AWARDING_BODY),
            new OrderReopened(Reopening.TO_CHOOSE),
            new ExamOrdered("KE-2026-0001", new Order("51", "214802", "KA-LEIB", List.of(11330789), ExamType.COMBINED, "et", DAY, Optional.of(RETAKE))),
            new CandidatesAdded(List.of(
                    new Candidate(CANDIDACY, MARI, BAKER, Origin.EHIS, Optional.of(ruled("FINAL_YEAR", "eligibility")), "R", 2, Set.of(Part.THEORY),
                            Optional.of(new NominalEnd(DAY, 120)), Optional.of(DAY.plusYears(1))),
                    new Candidate(APPLICANT, JAAN, Qualification.of(11330789), Origin.MANUAL, Optional.empty(), "", 1, Set.of()))),
            new PeopleVerified(List.of(new Verified(MARI, Verification.NAME_DIFFERS), new Verified(JAAN, Verification.NOT_FOUND))),
            new NameAccepted(MARI),
            new PersonalCodeGiven(JAAN),
            new PersonRecognised(JAAN, ASSESSOR),
            new CandidatesRemoved(List.of(APPLICANT)),
            new GroupsFormed(List.of(Group.of(1, "Grupp 1", "et", List.of(MARI)))),
            new ExamDayMoved(LocalDate.of(2026, 6, 12)),
            new RosterSent(1, ruled(10, "deadlines"), Optional.of(new RosterChange(List.of(new Listed(CANDIDACY, MARI, BAKER)),
                    List.of(new Listed(APPLICANT, JAAN, Qualification.of(11330789))), List.of(new Regrouped(MARI, "Grupp 2", "Grupp 1")),
                    List.of(new Renamed("Rühm 1", "Grupp 1")), List.of(new InLanguage("Grupp 1", "et", "ru")), Optional.of(LocalDate.of(2026, 6, 10))))),
            new RosterWithdrawn(1),
            new RosterReturned(1, REASON),
            new RosterAccepted(1),
            new ResponsibleAppointed(SIGNER),
            new GroupScheduled(1, new Schedule(DAY.atTime(9, 0), "Õpetaja 1, Pärnu", CHAIR, List.of(ASSESSOR)), ruled(2, "committeeSize")),
            new AdditionAsked(),
            new LatecomersNamed(List.of(new Candidate(id("c", 3), JAAN, BAKER, Origin.EHIS, Optional.of(ruled("OVERTIME", "eligibility")), "R", 1, Set.of()),
                    new Candidate(id("c", 4), SIGNER, BAKER, Origin.MANUAL, Optional.empty(), "", 1, Set.of()))),
            new LatecomersDropped(List.of(id("c", 4))),
            new LatecomersGroupChosen(1),
            new LatecomersVerified(List.of(new Verified(JAAN, Verification.NAME_DIFFERS))),
            new LatecomerNameAccepted(JAAN),
            new LatecomersAdmitted(1, ruled(10, "deadlines")),
            new AdditionRefused(REASON),
            new AdditionGivenUp(),
            new GroupUnscheduled(1, REASON),
            new GroupStarted(1),
            new GroupResultsConfirmed(1),
            new ResultsReopened(REASON),
            new ResultsAmended(),
            new MemberBarred(CHAIR, 1, Impediments.Ground.TRAINING, REASON),
            new ChairAbsent(CHAIR, REASON),
            new ProtocolSigned(1, PROTOCOL, SIGNER, "commission"),
            new CorrectionOpened(id("d", 5), 1, List.of(CANDIDACY), REASON),
            new CorrectionSigned(id("d", 5), 1, id("d", 6), List.of(PROTOCOL), SIGNER, "deputy"),
            new CorrectionWithdrawn(id("d", 5)),
            new ExamCompleted(DAY.plusDays(3)),
            new ExamCancelled(Side.BODY, REASON));

    private static final Ruling<RetakeTerms> TERMS = ruled(new RetakeTerms(1, 12, CarryOver.PASSED_PARTS, true), "retakePolicy");

    /** The first is of a sitting before these, at an exam that was cancelled. */
    static final List<CandidacyEvent> CANDIDACIES = List.of(
            new AttemptAnnulled(RETAKE),
            new AttemptBegun(MARI, BAKER, Origin.EHIS, "R", new Attempt(EXAM, 1, 2, ExamType.COMBINED, Set.of(Part.THEORY))),
            new ResultEntered(EXAM, new Result(Attendance.REMOVED, Map.of(Part.THEORY, PartResult.PASSED), Set.of(501), Optional.of(REASON)), ruled(Outcome.PARTIAL, "resultOutcome")),
            new AwardProposed(EXAM, Award.NOT_AWARD),
            new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(REASON), Optional.of(SIGNER)),
            new AwardSigned(EXAM, Award.NOT_AWARD, PROTOCOL, SIGNER, DAY),
            new RetakeOffered(EXAM, DAY.plusYears(1), Set.of(Part.THEORY), TERMS),
            new RetakeTaken(EXAM, RETAKE),
            new RetakeGivenBack(EXAM, RETAKE, DAY.plusYears(1), Set.of(Part.THEORY)),
            new RetakeLapsed(EXAM),
            new ReopenedForCorrection(EXAM, id("d", 5)),
            new CorrectedResultEntered(EXAM, id("d", 5), new Result(Attendance.PRESENT, Map.of(Part.THEORY, PartResult.PASSED, Part.PRACTICE, PartResult.PASSED),
                    Set.of(501), Optional.empty()), ruled(Outcome.PASSED, "resultOutcome")),
            new CorrectionProposed(EXAM, id("d", 5), Award.AWARD),
            new CorrectionDecided(EXAM, id("d", 5), Award.AWARD, Optional.of(REASON), Optional.of(SIGNER)),
            new AwardCorrected(EXAM, id("d", 5), Award.AWARD, id("d", 6), SIGNER, DAY.plusDays(40)),
            new CorrectionDropped(EXAM, id("d", 5)));

    static final List<CertificateEvent> CERTIFICATES = List.of(
            new CertificateAppliedFor(EXAM, new Application(id("b", 1), CANDIDACY, MARI, BAKER, 1, true, "KA-LEIB", SIGNER, DAY, DAY,
                    Optional.of(DAY.plusYears(5).minusDays(1)), List.of(501, 502), Optional.of(id("b", 2))), Optional.of(ruled(60, "certificateValidity"))),
            new RegistrationIntended(1),
            new RegistrationRefused(List.of("spetsialiseerumine"), Optional.of(REASON)),
            new ApplicationMended("spetsialiseerumine"),
            new RegistrationAccepted(true),
            new CertificateNumbered("200123"),
            new RevocationAsked(),
            new ApplicationWithdrawn(),
            new CertificateRevoked(DAY.plusDays(41)));

    static final List<RegistrationEvent> REGISTRATIONS = List.of(new RegistrationHeld(REASON), new RegistrationResumed());

    static final List<LineEvent> LINES = List.of(
            new LineCalculated(new Claim(EXAM, CANDIDACY, "KA-LEIB", Origin.EHIS, 1, true, ruled(Funded.REVIEW, "funding"),
                    ruled(new BigDecimal("140"), "graduateFee"), ruled(new BigDecimal("125.50"), "costCaps"), true), LineStatus.REVIEW, new BigDecimal("125.50")),
            new FundingReviewed(true, Optional.of(REASON)),
            new PaymentOrdered(new BigDecimal("125.50"), LocalDate.of(2026, 6, 15)),
            new SittingCorrected(false, LineStatus.ORDERED, new BigDecimal("125.50")),
            new DifferenceSettled(new BigDecimal("-125.50"), LocalDate.of(2026, 8, 3)));

    /** What each family's examples are about, before anything happened. */
    static final Map<Object, List<? extends Event<?>>> FAMILIES =
            Map.of(Exam.NONE, EXAMS, Candidacy.NONE, CANDIDACIES, Certificate.NONE, CERTIFICATES, Registration.NONE, REGISTRATIONS, Line.NONE, LINES);

    private Examples() { }

    private static UUID id(String kind, int number) {
        return UUID.fromString("%s0000000-0000-4000-8000-%012d".formatted(kind, number));
    }

    private static <T> Ruling<T> ruled(T value, String table) {
        return new Ruling<>(value, table, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "row_" + table);
    }
}
