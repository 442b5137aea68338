package ee.kutseeksam.process;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

/** What a step asks before its task is done, and of whom. */
class HumanStepsTest {

    private static final UUID EXAM = new UUID(0, 1);
    private static final PersonId WHO = new PersonId(new UUID(0, 2));

    private final Steps steps = mock(Steps.class);
    private final HumanStep step = mock(HumanStep.class);

    @BeforeEach
    void stepsAtOnce() {
        when(step.exam()).thenReturn(EXAM);
        when(steps.human(any())).thenAnswer(call -> (TaskListener) task -> call.<Consumer<HumanStep>>getArgument(0).accept(step));
    }

    @Test
    void the_responsible_person_is_named_before_the_exam_goes_on() {
        var listener = new ExamProcess().appointResponsible(steps, new Remembered<>(Exam.NONE));
        refused(ExamRule.RESPONSIBLE_IS_NAMED, () -> listener.notify(null));
        var named = new ee.kutseeksam.exam.ExamEvent.ResponsibleAppointed(WHO).applyTo(Exam.NONE);
        new ExamProcess().appointResponsible(steps, new Remembered<>(Exam.NONE).with(EXAM, named)).notify(null);
    }

    @Test
    void what_a_school_asks_is_answered_before_the_step_is_done() {
        var asked = new ee.kutseeksam.exam.ExamEvent.AdditionAsked().applyTo(Exam.NONE);
        var listener = new AdditionProcess().considerAddition(steps, new Remembered<>(Exam.NONE).with(EXAM, asked));
        refused(ExamRule.ADDITION_IS_ANSWERED, () -> listener.notify(null));
        new AdditionProcess().considerAddition(steps, new Remembered<>(Exam.NONE)).notify(null);
    }

    @Test
    void a_review_is_done_when_some_line_has_been_decided() {
        Claims claims = mock(Claims.class);
        UUID line = new UUID(0, 3);
        when(claims.linesOf(EXAM)).thenReturn(List.of(line));
        var open = Line.NONE.calculate(new Claim(EXAM, line, "KA-LEIB", Origin.EHIS, 1, true, ruled(Funded.REVIEW), ruled(BigDecimal.TEN),
                ruled(BigDecimal.TEN), true)).get(0).applyTo(Line.NONE);
        var listener = new ReimbursementProcess().reviewFunding(steps, claims, new Remembered<>(Line.NONE).with(line, open), Clock.systemUTC());
        refused(LineRule.SOME_LINE_IS_REVIEWED, () -> listener.notify(null));
        when(step.count("linesToReview")).thenReturn(1);
        refused(LineRule.SOME_LINE_IS_REVIEWED, () -> listener.notify(null));
        when(step.count("linesToReview")).thenReturn(2);
        listener.notify(null);
    }

    @Test
    void only_a_school_orders_an_exam() throws Exception {
        Roles roles = mock(Roles.class);
        when(roles.groupsOf(WHO)).thenReturn(Set.of("body-KA-LEIB"));
        ExecutionListener begin = new ExamProcess().beginExam(roles, mock(ExamNumbers.class));
        DelegateExecution execution = mock(DelegateExecution.class);
        ProcessEngineServices signedIn = signedIn(WHO);
        when(execution.getProcessEngineServices()).thenReturn(signedIn);
        refused(TurnRule.SCHOOL_ORDERS, () -> begin.notify(execution));
        ProcessEngineServices nobody = signedIn(null);
        when(execution.getProcessEngineServices()).thenReturn(nobody);
        refused(TurnRule.SCHOOL_ORDERS, () -> begin.notify(execution));
    }

