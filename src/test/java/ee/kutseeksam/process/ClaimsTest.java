package ee.kutseeksam.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.ExamCompleted;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.reimbursement.ReimbursementPolicies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which sittings of an exam are claimed, with the numbers of the domain sheet: fee 120, cap 125 (rules.md 61–63, 70). */
class ClaimsTest {

    private static final UUID EXAM = new UUID(0, 1);
    private static final int CONFECTIONER = 11330789;
    private static final LocalDate COMPLETED = LocalDate.of(2026, 6, 12);

    private final List<Candidate> roster = new ArrayList<>();
    private final Remembered<Candidacy> candidacies = new Remembered<>(Candidacy.NONE);
    private final ReimbursementPolicies policies = mock(ReimbursementPolicies.class);

    private final PastSittings past = mock(PastSittings.class);

    @BeforeEach
    void tables() {
        when(policies.fee(anyString(), anyString(), any(), any())).thenReturn(ruled(new BigDecimal("120")));
        when(policies.cap(anyString(), any(), any())).thenReturn(ruled(new ReimbursementPolicies.Cap(new BigDecimal("125"), true)));
        when(policies.funded(anyString(), any())).thenAnswer(call -> ruled(call.getArgument(1, LocalDate.class).isBefore(LocalDate.of(2022, 5, 1))
                ? Funded.REVIEW : "RZ".contains(call.getArgument(0)) ? Funded.YES : "T".equals(call.getArgument(0)) ? Funded.NO : Funded.REVIEW));
    }

