package ee.kutseeksam.process;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent.AttemptBegun;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardProposed;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardSigned;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectionDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectionProposed;
import ee.kutseeksam.candidacy.CandidacyEvent.ReopenedForCorrection;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Commission.Seat;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.ChairAbsent;
import ee.kutseeksam.exam.ExamEvent.CorrectionOpened;
import ee.kutseeksam.exam.ExamEvent.GroupResultsConfirmed;
import ee.kutseeksam.exam.ExamEvent.GroupsFormed;
import ee.kutseeksam.exam.ExamEvent.MemberBarred;
import ee.kutseeksam.exam.ExamEvent.ProtocolSigned;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a member decided who was barred before the signature is another's before it is signed (rules.md 29). */
class BarredDecisionsTest {

    private static final UUID EXAM = new UUID(0, 1);
    private static final UUID MARI = new UUID(0, 11);
    private static final UUID JAAN = new UUID(0, 12);
    private static final UUID CORRECTION = new UUID(0, 21);
    private static final PersonId CHAIR = new PersonId(new UUID(0, 31));
    private static final PersonId DEPUTY = new PersonId(new UUID(0, 32));
    private static final NoteRef WHY = new NoteRef(new UUID(0, 41), "hash");
    private static final MemberBarred CHAIR_IS_BARRED = new MemberBarred(CHAIR, 1, Ground.TRAINING, WHY);

