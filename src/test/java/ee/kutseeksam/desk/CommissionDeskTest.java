package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Commission.Seat;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.RosterAccepted;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.BarredDecisions;
import ee.kutseeksam.process.Commissions;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.process.TurnRule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who declares whose conflict and absence. */
class CommissionDeskTest {

    private static final PersonId CHAIR = new PersonId(new UUID(0, 31));
    private static final PersonId DEPUTY = new PersonId(new UUID(0, 32));
    private static final String REASON = "Õpetas seda rühma kevadel";

    private final Interventions interventions = mock(Interventions.class);
    private final Commissions commissions = mock(Commissions.class);
    private final Notes notes = mock(Notes.class);
    private final BarredDecisions barred = mock(BarredDecisions.class);
    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, new RosterAccepted(1).applyTo(ordered()));
    private final CommissionDesk desk = new CommissionDesk(interventions, exams, commissions, notes, barred);

    @BeforeEach
    void one_committee() {
        when(commissions.of(any())).thenReturn(new Commission(List.of(new Seat("kutsekomisjon", CHAIR, Office.CHAIR),
                new Seat("kutsekomisjon", DEPUTY, Office.DEPUTY))));
        when(notes.keep(any(), any())).thenReturn(new NoteRef(new UUID(0, 9), "hash"));
    }

    @Test
    void a_member_declares_a_conflict_of_their_own_and_the_body_anybody_s() {
        desk.bar(CHAIR, EXAM, new BarForm(CHAIR, 0, Ground.TRAINING, REASON));
        verify(interventions).begin(CHAIR, EXAM, Action.BAR_ONESELF);
        assertThat(exams.get(EXAM).impediments().bar(CHAIR, 1)).isTrue();
        desk.bar(WHO, EXAM, new BarForm(DEPUTY, 0, Ground.EMPLOYER, REASON));
        verify(interventions).begin(WHO, EXAM, Action.BAR_MEMBER);
    }

    @Test
    void what_a_barred_member_decided_waits_for_no_signature() {
        desk.bar(CHAIR, EXAM, new BarForm(CHAIR, 0, Ground.TRAINING, REASON));
        verify(interventions, never()).tell(any(String.class), any());
        when(barred.isAny(any())).thenReturn(true);
        desk.absent(DEPUTY, EXAM, new AbsenceForm(CHAIR, REASON));
        verify(interventions, never()).tell(any(String.class), any());
        desk.bar(WHO, EXAM, new BarForm(CHAIR, 0, Ground.TRAINING, REASON));
        verify(interventions).tell("KE-2026-0001", Message.DECIDER_BARRED);
    }

    @Test
    void the_body_or_a_deputy_declares_the_chair_absent() {
        desk.absent(DEPUTY, EXAM, new AbsenceForm(CHAIR, REASON));
        verify(interventions).begin(DEPUTY, EXAM, Action.DECLARE_CHAIR_ABSENT_AS_DEPUTY);
        desk.absent(CHAIR, EXAM, new AbsenceForm(CHAIR, REASON));
        verify(interventions).begin(CHAIR, EXAM, Action.DECLARE_ABSENT);
        refused(ExamRule.ABSENT_IS_THE_CHAIR, () -> desk.absent(WHO, EXAM, new AbsenceForm(DEPUTY, REASON)));
    }

    @Test
    void who_has_no_role_declares_nothing() {
        when(interventions.begin(any(), any(), any())).thenThrow(TurnRule.ROLE_IS_YOURS.broken());
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.bar(WHO, EXAM, new BarForm(CHAIR, 0, Ground.TRAINING, REASON)));
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.absent(WHO, EXAM, new AbsenceForm(CHAIR, REASON)));
        assertThat(exams.get(EXAM).impediments().bars()).isEmpty();
    }

    @Test
    void a_conflict_names_a_member_a_ground_and_a_reason() {
        refused(DeskRule.FIELD_IS_FILLED, () -> desk.bar(WHO, EXAM, new BarForm(null, 0, Ground.TRAINING, REASON)));
        refused(DeskRule.FIELD_IS_FILLED, () -> desk.bar(WHO, EXAM, new BarForm(CHAIR, 0, null, REASON)));
        refused(ExamRule.IMPEDIMENT_HAS_A_REASON, () -> desk.bar(WHO, EXAM, new BarForm(CHAIR, 0, Ground.TRAINING, " õpetas ")));
        refused(ExamRule.IMPEDIMENT_HAS_A_REASON, () -> desk.absent(WHO, EXAM, new AbsenceForm(CHAIR, null)));
    }
}
