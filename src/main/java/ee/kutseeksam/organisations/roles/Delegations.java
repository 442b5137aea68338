package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.access.RoleAction;
import ee.kutseeksam.access.RoleAnswer;
import ee.kutseeksam.access.WhoseRole;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A role that its holder gives to another for some days. Among people of one organisation it stands at once, for anybody else when an
 * administrator has approved it. It ends by itself, and with the giver's own role.
 */
@Component
@Transactional
public class Delegations {

    private static final int LONGEST_DAYS = 365;
    private static final Set<String> KINDS = Set.of("school", "body", "kutsekoda");

    private final DelegationTable table;
    private final Roles roles;
    private final RoleStanding standing;
    private final Assignments assignments;
    private final RoleActs acts;
    private final Texts texts;
    private final People people;
    private final Clock clock;

    Delegations(DelegationTable table, Roles roles, RoleStanding standing, Assignments assignments, RoleActs acts, Texts texts, People people,
                Clock clock) {
        this.table = table;
        this.roles = roles;
        this.standing = standing;
        this.assignments = assignments;
        this.acts = acts;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    /** Gives one's role to somebody from a first to a last day; both count. */
    public UUID give(PersonId who, Role role, PersonId delegate, LocalDate from, LocalDate to, String reason) {
        RoleRule.COMMISSION_IS_NOT_DELEGATED.requireAt("role", !role.kind().equals("commission"));
        RoleRule.ROLE_CAN_BE_DELEGATED.requireAt("role", KINDS.contains(role.kind()));
        RoleRule.DELEGATED_ROLE_IS_OWN.requireAt("role", mayGive(who, role));
        RoleRule.DELEGATE_IS_ANOTHER.requireAt("delegate", !delegate.equals(who));
        RoleRule.DELEGATE_LACKS_THE_ROLE.requireAt("delegate", !roles.holds(delegate, role.group())
                || roles.inPlaceOf(delegate, role.group()).isPresent());
        RoleRule.DELEGATION_IS_TO_COME.requireAt(from.isBefore(LocalDate.now(clock)) ? "from" : "to",
                !from.isBefore(LocalDate.now(clock)) && !to.isBefore(from));
        RoleRule.DELEGATION_IS_FOR_A_YEAR.requireAt("to", ChronoUnit.DAYS.between(from, to) < LONGEST_DAYS);
        RoleRule.DELEGATION_IS_THE_ONLY_ONE.requireAt("delegate", table.of(who).stream().noneMatch(one -> one.giver().equals(who)
                && one.delegate().equals(delegate) && one.role().equals(role) && one.isOpen() && one.overlaps(from, to)));
        NoteRef why = texts.keep(reason, who);
        var state = isColleague(delegate, role) ? DelegationTable.State.STANDS : DelegationTable.State.WAITING;
        var row = new DelegationTable.Row(UUID.randomUUID(), who, delegate, role, from, to, state, why.id());
        table.add(row);
        if (state == DelegationTable.State.STANDS) {
            people.markOfficials(List.of(delegate));
        }
        acts.record(about(who, RoleActs.Kind.DELEGATED, row).because(why));
        return row.id();
    }

    /** Whether it is a role of theirs that can be given at all. */
    @Transactional(readOnly = true)
    public boolean canBeGiven(PersonId who, Role role) {
        return KINDS.contains(role.kind()) && mayGive(who, role);
    }

    private boolean mayGive(PersonId who, Role role) {
        boolean own = roles.holds(who, role.group()) && assignments.of(who).stream()
                .anyMatch(one -> one.role().equals(role) && one.isHeldOn(LocalDate.now(clock)));
        return standing.decide(who, RoleAction.DELEGATE_ROLE, standing.about(role, own ? who : null, Set.of(), WhoseRole.State.STANDING)) == RoleAnswer.YES;
    }

    /** Who could do this role's work without an administrator's word: whoever holds, by themselves, another role of the organisation. */
    @Transactional(readOnly = true)
    public List<PersonId> colleagues(Role role) {
        return beside(role).flatMap(group -> roles.holders(group).stream().filter(one -> roles.inPlaceOf(one, group).isEmpty())).distinct().toList();
    }

    private boolean isColleague(PersonId delegate, Role role) {
        return beside(role).anyMatch(group -> roles.holds(delegate, group) && roles.inPlaceOf(delegate, group).isEmpty());
    }

    private static Stream<String> beside(Role role) {
        return role.organisation().isEmpty() ? Stream.empty() : Stream.of(role.kind(), "admin-" + role.kind(), "commission")
                .map(kind -> new Role(kind, role.organisation()).group());
    }

    /** Takes it back at once: its giver, or who sees to the organisation's roles. */
    public void withdraw(PersonId who, UUID id) {
        DelegationTable.Row row = one(id);
        standing.require(who, RoleAction.END_DELEGATION, whose(row), RoleRule.DELEGATION_STANDS);
        settle(row, DelegationTable.State.WITHDRAWN);
        acts.record(about(who, RoleActs.Kind.DELEGATION_ENDED, row));
    }

    public void approve(PersonId who, UUID id) {
        DelegationTable.Row row = answering(who, id);
        settle(row, DelegationTable.State.STANDS);
        people.markOfficials(List.of(row.delegate()));
        acts.record(about(who, RoleActs.Kind.DELEGATION_APPROVED, row));
    }

    public void refuse(PersonId who, UUID id, String reason) {
        DelegationTable.Row row = answering(who, id);
        NoteRef why = texts.keep(reason, row.giver());
        settle(row, DelegationTable.State.REFUSED);
        acts.record(about(who, RoleActs.Kind.DELEGATION_REFUSED, row).because(why));
    }

    private DelegationTable.Row answering(PersonId who, UUID id) {
        DelegationTable.Row row = one(id);
        standing.require(who, RoleAction.ANSWER_DELEGATION, whose(row), RoleRule.DELEGATION_STANDS);
        return row;
    }

    private WhoseRole whose(DelegationTable.Row row) {
        boolean over = !row.isOpen() || row.to().isBefore(LocalDate.now(clock));
        return standing.about(row.role(), row.giver(), Set.of(row.delegate()), over ? WhoseRole.State.OVER
                : row.state() == DelegationTable.State.WAITING ? WhoseRole.State.WAITING : WhoseRole.State.STANDING);
    }

    private void settle(DelegationTable.Row row, DelegationTable.State state) {
        RoleRule.DELEGATION_STANDS.require(row.isOpen() && table.change(row, state));
    }

    private static RoleActs.Act about(PersonId who, RoleActs.Kind kind, DelegationTable.Row row) {
        return RoleActs.Act.by(who, kind, row.id(), row.giver(), row.role()).to(row.delegate()).days(row.from(), row.to());
    }

    /** What somebody has given or been given, the latest first. */
    @Transactional(readOnly = true)
    public List<DelegationTable.Row> of(PersonId person) {
        return table.of(person);
    }

    /** What somebody sees of others': everything within their reach that is not over. */
    @Transactional(readOnly = true)
    public List<DelegationTable.Row> seenBy(PersonId who) {
        Predicate<Role> seen = standing.seenBy(who);
        return table.lasting(LocalDate.now(clock)).stream().filter(row -> seen.test(row.role())).toList();
    }

    /** Whether this person may answer what waits. */
    @Transactional(readOnly = true)
    public boolean waitsFor(PersonId who, DelegationTable.Row row) {
        return standing.decide(who, RoleAction.ANSWER_DELEGATION, whose(row)) == RoleAnswer.YES;
    }

    private DelegationTable.Row one(UUID id) {
        return table.one(id).orElseThrow(RoleRule.ENTRY_IS_YOURS::broken);
    }
}
