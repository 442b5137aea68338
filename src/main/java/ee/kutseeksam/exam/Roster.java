package ee.kutseeksam.exam;

import ee.kutseeksam.exam.ExamEvent.Verified;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who sits the exam, in the order of adding, and what the population register said of each.
 *
 * @param coded who has been given a personal code here
 */
public record Roster(Map<UUID, Candidate> candidates, Map<PersonId, Verification> answers, Set<PersonId> coded) {

    static final Roster EMPTY = new Roster(Map.of(), Map.of(), Set.of());

    Roster withAlso(List<Candidate> added) {
        var all = new LinkedHashMap<>(candidates);
        added.forEach(candidate -> all.put(candidate.candidacy(), candidate));
        return new Roster(all, answers, coded);
    }

    /** Who leaves takes the register's answer along: put back with mended data, the person is asked about again. */
    Roster without(Collection<UUID> gone) {
        var rest = new LinkedHashMap<>(candidates);
        gone.forEach(rest::remove);
        var kept = new HashMap<>(answers);
        kept.keySet().retainAll(new Roster(rest, answers, coded).people());
        return new Roster(rest, kept, coded);
    }

    Roster nameAccepted(PersonId person) {
        return verified(List.of(new Verified(person, Verification.MATCH)));
    }

    Roster verified(List<Verified> given) {
        var all = new HashMap<>(answers);
        given.forEach(answer -> all.put(answer.person(), answer.answer()));
        return new Roster(candidates, all, coded);
    }

    Roster withCode(PersonId person) {
        var given = new LinkedHashSet<>(coded);
        given.add(person);
        return new Roster(candidates, unanswered(person), given);
    }

    Roster recognised(PersonId former, PersonId person) {
        var all = new LinkedHashMap<>(candidates);
        all.replaceAll((id, one) -> one.person().equals(former) ? one.as(person) : one);
        return new Roster(all, unanswered(former), coded);
    }

    private Map<PersonId, Verification> unanswered(PersonId person) {
        var rest = new HashMap<>(answers);
        rest.remove(person);
        return rest;
    }

    /** Of these answers, those about people who are here that say something new. */
    List<Verified> news(Map<PersonId, Verification> given) {
        return given.entrySet().stream().filter(answer -> people().contains(answer.getKey()))
                .filter(answer -> !answer(answer.getKey()).equals(Optional.of(answer.getValue())))
                .map(answer -> new Verified(answer.getKey(), answer.getValue())).toList();
    }

    public List<Candidate> all() {
        return List.copyOf(candidates.values());
    }

    public Set<PersonId> people() {
        return candidates.values().stream().map(Candidate::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nobody who does is judged by themselves (rules.md 28). */
    public boolean has(PersonId person) {
        return candidates.values().stream().anyMatch(one -> one.person().equals(person));
    }

    public boolean hasManual(PersonId person) {
        return candidates.values().stream().anyMatch(one -> one.person().equals(person) && one.origin() == Origin.MANUAL);
    }

    /** Everybody's qualifications who sits in this group. */
    public List<Candidate> of(Group group) {
        var members = Set.copyOf(group.members());
        return candidates.values().stream().filter(candidate -> members.contains(candidate.person())).toList();
    }

    /** At most so many people of whom the population register has not been asked yet. */
    public List<PersonId> unverified(int most) {
        return people().stream().filter(person -> !answers.containsKey(person)).limit(most).toList();
    }

    /** People whose answer needs somebody's decision. */
    public List<PersonId> toClear() {
        return people().stream().filter(person -> answer(person).map(answer -> answer != Verification.MATCH).orElse(false)).toList();
    }

    Optional<Verification> answer(PersonId person) {
        return Optional.ofNullable(answers.get(person));
    }
}
