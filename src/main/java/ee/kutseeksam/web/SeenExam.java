package ee.kutseeksam.web;

import ee.kutseeksam.access.Access;
import ee.kutseeksam.access.Action;
import ee.kutseeksam.access.RoleKind;
import ee.kutseeksam.access.Verdict;
import ee.kutseeksam.access.Whose;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.people.Reader;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exam that a visitor may see, and from where they look at it.
 *
 * @param role   the role that lets them see it, and people's names if any of theirs does
 * @param groups numbers of the groups whose people they may see; empty when all
 */
record SeenExam(ExamList.Row exam, Visitor visitor, String role, String organisation, Set<Integer> groups, Whose whose) {

    /** As the visitor may see it; nothing when they may not. */
    static Optional<SeenExam> of(Visitor visitor, ExamList.Row exam, List<ExamGroups.Row> groups) {
        Whose whose = whose(exam, groups);
        Verdict people = Access.decide(visitor.actor(), Action.SEE_PEOPLE, whose);
        Verdict seeing = people.isYes() ? people : Access.decide(visitor.actor(), Action.SEE_EXAM, whose);
        return seeing.as().map(held -> new SeenExam(exam, visitor, held.kind().id(), held.organisation(), seeing.groups(), whose));
    }

    /** The same exam as it stood, if it was the visitor's to see then. */
    SeenExam asOf(ExamList.Row then, List<ExamGroups.Row> groups) {
        return of(visitor, then, groups).orElseThrow(NotSeen::new);
    }

    /** As whoever's turn it is sees it, in the role of the turn; an assessor the one group. */
    static SeenExam atTurn(Visitor visitor, ExamList.Row exam, List<ExamGroups.Row> groups, String role, String organisation, int group) {
        Set<Integer> confined = role.equals(RoleKind.ASSESSOR.id()) ? Set.of(group) : Set.of();
        return new SeenExam(exam, visitor, role, organisation, confined, whose(exam, groups));
    }

    private static Whose whose(ExamList.Row exam, List<ExamGroups.Row> groups) {
        Map<Integer, Set<PersonId>> assessors = groups.stream().collect(Collectors.toMap(ExamGroups.Row::number, SeenExam::committee));
        return new Whose(exam.school(), exam.awardingBody(), exam.status(), exam.revision() > 0, exam.withBody(), assessors);
    }

    private static Set<PersonId> committee(ExamGroups.Row group) {
        var committee = new HashSet<>(group.members());
        group.chair().ifPresent(committee::add);
        return committee;
    }

    /** In the role in which they look at it. */
    boolean sees(Action what) {
        return RoleKind.of(role).filter(kind -> Access.decideAs(kind, visitor.actor(), what, whose).isYes()).isPresent();
    }

    /** In whatever role. */
    boolean may(Action deed) {
        return Access.decide(visitor.actor(), deed, whose).isYes();
    }

    public boolean showsPeople() {
        return sees(Action.SEE_PEOPLE);
    }

    /** The role that lets them see it, as a group. */
    public String as() {
        return new Role(role, organisation).group();
    }

    /** The same for somebody who has more roles than that. */
    SeenExam by(Visitor whole) {
        return new SeenExam(exam, whole, role, organisation, groups, whose);
    }

    boolean showsGroup(int number) {
        return groups.isEmpty() || groups.contains(number);
    }

    Reader reader(String purpose, String channel) {
        return new Reader(visitor.who().toString(), role, organisation, purpose, Optional.of(exam.id()), channel);
    }
}
