package ee.kutseeksam.process;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

/** Who may do what no task asks for, and in which role. */
class InterventionsTest {

    private static final UUID EXAM = new UUID(0, 1);
    private static final PersonId WHO = new PersonId(new UUID(0, 2));

    private final Roles roles = mock(Roles.class);
    private final Acting acting = mock(Acting.class);
    private final RuntimeService runtime = mock(RuntimeService.class);
    private final Repository<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, new ExamOrdered("KE-2026-0001", new Order("48", "201064",
            "KA-RAK", List.of(11025024), ExamType.COMBINED, "et", LocalDate.of(2026, 5, 20), Optional.empty())).applyTo(Exam.NONE));
    private final Interventions interventions = new Interventions(new Standing(roles, exams), acting, exams, runtime,
            mock(IdentityService.class));
    private final MessageCorrelationBuilder message = mock(MessageCorrelationBuilder.class, Answers.RETURNS_SELF);

    @Test
    void nobody_acts_upon_an_exam_without_a_role_for_it() {
        when(roles.groupsOf(WHO)).thenReturn(Set.of("body-KA-AKL", "commission-KA-RAK", "analyst"));
        refused(TurnRule.ROLE_IS_YOURS, () -> interventions.begin(WHO, EXAM, Action.CANCEL_EXAM));
        verifyNoInteractions(acting);
    }

    @Test
    void whose_role_has_ended_learns_when_and_who_can_give_it_back() {
        when(roles.lastDay(WHO, "school-48")).thenReturn(Optional.of(LocalDate.of(2026, 3, 1)));
        when(roles.groups()).thenReturn(List.of(new Roles.Group("school-48", "Rakvere Ametikool: kooli esindaja")));
        assertThat(refused(TurnRule.ROLE_HAS_ENDED, () -> interventions.begin(WHO, EXAM, Action.CANCEL_EXAM)))
                .hasMessageContaining("Rakvere Ametikool").hasMessageContaining("01.03.2026").hasMessageContaining("rollide haldur");
    }

    @Test
    void an_act_by_a_delegation_says_in_whose_place_it_is_and_ones_own_role_comes_first() {
        PersonId giver = new PersonId(new UUID(0, 3));
        when(roles.groupsOf(WHO)).thenReturn(Set.of("school-48"));
        when(roles.inPlaceOf(WHO, "school-48")).thenReturn(Optional.of(giver));
        assertThat(interventions.begin(WHO, EXAM, Action.CANCEL_EXAM).act().inPlaceOf()).isEqualTo(giver.toString());
        when(roles.groupsOf(WHO)).thenReturn(Set.of("school-48", "kutsekoda"));
        Turn turn = interventions.begin(WHO, EXAM, Action.CANCEL_EXAM);
        assertThat(turn.act().role()).isEqualTo("kutsekoda");
        assertThat(turn.act().inPlaceOf()).isEmpty();
    }

    @Test
    void somebody_of_several_roles_acts_in_the_one_that_may_at_present() {
        when(roles.groupsOf(WHO)).thenReturn(Set.of("school-48", "kutsekoda"));
        Turn turn = interventions.begin(WHO, EXAM, Action.CANCEL_EXAM);
        assertThat(turn.act().role()).isEqualTo("school");
        assertThat(turn.organisation()).isEqualTo("48");
        assertThat(turn.act().activity()).isEqualTo("cancelExam");
        assertThat(turn.act().who()).isEqualTo(WHO.toString());
        verify(acting).as(turn.act());
    }

    @Test
    void what_the_exam_no_longer_waits_for_is_refused() {
        when(runtime.createMessageCorrelation("groupRescheduled")).thenReturn(message);
        when(message.correlateAllWithResult()).thenReturn(List.of());
        refused(TurnRule.EXAM_WAITS_FOR_IT, () -> interventions.move("KE-2026-0001", Message.GROUP_RESCHEDULED, 1));
        when(message.correlateAllWithResult()).thenReturn(List.of(mock(MessageCorrelationResult.class)));
        interventions.move("KE-2026-0001", Message.GROUP_RESCHEDULED, 1);
        verify(message, times(2)).processInstanceVariableEquals("groupNumber", 1L);
    }
}