    private final Steps steps = mock(Steps.class);
    private final HumanStep step = mock(HumanStep.class);
    private final Commissions commissions = mock(Commissions.class);
    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE);
    private final Remembered<Candidacy> candidacies = new Remembered<>(Candidacy.NONE);
    private final Sittings sittings = new Sittings(candidacies);
    private final BarredDecisions barred = new BarredDecisions(candidacies);

    @BeforeEach
    void mari_and_jaan_are_decided_by_the_chair() {
        when(steps.human(any())).thenAnswer(call -> (TaskListener) task -> call.<Consumer<HumanStep>>getArgument(0).accept(step));
        when(steps.signature(any())).thenAnswer(call -> (TaskListener) task -> call.<Consumer<HumanStep>>getArgument(0).accept(step));
        when(step.exam()).thenReturn(EXAM);
        when(step.correction()).thenReturn(CORRECTION);
        when(step.group()).thenReturn(1);
        when(commissions.of(any())).thenReturn(new Commission(List.of(new Seat("kutsekomisjon", CHAIR, Office.CHAIR),
                new Seat("kutsekomisjon", DEPUTY, Office.DEPUTY))));
        exams.with(EXAM, fold(Exam.NONE, new CandidatesAdded(List.of(candidate(MARI), candidate(JAAN))),
                new GroupsFormed(List.of(group(1, MARI), group(2, JAAN))), new GroupResultsConfirmed(1), new GroupResultsConfirmed(2)));
        candidacies.with(MARI, decided(MARI, 1)).with(JAAN, decided(JAAN, 2));
    }

    @Test
    void completing_the_decision_takes_over_what_the_barred_one_decided_about_their_group() {
        happened(CHAIR_IS_BARRED);
        assertThat(refused(ExamRule.BARRED_DECISIONS_ARE_TAKEN_OVER, () -> decide(CHAIR))).as("the chair decides about the other group")
                .hasMessageContaining("1 taotleja");
        decide(DEPUTY);
        assertThat(candidacies.get(MARI).decider()).contains(DEPUTY);
        assertThat(candidacies.get(MARI).decision()).contains(Award.AWARD);
        assertThat(candidacies.get(JAAN).decider()).contains(CHAIR);
        verify(step).set("protocolCount", 2);
    }

    @Test
    void an_absent_chairs_decisions_stand() {
        happened(new ChairAbsent(CHAIR, WHY));
        assertThat(barred.isAny(exams.get(EXAM))).isFalse();
        decide(DEPUTY);
        assertThat(candidacies.get(MARI).decider()).contains(CHAIR);
        sign(DEPUTY);
    }

    @Test
    void what_a_barred_one_decided_is_not_signed() {
        when(step.hasElement("deciderBarred")).thenReturn(true);
        happened(CHAIR_IS_BARRED);
        assertThat(barred.isAny(exams.get(EXAM))).isTrue();
        refused(ExamRule.BARRED_DECISIONS_ARE_TAKEN_OVER, () -> sign(DEPUTY));
        decide(DEPUTY);
        sign(DEPUTY);
        assertThat(barred.isAny(exams.get(EXAM))).isFalse();
    }

    @Test
    void where_the_diagram_knows_no_way_back_the_signer_takes_over() {
        happened(CHAIR_IS_BARRED);
        sign(DEPUTY);
        assertThat(candidacies.get(MARI).decider()).contains(DEPUTY);
        assertThat(candidacies.get(MARI).signature()).isPresent();
    }

    @Test
    void what_was_signed_before_stands_and_the_rest_is_signed() throws Exception {
        happened(new ProtocolSigned(1, new UUID(0, 51), CHAIR, "chair"));
        happened(CHAIR_IS_BARRED);
        assertThat(barred.isAny(exams.get(EXAM))).isFalse();
        decide(CHAIR);
        verify(step).set("protocolCount", 1);
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable("examId")).thenReturn(EXAM.toString());
        when(execution.getVariable("loopCounter")).thenReturn(0);
        new DecisionProcess().chooseGroup(exams).notify(execution);
        verify(execution).setVariableLocal("groupNumber", 2);
    }

    @Test
    void a_decision_of_which_nobody_kept_the_maker_stands() {
        candidacies.with(MARI, new AwardDecided(EXAM, Award.AWARD, Optional.empty(), Optional.empty()).applyTo(candidacies.get(MARI)));
        happened(CHAIR_IS_BARRED);
        assertThat(barred.isAny(exams.get(EXAM))).isFalse();
    }

    @Test
    void a_correction_goes_the_same_way() {
        happened(new ProtocolSigned(1, new UUID(0, 51), CHAIR, "chair"));
        happened(new CorrectionOpened(CORRECTION, 1, List.of(MARI), WHY));
        candidacies.with(MARI, fold(candidacies.get(MARI), new AwardSigned(EXAM, Award.AWARD, new UUID(0, 51), CHAIR, LocalDate.EPOCH),
                new ReopenedForCorrection(EXAM, CORRECTION), new CorrectionProposed(EXAM, CORRECTION, Award.AWARD),
                new CorrectionDecided(EXAM, CORRECTION, Award.NOT_AWARD, Optional.of(WHY), Optional.of(CHAIR))));
        happened(CHAIR_IS_BARRED);
        assertThat(barred.isAny(exams.get(EXAM))).isFalse();
        assertThat(barred.isAny(exams.get(EXAM), exams.get(EXAM).corrections().get(0))).isTrue();
        Candidacy waiting = candidacies.get(MARI);
        when(step.hasElement("correctionDeciderBarred")).thenReturn(true);
        refused(ExamRule.BARRED_DECISIONS_ARE_TAKEN_OVER, () -> signCorrection(DEPUTY));
        doneBy(DEPUTY, new CorrectionProcess().decideCorrection(steps, exams, commissions, sittings, barred));
        assertThat(candidacies.get(MARI).draft().orElseThrow().decider()).contains(DEPUTY);
        signCorrection(DEPUTY);
        assertThat(candidacies.get(MARI).decision()).contains(Award.NOT_AWARD);

        happened(new CorrectionOpened(CORRECTION, 1, List.of(MARI), WHY));
        candidacies.with(MARI, waiting);
        when(step.hasElement("correctionDeciderBarred")).thenReturn(false);
        signCorrection(DEPUTY);
        assertThat(candidacies.get(MARI).decider()).contains(DEPUTY);
    }

    private void decide(PersonId who) {
        doneBy(who, new DecisionProcess().decideAwards(steps, exams, commissions, sittings, barred));
    }

    private void sign(PersonId who) {
        doneBy(who, new DecisionProcess().signProtocol(steps, exams, candidacies, commissions, sittings, barred, Clock.systemUTC()));
    }

    private void signCorrection(PersonId who) {
        doneBy(who, new CorrectionProcess().signCorrection(steps, exams, candidacies, commissions, sittings, barred, Clock.systemUTC()));
    }

    private void doneBy(PersonId who, TaskListener listener) {
        when(step.who()).thenReturn(who);
        listener.notify(null);
    }

    private void happened(Event<Exam> event) {
        exams.with(EXAM, event.applyTo(exams.get(EXAM)));
    }

    private static Candidacy decided(UUID id, int group) {
        return fold(Candidacy.NONE, new AttemptBegun(new PersonId(id), Qualification.of(1), Origin.EHIS, "R", new Attempt(EXAM, group, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(EXAM, new Result(Attendance.PRESENT, Map.of(), Set.of(), Optional.empty()), new Ruling<>(Outcome.PASSED, "table", "hash", "row")),
                new AwardProposed(EXAM, Award.AWARD), new AwardDecided(EXAM, Award.AWARD, Optional.empty(), Optional.of(CHAIR)));
    }

    @SafeVarargs
    private static <S> S fold(S before, Event<S>... events) {
        S state = before;
        for (Event<S> event : events) {
            state = event.applyTo(state);
        }
        return state;
    }

    private static Candidate candidate(UUID id) {
        return new Candidate(id, new PersonId(id), Qualification.of(1), Origin.EHIS, Optional.empty(), "R", 1, Set.of());
    }

    private static Group group(int number, UUID member) {
        return Group.of(number, "Grupp " + number, "et", List.of(new PersonId(member)));
    }
}
