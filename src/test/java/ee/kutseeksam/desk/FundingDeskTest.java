package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.RefusedAttempts;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineRule;
import ee.kutseeksam.reimbursement.LineStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kutsekoda decides where the tables do not, but never for whom was typed in by hand. */
class FundingDeskTest {

    private static final UUID LEARNERS = new UUID(0, 31);
    private static final UUID APPLICANTS = new UUID(0, 32);

    private final Remembered<Line> lines = new Remembered<>(Line.NONE).with(LEARNERS, line(Origin.EHIS)).with(APPLICANTS, line(Origin.MANUAL));
    private final RefusedAttempts attempts = mock(RefusedAttempts.class);
    private final Notes notes = mock(Notes.class);
    private final FundingDesk desk = new FundingDesk(turns("reviewFunding", 0), lines, notes, new ManualForEver(attempts));

    FundingDeskTest() {
        when(notes.keep(any(), any())).thenReturn(new NoteRef(new UUID(0, 9), "hash"));
    }

    @Test
    void a_learners_line_under_review_may_be_paid_for() {
        desk.review(WHO, "task", List.of(new FundingForm(LEARNERS, true, "Kooli leping toetab kohta")));
        assertThat(lines.get(LEARNERS).status()).isEqualTo(LineStatus.PAYABLE);
        verify(attempts, never()).record(any(), any());
    }

    @Test
    void an_applicants_line_is_never_paid_for_and_the_attempt_is_remembered() {
        var refusal = refused(LineRule.MANUAL_IS_NEVER_FUNDED, () -> desk.review(WHO, "task", List.of(
                new FundingForm(LEARNERS, true, ""), new FundingForm(APPLICANTS, true, "Kooli leping toetab kohta"))));
        assertThat(refusal.places().get(0).row()).isEqualTo(APPLICANTS.toString());
        verify(attempts).record(any(), eq(LineRule.MANUAL_IS_NEVER_FUNDED));
        refused(DeskRule.ROWS_ARE_RIGHT, () -> desk.review(WHO, "task", List.of(new FundingForm(APPLICANTS, false, "Töömaailma taotleja"))));
    }

    private static Line line(Origin origin) {
        var claim = new Claim(EXAM, new UUID(0, 5), "KA-AKL", origin, 1, true, ruled(Funded.REVIEW), ruled(BigDecimal.TEN), ruled(BigDecimal.TEN), true);
        Line line = Line.NONE;
        for (var event : line.calculate(claim)) {
            line = event.applyTo(line);
        }
        return line;
    }

    private static <T> Ruling<T> ruled(T value) {
        return new Ruling<>(value, "table", "hash", "row");
    }
}
