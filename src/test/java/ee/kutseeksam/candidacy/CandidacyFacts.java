package ee.kutseeksam.candidacy;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A graduate's way to one qualification, at a combined exam. */
final class CandidacyFacts {

    static final UUID EXAM = new UUID(0, 1);
    static final UUID RETAKE = new UUID(0, 2);
    static final UUID PROTOCOL = new UUID(0, 3);
    static final PersonId MARI = new PersonId(new UUID(0, 4));
    static final PersonId SIGNER = new PersonId(new UUID(0, 5));
    static final PersonId DEPUTY = new PersonId(new UUID(0, 6));
    static final NoteRef REASON = new NoteRef(new UUID(0, 6), "ab12");
    static final Qualification BAKER = Qualification.of(11330789);
    static final Qualification PART = new Qualification(11330789, 0, 77);
    static final int MANDATORY = 501;
    static final int ELECTIVE = 502;
    static final Competences COMPETENCES = new Competences(Set.of(MANDATORY), Set.of(ELECTIVE));
    static final LocalDate SIGNED_ON = LocalDate.of(2026, 6, 20);

    private CandidacyFacts() { }

    static AttemptBegun begun(ExamType type, Part... carried) {
        return begun(BAKER, new Attempt(EXAM, 1, 1, type, Set.of(carried)));
    }

    static AttemptBegun begun(Qualification qualification, Attempt attempt) {
        return new AttemptBegun(MARI, qualification, Origin.EHIS, "R", attempt);
    }

    static Scenario<Candidacy> sitting(Part... carried) {
        return Scenario.given(Candidacy.NONE, begun(ExamType.COMBINED, carried));
    }

    static Result result(Attendance attendance, PartResult theory, PartResult practice, Integer... competences) {
        Map<Part, PartResult> parts = new EnumMap<>(Part.class);
        if (theory != PartResult.NOT_DONE) {
            parts.put(Part.THEORY, theory);
        }
        if (practice != PartResult.NOT_DONE) {
            parts.put(Part.PRACTICE, practice);
        }
        return new Result(attendance, parts, Set.of(competences), attendance.needsReason() ? Optional.of(REASON) : Optional.empty());
    }

    static Ruling<Outcome> ruled(Outcome outcome) {
        return new Ruling<>(outcome, "resultOutcome", "hash", "row_" + outcome.name().toLowerCase());
    }

    static Ruling<RetakeTerms> terms(int max, CarryOver carryOver) {
        return terms(max, carryOver, false);
    }

    static Ruling<RetakeTerms> terms(int max, CarryOver carryOver, boolean absentMayRetake) {
        return new Ruling<>(new RetakeTerms(max, 12, carryOver, absentMayRetake), "retakePolicy", "hash", "row_default");
    }

    static ResultEntered passed() {
        return new ResultEntered(EXAM, result(Attendance.PRESENT, PartResult.PASSED, PartResult.PASSED, MANDATORY), ruled(Outcome.PASSED));
    }

    /** Theory passed, practice not. */
    static ResultEntered partial() {
        return new ResultEntered(EXAM, result(Attendance.PRESENT, PartResult.PASSED, PartResult.FAILED), ruled(Outcome.PARTIAL));
    }

    static ResultEntered failed() {
        return new ResultEntered(EXAM, result(Attendance.PRESENT, PartResult.FAILED, PartResult.FAILED), ruled(Outcome.FAILED));
    }

    static ResultEntered absent() {
        return new ResultEntered(EXAM, result(Attendance.ABSENT, PartResult.NOT_DONE, PartResult.NOT_DONE), ruled(Outcome.ABSENT));
    }

    static ResultEntered excused() {
        return new ResultEntered(EXAM, result(Attendance.EXCUSED, PartResult.NOT_DONE, PartResult.NOT_DONE), ruled(Outcome.ABSENT));
    }

    /** Through proposal, decision and signature as the outcome suggests. */
    static Scenario<Candidacy> signed(ResultEntered entered, Award award) {
        return sitting().and(entered, new AwardProposed(EXAM, award), new AwardDecided(EXAM, award, Optional.of(REASON), Optional.of(SIGNER)),
                new AwardSigned(EXAM, award, PROTOCOL, SIGNER, SIGNED_ON));
    }
}
