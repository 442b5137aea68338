package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.access.RoleAction;
import ee.kutseeksam.access.RoleAnswer;
import ee.kutseeksam.access.WhoseRole;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roles that people ask for: answered by the organisation's administrator, or by Kutsekoda as long as there is none. */
@Component
@Transactional
public class AccessRequests {

    private static final Set<String> KINDS = Set.of("school", "body", "admin-school", "admin-body", "assessor", "analyst", "kutsekoda", "operator");

    /** How far a request has come. */
    public enum State { WAITING, APPROVED, REFUSED, WITHDRAWN }

    /** One request; the texts are sealed elsewhere. */
    public record Row(UUID id, PersonId person, Role role, UUID reason, Instant askedAt, State state, Optional<UUID> answer) { }

    private final JdbcClient jdbc;
    private final Roles roles;
    private final Organisations organisations;
    private final RoleStanding standing;
    private final Assignments assignments;
    private final RoleActs acts;
    private final Texts texts;
    private final Clock clock;

    AccessRequests(JdbcClient jdbc, Roles roles, Organisations organisations, RoleStanding standing, Assignments assignments, RoleActs acts,
                   Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.organisations = organisations;
        this.standing = standing;
        this.assignments = assignments;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    public UUID ask(PersonId who, Role role, String reason) {
        standing.require(who, RoleAction.ASK_FOR_ROLE, standing.about(role, who, Set.of(), WhoseRole.State.WAITING), RoleRule.REQUEST_WAITS);
        RoleRule.ROLE_IS_GIVEN_ON_REQUEST.requireAt("role", KINDS.contains(role.kind()));
        RoleRule.ORGANISATION_IS_KNOWN.requireAt("organisation", organisations.isKnown(role), role.organisation());
        RoleRule.ORGANISATION_IS_OPEN.requireAt("organisation", organisations.isOpen(role));
        RoleRule.ROLE_IS_NEW.requireAt("role", isWithout(who, role));
        NoteRef why = texts.keep(reason, who);
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into role_request (id, person, kind, organisation, reason, asked_at)
                            values (:id, :person, :kind, :organisation, :reason, :now)
                            """)
                    .param("id", id).param("person", who.value()).param("kind", role.kind()).param("organisation", role.organisation())
                    .param("reason", why.id()).param("now", Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException waitsAlready) {
            throw RoleRule.REQUEST_IS_THE_ONLY_ONE.broken().at("role");
        }
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.ASKED, id, who, role).because(why));
        return id;
    }

    /** What somebody holds in another's place only, they may still ask for. */
    private boolean isWithout(PersonId who, Role role) {
        return !roles.holds(who, role.group()) || roles.inPlaceOf(who, role.group()).isPresent();
    }

    /** Takes one's own request back. */
    public void giveUp(PersonId who, UUID id) {
        Row request = one(id);
        standing.require(who, RoleAction.GIVE_UP_REQUEST, whose(request), RoleRule.REQUEST_WAITS);
        settle(request, State.WITHDRAWN, null);
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.GIVEN_UP, id, who, request.role()));
    }

    /** @param until the role's last day, or empty for as long as it is not ended */
    public void approve(PersonId who, UUID id, Optional<LocalDate> until) {
        Row request = answering(who, id);
        LocalDate today = LocalDate.now(clock);
        RoleRule.LAST_DAY_IS_TO_COME.requireAt("until", until.filter(today::isAfter).isEmpty());
        RoleRule.ORGANISATION_IS_OPEN.require(organisations.isOpen(request.role()));
        settle(request, State.APPROVED, null);
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.APPROVED, id, request.person(), request.role()));
        assignments.give(who, RoleActs.Kind.GIVEN, request.person(), request.role(), today, until.orElse(null));
    }

    public void refuse(PersonId who, UUID id, String reason) {
        Row request = answering(who, id);
        NoteRef why = texts.keep(reason, request.person());
        settle(request, State.REFUSED, why);
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.REFUSED, id, request.person(), request.role()).because(why));
    }

    private Row answering(PersonId who, UUID id) {
        Row request = one(id);
        standing.require(who, RoleAction.ANSWER_REQUEST, whose(request), RoleRule.REQUEST_WAITS);
        return request;
    }

    private WhoseRole whose(Row request) {
        return standing.about(request.role(), request.person(), Set.of(),
                request.state() == State.WAITING ? WhoseRole.State.WAITING : WhoseRole.State.OVER);
    }

    private void settle(Row request, State state, NoteRef answer) {
        int settled = jdbc.sql("update role_request set state = :state, answer = :answer where id = :id and state = 'WAITING'")
                .param("state", state.name()).param("answer", answer == null ? null : answer.id()).param("id", request.id()).update();
        RoleRule.REQUEST_WAITS.require(settled == 1);
    }

    @Transactional(readOnly = true)
    public List<Row> of(PersonId person) {
        return jdbc.sql("select * from role_request where person = :person order by asked_at desc, id").param("person", person.value())
                .query(AccessRequests::row).list();
    }

    /** Those that wait for this person's answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Row> waitingFor(PersonId who) {
        return jdbc.sql("select * from role_request where state = 'WAITING' order by asked_at, id").query(AccessRequests::row).list().stream()
                .filter(request -> standing.decide(who, RoleAction.ANSWER_REQUEST, whose(request)) == RoleAnswer.YES).toList();
    }

    private Row one(UUID id) {
        return jdbc.sql("select * from role_request where id = :id").param("id", id).query(AccessRequests::row).optional()
                .orElseThrow(RoleRule.ENTRY_IS_YOURS::broken);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)),
                new Role(row.getString("kind"), row.getString("organisation")), row.getObject("reason", UUID.class),
                row.getTimestamp("asked_at").toInstant(), State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("answer", UUID.class)));
    }
}
