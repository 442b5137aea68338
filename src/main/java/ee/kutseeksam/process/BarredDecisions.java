package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyCorrection;
import ee.kutseeksam.candidacy.CorrectionDraft;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Correction;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Decisions without a signature whose maker was barred since: whoever decides instead takes them over or decides otherwise (rules.md 29). */
@Component
public class BarredDecisions {

    private final Repository<Candidacy> candidacies;

    public BarredDecisions(Repository<Candidacy> candidacies) {
        this.candidacies = candidacies;
    }

    public boolean isAny(Exam exam) {
        return !of(exam, group -> true).isEmpty();
    }

    public boolean isAny(Exam exam, Correction correction) {
        return !of(exam, correction).isEmpty();
    }

    /** Makes those of the groups about which this one decides their own. */
    public void takeOver(UUID id, Deciders deciders, PersonId who) {
        List<UUID> theirs = of(deciders.exam(), group -> deciders.obstacle(who, group.number()).isEmpty());
        candidacies.changeAll(theirs, (candidacy, decided) -> decided.takeOver(id, who));
    }

    public void takeOver(UUID id, Exam exam, Correction correction, PersonId who) {
        candidacies.changeAll(of(exam, correction), (candidacy, decided) ->
                new CandidacyCorrection(decided).takeOver(id, correction.id(), who));
    }

    public void requireNone(Exam exam) {
        requireNone(of(exam, group -> true));
    }

    public void requireNone(Exam exam, int number) {
        requireNone(of(exam, group -> group.number() == number));
    }

    public void requireNone(Exam exam, Correction correction) {
        requireNone(of(exam, correction));
    }

    private static void requireNone(List<UUID> left) {
        ExamRule.BARRED_DECISIONS_ARE_TAKEN_OVER.require(left.isEmpty(), left.size());
    }

    private List<UUID> of(Exam exam, Predicate<Group> such) {
        return exam.groups().unsigned().stream().filter(such).flatMap(group -> barred(exam, group.number(),
                exam.roster().of(group).stream().map(Candidate::candidacy).toList(), Candidacy::decider).stream()).toList();
    }

    private List<UUID> of(Exam exam, Correction correction) {
        return barred(exam, correction.group(), correction.candidacies(), candidacy -> candidacy.draft().flatMap(CorrectionDraft::decider));
    }

    private List<UUID> barred(Exam exam, int group, Collection<UUID> some, Function<Candidacy, Optional<PersonId>> decider) {
        return candidacies.getAll(some).entrySet().stream().filter(one -> decider.apply(one.getValue())
                .filter(who -> exam.impediments().bar(who, group)).isPresent()).map(Map.Entry::getKey).toList();
    }
}
