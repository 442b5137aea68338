package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.candidacy.Retaking;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rights to a retake that exams gave. They are taken for and come back from other exams, and the one that gave them waits for it. */
@Component
public class RetakeRights {

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final Acting acting;
    private final Interventions interventions;
    private final CandidacyPolicies policies;
    private final RuntimeService runtime;
    private final Clock clock;

    RetakeRights(Repository<Exam> exams, Repository<Candidacy> candidacies, Acting acting, Interventions interventions,
                 CandidacyPolicies policies, RuntimeService runtime, Clock clock) {
        this.exams = exams;
        this.candidacies = candidacies;
        this.acting = acting;
        this.interventions = interventions;
        this.policies = policies;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Takes the rights of these for another exam; one whose last right it was waits no longer. */
    @Transactional
    public void take(UUID retakeExam, Collection<UUID> some, LocalDate day) {
        byExam(some, candidacy -> true).forEach((first, theirs) -> {
            acting.upon(first);
            candidacies.changeAll(theirs, (id, candidacy) -> new Retaking(candidacy).take(first, retakeExam, day));
            if (lastDay(first).isEmpty()) {
                interventions.tell(exams.get(first).number(), Message.RETAKE_RIGHTS_CHANGED);
            }
        });
        acting.upon(retakeExam);
    }

    /** Who of these was to sit again at this exam and now does not has the right as before, and somebody can order it. */
    @Transactional
    public void giveBack(UUID retakeExam, Collection<UUID> some) {
        byExam(some, candidacy -> candidacy.hasTakenFor(retakeExam)).forEach((first, theirs) -> {
            acting.upon(first);
            candidacies.changeAll(theirs, (id, candidacy) -> new Retaking(candidacy).giveBack(retakeExam));
            lastDay(first).ifPresent(day -> awaitOrder(first, end(day)));
        });
        acting.upon(retakeExam);
    }

    /**
     * A correction changed some results of the exam: who fell short of it now has a right too, and whoever waits for the order waits
     * for those that are left; whoever sits again already is past it. While the exam's own steps that give the rights are still to come, they see it by themselves.
     */
    void reconsider(UUID exam) {
        Exam changed = exams.get(exam);
        if (runs("exam", changed.number()).isPresent() || runs("retake", changed.number()).filter(one -> waitsUntil(one).isEmpty()).isPresent()) {
            return;
        }
        candidacies.changeAll(changed.roster().candidates().keySet(), (id, candidacy) -> !candidacy.isAt(exam) || changed.corrections().stream()
                .noneMatch(one -> one.protocol().isPresent() && one.candidacies().contains(id)) ? List.of() : new Retaking(candidacy).offer(exam,
                policies.retake(changed.placed().awardingBody(), candidacy.decidedOn())));
        lastDay(exam).ifPresentOrElse(day -> awaitOrder(exam, end(day)), () -> interventions.tell(changed.number(), Message.RETAKE_RIGHTS_CHANGED));
    }

    private Optional<String> runs(String process, String number) {
        return interventions.freely(() -> Optional.ofNullable(runtime.createProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(number).singleResult()).map(ProcessInstance::getId));
    }

    private Optional<Instant> waitsUntil(String instance) {
        return interventions.freely(() -> Optional.ofNullable((Date) runtime.getVariable(instance, "retakeUntil")).map(Date::toInstant));
    }

    /** In the order of the exams' ids, so that two who lock several do not wait for each other. */
    private Map<UUID, Set<UUID>> byExam(Collection<UUID> some, Predicate<Candidacy> such) {
        return candidacies.getAll(some).entrySet().stream().filter(one -> such.test(one.getValue())).collect(Collectors.groupingBy(
                one -> one.getValue().attempt().orElseThrow().exam(), TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }

    /** Whoever waits may do so for too short a time: until the last day of the others. */
    private void awaitOrder(UUID first, Instant end) {
        String number = exams.get(first).number();
        Optional<Instant> waits = runs("retake", number).flatMap(this::waitsUntil);
        if (waits.isEmpty()) {
            interventions.start("retake", first, Map.of());
        } else if (waits.get().isBefore(end)) {
            interventions.tell(number, Message.RETAKE_RIGHTS_CHANGED);
        }
    }

    /** Until when somebody of the exam has a right. Counted under the exam's lock, so that whoever takes the last one knows it. */
    Optional<LocalDate> lastDay(UUID exam) {
        Set<UUID> roster = exams.change(exam, same -> List.of()).roster().candidates().keySet();
        return candidacies.getAll(roster).values().stream().filter(candidacy -> candidacy.isAt(exam))
                .flatMap(candidacy -> candidacy.offer().stream()).map(RetakeRight::until).max(Comparator.naturalOrder());
    }

    /** The moment at which a right of this last day is over. */
    Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