    @Test
    void a_task_is_done_by_who_has_its_role_and_took_it() {
        Standing standing = mock(Standing.class);
        var real = new Steps(mock(Acting.class), standing, () -> true, open -> true);
        DelegateTask task = mock(DelegateTask.class);
        ProcessEngineServices services = signedIn(WHO);
        when(task.getProcessEngineServices()).thenReturn(services);
        when(task.getExecution()).thenReturn(mock(DelegateExecution.class));
        when(task.getVariable("examId")).thenReturn(EXAM.toString());
        when(standing.of(any(), any(), any(), any(), anyInt())).thenReturn(Optional.empty());
        when(standing.refusal(any(), any())).thenReturn(TurnRule.TASK_IS_YOURS.broken());
        when(task.getCandidates()).thenReturn(Set.of(mock(IdentityLink.class)));
        refused(TurnRule.TASK_IS_YOURS, () -> real.human(done -> { }).notify(task));
        when(task.getCandidates()).thenReturn(Set.of());
        assertThatThrownBy(() -> real.human(done -> { }).notify(task)).as("done by another in this moment").isInstanceOf(Conflict.class);
        when(standing.of(any(), any(), any(), any(), anyInt())).thenReturn(Optional.of(new Standing.Role("school", "51", "")));
        when(task.getAssignee()).thenReturn(new PersonId(EXAM).toString());
        refused(TurnRule.TASK_IS_FREE, () -> real.human(done -> { }).notify(task));
    }

    @Test
    void a_task_takes_in_what_its_own_step_asks_for() {
        OpenTasks open = mock(OpenTasks.class);
        var task = new OpenTask("task", "formGroups", "Lisa grupid", EXAM, "KE-2026-0001", 0, Instant.EPOCH, Optional.empty(), Optional.empty());
        when(open.find("task")).thenReturn(Optional.of(new OpenTasks.Found(task, "instance", "order:1:id", new Candidates(List.of(), List.of("school-51")))));
        Standing standing = mock(Standing.class);
        when(standing.of(any(), any(), any(), any(), anyInt())).thenReturn(Optional.of(new Standing.Role("school", "51", "")));
        Acting acting = mock(Acting.class);
        var turns = new Turns(mock(TaskService.class), mock(RuntimeService.class), mock(IdentityService.class), mock(HistoryService.class), mock(Roles.class),
                standing, acting, open, mock(TasksInHand.class));
        refused(TurnRule.TASK_ASKS_FOR_THIS, () -> turns.take(WHO, "task", "enterResults"));
        verify(acting, never()).as(any());
        assertThat(turns.take(WHO, "task", "formGroups").step()).isEqualTo("formGroups");
        verify(acting).as(any());
    }

    @Test
    void a_task_that_is_gone_is_nobody_s_turn() {
        HistoryService history = mock(HistoryService.class, Answers.RETURNS_DEEP_STUBS);
        when(history.createHistoricTaskInstanceQuery().taskId("task").singleResult().getEndTime())
                .thenReturn(Date.from(Instant.parse("2026-03-02T08:00:00Z")));
        IdentityService identity = mock(IdentityService.class, Answers.RETURNS_DEEP_STUBS);
        when(identity.createUserQuery().userId(any()).singleResult()).thenReturn(null);
        var turns = new Turns(mock(TaskService.class), mock(RuntimeService.class), identity, history, mock(Roles.class),
                mock(Standing.class), mock(Acting.class), mock(OpenTasks.class), mock(TasksInHand.class));
        refused(TurnRule.TASK_IS_YOURS, () -> turns.look(WHO, "task"));
        when(history.createHistoricTaskInstanceQuery().taskId("task").singleResult().getAssignee()).thenReturn(WHO.toString());
        assertThat(refused(TurnRule.TASK_IS_OPEN, () -> turns.look(WHO, "task"))).hasMessageContaining("02.03.2026 10:00");
    }

    private static ProcessEngineServices signedIn(PersonId who) {
        ProcessEngineServices services = mock(ProcessEngineServices.class);
        IdentityService identity = mock(IdentityService.class);
        when(services.getIdentityService()).thenReturn(identity);
        when(identity.getCurrentAuthentication()).thenReturn(who == null ? null : new Authentication(who.toString(), List.of()));
        return services;
    }

    private static <T> Ruling<T> ruled(T value) {
        return new Ruling<>(value, "table", "hash", "row");
    }
}
