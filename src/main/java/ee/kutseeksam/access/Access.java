package ee.kutseeksam.access;

import ee.kutseeksam.access.Verdict.Answer;
import ee.kutseeksam.access.Verdict.Held;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides role × organisation × exam × state. A school's exams are its own; an awarding body and its commission have those that were
 * sent to them, and people's data only while what was sent is with them; an assessor has the groups that they assess. About roles their
 * organisation's administrators decide, and Kutsekoda where there is nobody else; nobody about their own.
 */
public final class Access {

    private Access() { }

    /** Whether somebody may do what is about no single exam. */
    public static boolean may(Actor actor, Action action) {
        return action.grants().stream().anyMatch(grant -> actor.holdsAny(grant.kind()));
    }

    /** In the first role that may now or, where there is none, in the first that may at another time. */
    public static Verdict decide(Actor actor, Action action, Whose exam) {
        return choices(actor, action, exam).stream().findFirst().orElse(Verdict.NO);
    }

    /** The same for all roles in which they may, now or at another time; now first. */
    public static List<Verdict> choices(Actor actor, Action action, Whose exam) {
        return action.grants().stream().map(grant -> decide(actor, action, grant, exam)).filter(verdict -> !verdict.isNo())
                .sorted(Comparator.comparing(Verdict::answer).reversed()).toList();
    }

    /** Groups whose holders may, now or at another time. */
    public static List<String> groups(Action action, Whose exam) {
        return action.grants().stream().flatMap(grant -> group(grant.kind(), exam).stream()).toList();
    }

    /** The same in this role alone. */
    public static Verdict decideAs(RoleKind kind, Actor actor, Action action, Whose exam) {
        return action.grants().stream().filter(grant -> grant.kind() == kind).findFirst()
                .map(grant -> decide(actor, action, grant, exam)).orElse(Verdict.NO);
    }

    /** Whether somebody may do this to a role. */
    public static RoleAnswer decide(Actor actor, RoleAction action, WhoseRole role) {
        if (action.by().stream().noneMatch(by -> stands(actor, by, role))) {
            return RoleAnswer.NO;
        }
        if (action.answers() && role.isAbout(actor.who())) {
            return RoleAnswer.ANOTHER_PERSON;
        }
        if (action.answers() && role.overseen() && !stands(actor, RoleAction.By.ADMINISTRATOR, role)) {
            return RoleAnswer.ADMINISTRATOR;
        }
        return action.isDuring(role.state()) ? RoleAnswer.YES : RoleAnswer.NOT_NOW;
    }

    private static boolean stands(Actor actor, RoleAction.By by, WhoseRole role) {
        return switch (by) {
            case ANYBODY -> true;
            case OWNER -> role.isOf(actor.who());
            case ADMINISTRATOR -> role.administrators().filter(actor.groups()::contains).isPresent();
            case KUTSEKODA -> actor.groups().contains(RoleKind.KUTSEKODA.id());
        };
    }

    private static Verdict decide(Actor actor, Action action, Grant grant, Whose exam) {
        Optional<String> organisation = stands(actor, grant.kind(), exam);
        if (organisation.isEmpty() || action == Action.SEE_PEOPLE && isBodys(grant.kind()) && !exam.withBody()) {
            return Verdict.NO;
        }
        Set<Integer> groups = grant.kind() == RoleKind.ASSESSOR ? exam.assessedBy(actor.who()) : Set.of();
        return new Verdict(grant.when().contains(exam.status()) ? Answer.YES : Answer.NOT_NOW,
                Optional.of(new Held(grant.kind(), organisation.get())), groups);
    }

    /** The organisation for which somebody stands in this role to the exam, empty text for none; nothing when they do not. */
    private static Optional<String> stands(Actor actor, RoleKind kind, Whose exam) {
        if (kind == RoleKind.ASSESSOR) {
            return exam.assessedBy(actor.who()).isEmpty() ? Optional.empty() : Optional.of("");
        }
        return group(kind, exam).filter(actor.groups()::contains)
                .map(group -> group.equals(kind.id()) ? "" : group.substring(kind.id().length() + 1));
    }

    /** Of whom an exam is in this role, if it is a group's. */
    private static Optional<String> group(RoleKind kind, Whose exam) {
        return switch (kind) {
            case SCHOOL -> Optional.of(kind.id() + "-" + exam.school());
            case BODY, COMMISSION -> exam.sent() ? Optional.of(kind.id() + "-" + exam.awardingBody()) : Optional.empty();
            case KUTSEKODA, OPERATOR -> Optional.of(kind.id());
            case ASSESSOR, ANALYST -> Optional.empty();
        };
    }

    private static boolean isBodys(RoleKind kind) {
        return kind == RoleKind.BODY || kind == RoleKind.COMMISSION;
    }
}
