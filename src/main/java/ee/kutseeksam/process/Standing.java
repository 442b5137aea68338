package ee.kutseeksam.process;

import ee.kutseeksam.access.Access;
import ee.kutseeksam.access.Action;
import ee.kutseeksam.access.Actor;
import ee.kutseeksam.access.RoleKind;
import ee.kutseeksam.access.Verdict;
import ee.kutseeksam.access.Whose;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.organisations.Roles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In which role somebody acts. The diagram says whose turn a task is, by its candidate group or by naming somebody; whether such a
 * role may ever do this to this exam is decided by {@link Access}, and both must agree. One's own role comes before another's.
 */
@Component
class Standing {

    /**
     * @param organisation code, or empty for a role without one
     * @param inPlaceOf    PersonId as text of who has delegated it, or empty
     */
    record Role(String name, String organisation, String inPlaceOf) { }

    private static final Comparator<Role> OWN_FIRST = Comparator.comparing(role -> !role.inPlaceOf().isEmpty());

    private final Roles roles;
    private final Repository<Exam> exams;

    Standing(Roles roles, Repository<Exam> exams) {
        this.roles = roles;
        this.exams = exams;
    }

    /** At a task. */
    Optional<Role> of(PersonId who, Candidates offered, String step, UUID exam, int group) {
        var actor = new Actor(who, roles.groupsOf(who));
        Exam about = exams.get(exam);
        return Action.ofStep(step).flatMap(wanted -> held(actor, offered).filter(role -> may(role, actor, wanted, about, group)).findFirst());
    }

    private static boolean may(Role role, Actor actor, Action wanted, Exam about, int group) {
        Whose whose = about.school().isPresent() ? WhoseExam.is(about) : Whose.about(role.organisation());
        return RoleKind.of(role.name()).filter(kind -> Access.decideAs(kind, actor, wanted, whose.group(group)).isYes()).isPresent();
    }

    /** Without a task; empty when it is not theirs. */
    Optional<Role> of(PersonId who, Action action, UUID exam) {
        List<Verdict> choices = Access.choices(new Actor(who, roles.groupsOf(who)), action, WhoseExam.is(exams.get(exam)));
        return choices.stream().filter(one -> one.answer() == choices.get(0).answer()).flatMap(one -> one.as().stream())
                .map(held -> role(who, held.kind().id(), held.organisation())).min(OWN_FIRST);
    }

    /** Who is named acts as the one who was named, and for the organisation that might have done it instead. */
    private Stream<Role> held(Actor actor, Candidates offered) {
        boolean named = offered.people().contains(actor.who().toString());
        List<Role> held = offered.groups().stream().filter(actor.groups()::contains).map(ee.kutseeksam.organisations.Role::of)
                .map(role -> role(actor.who(), role.kind(), role.organisation())).sorted(OWN_FIRST).toList();
        return named ? Stream.of(new Role(RoleKind.ASSESSOR.id(), held.stream().findFirst().map(Role::organisation).orElse(""), "")) : held.stream();
    }

    /** Why somebody has no standing: a role that has ended is told, with who can give it back. */
    RuleBroken refusal(PersonId who, Candidates offered) {
        return ended(who, offered.groups().stream()).orElseGet(TurnRule.TASK_IS_YOURS::broken);
    }

    RuleBroken refusal(PersonId who, Action action, UUID exam) {
        return ended(who, Access.groups(action, WhoseExam.is(exams.get(exam))).stream()).orElseGet(TurnRule.ROLE_IS_YOURS::broken);
    }

    private Optional<RuleBroken> ended(PersonId who, Stream<String> groups) {
        return groups.flatMap(group -> roles.lastDay(who, group).map(day -> TurnRule.ROLE_HAS_ENDED.broken(label(group),
                Days.estonian(day))).stream()).findFirst();
    }

    private Role role(PersonId who, String kind, String organisation) {
        String group = organisation.isEmpty() ? kind : kind + "-" + organisation;
        return new Role(kind, organisation, roles.inPlaceOf(who, group).map(PersonId::toString).orElse(""));
    }

    private String label(String group) {
        return roles.groups().stream().filter(one -> one.id().equals(group)).map(Roles.Group::label).findFirst().orElse(group);
    }
}
