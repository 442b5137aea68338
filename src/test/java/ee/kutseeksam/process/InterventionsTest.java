package ee.kutseeksam.process;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

/** Who may do what no task asks for, and in which role. */
class InterventionsTest {

    private static final UUID EXAM = new UUID(0, 1);
    private static final PersonId WHO = new PersonId(new UUID(0, 2));

    private final Roles roles = mock(Roles.class);
    private final Acting acting = mock(Acting.class);
    private final Interventions interventions = new Interventions(roles, acting, new Remembered<>(Exam.NONE), mock(RuntimeService.class),
            mock(IdentityService.class));

    @Test
    void nobody_acts_upon_an_exam_without_a_role_for_it() {
        refused(TurnRule.ROLE_IS_YOURS, () -> interventions.begin(WHO, EXAM, "cancelExam", List.of("body-KA-LEIB", "kutsekoda")));
        verifyNoInteractions(acting);
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
}
