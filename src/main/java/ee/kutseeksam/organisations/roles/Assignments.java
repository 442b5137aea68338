package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.access.RoleAction;
import ee.kutseeksam.access.WhoseRole.State;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.people.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles that people hold by themselves: how they come and how they end. What has ended stays to be seen. */
@Component
@Transactional
public class Assignments {

    private static final String ALL = """
            select a.*, act.who as given_by, act.at as given_at from role_assignment a
            left join lateral (select who, at from role_act r where r.subject = a.id and r.act in ('GIVEN', 'MOVED') order by r.id limit 1) act on true
            """;

    /**
     * One role of one person.
     *
     * @param givenBy PersonId as text, or {@code system}; empty for one from before this was recorded
     */
    public record Row(UUID id, PersonId person, Role role, LocalDate from, Optional<LocalDate> to, Optional<Instant> endedAt,
                      String givenBy, Optional<Instant> givenAt) {

        public boolean isHeldOn(LocalDate day) {
            return lastsOn(day) && !day.isBefore(from);
        }

        /** Held on this day or begins later. */
        public boolean lastsOn(LocalDate day) {
            return endedAt.isEmpty() && to.filter(day::isAfter).isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final RoleStanding standing;
    private final RoleActs acts;
    private final Texts texts;
    private final People people;
    private final Clock clock;

    Assignments(JdbcClient jdbc, RoleStanding standing, RoleActs acts, Texts texts, People people, Clock clock) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.acts = acts;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    /** @param act GIVEN or MOVED */
    void give(PersonId by, RoleActs.Kind act, PersonId person, Role role, LocalDate from, LocalDate to) {
        var id = UUID.randomUUID();
        boolean given = jdbc.sql("""
                        insert into role_assignment (id, person, kind, organisation, valid_from, valid_to)
                        values (:id, :person, :kind, :organisation, :from, :to) on conflict do nothing
                        """)
                .param("id", id).param("person", person.value()).param("kind", role.kind()).param("organisation", role.organisation())
                .param("from", from).param("to", to).update() == 1;
        if (given) {
            acts.record(RoleActs.Act.by(by, act, id, person, role).days(from, to));
            people.markOfficials(List.of(person));
        }
    }

    /**
     * Ends a role at once, by one of its organisation's administrators or by Kutsekoda.
     *
     * @param evenTheLast whether it may be the organisation's last administrator
     */
    public void end(PersonId who, UUID id, String reason, boolean evenTheLast) {
        Row row = one(id);
        LocalDate today = LocalDate.now(clock);
        List<Row> all = locked(row.role());
        boolean lasts = all.stream().anyMatch(one -> one.id().equals(id) && one.lastsOn(today));
        standing.require(who, RoleAction.END_ROLE, standing.about(row.role(), row.person(), Set.of(), lasts ? State.STANDING : State.OVER),
                RoleRule.ROLE_IS_HELD);
        NoteRef why = texts.keep(reason, row.person());
        boolean another = all.stream().anyMatch(one -> one.isHeldOn(today) && !one.person().equals(row.person()));
        RoleRule.LAST_ADMINISTRATOR_STAYS.requireAt("evenTheLast", !row.role().administers() || another || evenTheLast);
        jdbc.sql("update role_assignment set ended_at = :now where id = :id").param("now", Timestamp.from(clock.instant()))
                .param("id", id).update();
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.ENDED, id, row.person(), row.role()).days(row.from(), today).because(why));
    }

    /** Ends a role before a day to come. */
    void endBefore(PersonId who, Row row, LocalDate day, NoteRef why) {
        boolean notBegun = !row.from().isBefore(day);
        jdbc.sql("update role_assignment set valid_to = case when :notBegun then valid_to else :last end, "
                        + "ended_at = case when :notBegun then :now::timestamptz end where id = :id")
                .param("notBegun", notBegun).param("last", day.minusDays(1)).param("now", Timestamp.from(clock.instant()))
                .param("id", row.id()).update();
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.ENDED, row.id(), row.person(), row.role()).days(row.from(), day.minusDays(1)).because(why));
    }

    /** Everybody's roles of these kinds in these organisations, ended ones too. */
    @Transactional(readOnly = true)
    public List<Row> in(Collection<Role> roles) {
        return jdbc.sql(ALL + "where a.kind || '-' || a.organisation = any(:roles) order by a.kind, a.organisation, a.valid_from, a.id")
                .param("roles", RoleActs.keys(roles)).query(Assignments::row).list();
    }

    @Transactional(readOnly = true)
    public List<Row> all() {
        return jdbc.sql(ALL + "order by a.kind, a.organisation, a.valid_from, a.id").query(Assignments::row).list();
    }

    @Transactional(readOnly = true)
    public List<Row> of(PersonId person) {
        return jdbc.sql(ALL + "where a.person = :person order by a.kind, a.organisation, a.valid_from, a.id")
                .param("person", person.value()).query(Assignments::row).list();
    }

    private Row one(UUID id) {
        return jdbc.sql(ALL + "where a.id = :id").param("id", id).query(Assignments::row).optional()
                .orElseThrow(RoleRule.ENTRY_IS_YOURS::broken);
    }

    /** Nobody else ends one of these meanwhile. */
    private List<Row> locked(Role role) {
        return jdbc.sql(ALL + "where a.kind = :kind and a.organisation = :organisation order by a.id for update of a")
                .param("kind", role.kind()).param("organisation", role.organisation()).query(Assignments::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)),
                new Role(row.getString("kind"), row.getString("organisation")), row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("given_by")).orElse(""), Optional.ofNullable(row.getTimestamp("given_at")).map(Timestamp::toInstant));
    }
}