    /** 10 sent, 8 present of whom 6 are R, one Z and one T, and of the absent one is R: 7 lines, 840 euros. */
    @Test
    void ten_sent_eight_present_and_seven_funded_are_seven_lines() {
        for (int number = 0; number < 10; number++) {
            String funding = number < 6 || number == 8 ? "R" : number == 6 ? "Z" : "T";
            sat(number, Qualification.of(CONFECTIONER), Origin.EHIS, funding, 1, number < 8 ? Attendance.PRESENT : Attendance.ABSENT);
        }
        Collection<Line> payable = lines(COMPLETED, LineStatus.PAYABLE);
        assertThat(payable).hasSize(7);
        assertThat(payable.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("840");
    }

    @Test
    void a_specialisation_on_the_same_exam_adds_no_line_and_another_standard_does() {
        sat(1, new Qualification(CONFECTIONER, 7, 0), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(1, new Qualification(CONFECTIONER, 8, 0), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(1, Qualification.of(CONFECTIONER + 1), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(2, new Qualification(CONFECTIONER, 0, 77), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(2, new Qualification(CONFECTIONER, 0, 78), Origin.EHIS, "R", 1, Attendance.PRESENT);
        assertThat(claims(COMPLETED).values()).extracting(Claim::candidacy)
                .containsExactly(roster.get(1).candidacy(), roster.get(3).candidacy(), roster.get(4).candidacy());
        assertThat(lines(COMPLETED, LineStatus.PAYABLE)).hasSize(3);
    }

    /** Only the first attempt is covered, and a specialisation beside a retake is no exam of its own. */
    @Test
    void a_specialisation_beside_a_retake_is_not_paid_for() {
        sat(1, new Qualification(CONFECTIONER, 7, 0), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 2, Attendance.PRESENT);
        assertThat(claims(COMPLETED).values()).extracting(Claim::attempt).containsExactly(2);
        assertThat(lines(COMPLETED, LineStatus.NOT_FUNDED)).hasSize(1);
    }

    /** Whoever has come for the same before, be it to another body, is not paid for again; for something else they are. */
    @Test
    void who_came_before_as_another_candidacy_does_not_come_for_the_first_time() {
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(2, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(3, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        when(past.attended(any(), eq(EXAM))).thenReturn(Map.of(roster.get(0).person(), Set.of(Qualification.of(CONFECTIONER)),
                roster.get(1).person(), Set.of(Qualification.of(CONFECTIONER + 1), new Qualification(CONFECTIONER, 7, 0))));
        assertThat(claims(COMPLETED).values()).extracting(Claim::attempt).containsExactly(2, 1, 1);
        assertThat(lines(COMPLETED, LineStatus.NOT_FUNDED)).hasSize(1);
        assertThat(lines(COMPLETED, LineStatus.PAYABLE)).hasSize(2);
    }

    /** An awarding body may ask another fee for a part than for the whole. */
    @Test
    void the_fee_is_asked_for_what_was_applied_for() {
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        sat(2, new Qualification(CONFECTIONER, 0, 77), Origin.EHIS, "R", 1, Attendance.PRESENT);
        when(policies.fee(anyString(), eq("Lüpsja, tase 4"), any(), any())).thenReturn(ruled(new BigDecimal("109")));
        assertThat(claims(COMPLETED).values()).extracting(claim -> claim.fee().value()).containsExactly(new BigDecimal("120"), new BigDecimal("109"));
    }

    @Test
    void the_working_world_is_never_paid_for_whatever_the_code() {
        sat(1, Qualification.of(CONFECTIONER), Origin.MANUAL, "R", 1, Attendance.PRESENT);
        assertThat(lines(COMPLETED, LineStatus.NOT_FUNDED)).hasSize(1);
    }

    /** What counts is the day on which the exam was completed, not the one on which it was held. */
    @Test
    void reimbursement_is_automatic_for_what_was_completed_since_may_2022() {
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        assertThat(lines(LocalDate.of(2022, 4, 30), LineStatus.REVIEW)).hasSize(1);
        assertThat(lines(LocalDate.of(2022, 5, 1), LineStatus.PAYABLE)).hasSize(1);
    }

    /** One place under review holds back nobody else's line. */
    @Test
    void a_place_under_review_leaves_the_others_payable() {
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "M", 1, Attendance.PRESENT);
        sat(2, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        assertThat(lines(COMPLETED, LineStatus.REVIEW)).hasSize(1);
        assertThat(lines(COMPLETED, LineStatus.PAYABLE)).hasSize(1);
    }

    @Test
    void a_line_has_one_name_for_ever() {
        sat(1, Qualification.of(CONFECTIONER), Origin.EHIS, "R", 1, Attendance.PRESENT);
        assertThat(claims(COMPLETED).keySet()).isEqualTo(claims(COMPLETED).keySet());
        assertThat(reader(COMPLETED).linesOf(EXAM)).containsExactlyElementsOf(claims(COMPLETED).keySet());
    }

    private void sat(int person, Qualification wanted, Origin origin, String funding, int attempt, Attendance attendance) {
        UUID candidacy = new UUID(1, roster.size());
        PersonId who = new PersonId(new UUID(2, person));
        roster.add(new Candidate(candidacy, who, wanted, origin, Optional.empty(), funding, attempt, Set.of()));
        candidacies.change(candidacy, none -> none.begin(who, wanted, origin, funding, new Attempt(EXAM, 1, attempt, ExamType.COMBINED, Set.of())));
        candidacies.with(candidacy, new ResultEntered(EXAM, new Result(attendance, Map.of(), Set.of()), ruled(Outcome.FAILED)).applyTo(candidacies.get(candidacy)));
    }

    private Collection<Line> lines(LocalDate completed, LineStatus status) {
        return claims(completed).values().stream().map(claim -> Line.NONE.calculate(claim).get(0).applyTo(Line.NONE))
                .filter(line -> line.status() == status).toList();
    }

    private Map<UUID, Claim> claims(LocalDate completed) {
        return reader(completed).of(EXAM);
    }

    private Claims reader(LocalDate completed) {
        var order = new Order("51", "214802", "KA-LEIB", List.of(CONFECTIONER), ExamType.COMBINED, "et", completed.minusDays(9), Optional.empty());
        Exam exam = new ExamCompleted(completed).applyTo(new CandidatesAdded(roster).applyTo(new ExamOrdered("KE-1", order).applyTo(Exam.NONE)));
        ReferenceData reference = mock(ReferenceData.class);
        Standard standard = mock(Standard.class);
        when(standard.curriculumGroup()).thenReturn("0721");
        when(standard.name()).thenReturn("Kondiiter, tase 4");
        when(standard.partQualifications()).thenReturn(List.of(new Named(77, "Lüpsja, tase 4")));
        when(reference.standard(anyInt())).thenReturn(Optional.of(standard));
        return new Claims(new Remembered<>(Exam.NONE).with(EXAM, exam), candidacies, policies, reference, past);
    }

    private static <T> Ruling<T> ruled(T value) {
        return new Ruling<>(value, "table", "hash", "row");
    }
}
