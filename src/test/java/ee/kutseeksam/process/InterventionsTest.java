package ee.kutseeksam.process;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final Interventions interventions = new Interventions(new Standing(roles), acting, new Remembered<>(Exam.NONE), runtime,
            mock(IdentityService.class));
    private final MessageCorrelationBuilder message = mock(MessageCorrelationBuilder.class, Answers.RETURNS_SELF);

    @Test
    void nobody_acts_upon_an_exam_without_a_role_for_it() {
        refused(TurnRule.ROLE_IS_YOURS, () -> interventions.begin(WHO, EXAM, "cancelExam", List.of("body-KA-LEIB", "kutsekoda")));
        verifyNoInteractions(acting);
    }

    @Test
    void whose_role_has_ended_learns_when_and_who_can_give_it_back() {
        when(roles.lastDay(WHO, "body-KA-LEIB")).thenReturn(Optional.of(LocalDate.of(2026, 3, 1)));
        when(roles.groups()).thenReturn(List.of(new Roles.Group("body-KA-LEIB", "Eesti Leivaliit: kutse andja esindaja")));
        assertThat(refused(TurnRule.ROLE_HAS_ENDED, () -> interventions.begin(WHO, EXAM, "cancelExam", List.of("kutsekoda", "body-KA-LEIB"))))
                .hasMessageContaining("Eesti Leivaliit").hasMessageContaining("01.03.2026").hasMessageContaining("rollide haldur");
    }

    @Test
    void an_act_by_a_delegation_says_in_whose_place_it_is_and_ones_own_role_comes_first() {
        PersonId giver = new PersonId(new UUID(0, 3));
        when(roles.holds(WHO, "school-48")).thenReturn(true);
        when(roles.inPlaceOf(WHO, "school-48")).thenReturn(Optional.of(giver));
        assertThat(interventions.begin(WHO, EXAM, "cancelExam", List.of("school-48", "kutsekoda")).act().inPlaceOf()).isEqualTo(giver.toString());
        when(roles.holds(WHO, "kutsekoda")).thenReturn(true);
        Turn turn = interventions.begin(WHO, EXAM, "cancelExam", List.of("school-48", "kutsekoda"));
        assertThat(turn.act().role()).isEqualTo("kutsekoda");
        assertThat(turn.act().inPlaceOf()).isEmpty();
    }

    @Test
    void somebody_of_several_roles_acts_in_the_first_that_the_act_asks_for() {
        when(roles.holds(WHO, "body-KA-RAK")).thenReturn(true);
        when(roles.holds(WHO, "kutsekoda")).thenReturn(true);
        Turn turn = interventions.begin(WHO, EXAM, "cancelExam", List.of("school-48", "body-KA-RAK", "kutsekoda"));
        assertThat(turn.act().role()).isEqualTo("body");
        assertThat(turn.organisation()).isEqualTo("KA-RAK");
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
