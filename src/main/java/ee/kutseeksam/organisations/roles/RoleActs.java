package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who did what to which role, when and why; it only grows. */
@Component
public class RoleActs {

    private static final int SHOWN = 200;

    /** What can be done to a role. */
    public enum Kind {
        GIVEN, ENDED, ASKED, APPROVED, REFUSED, GIVEN_UP, DELEGATED, DELEGATION_APPROVED, DELEGATION_REFUSED, DELEGATION_ENDED, MOVED, CLOSED,
        TAKEN_OVER
    }

    /**
     * One act.
     *
     * @param who     PersonId as text, or {@code system}
     * @param subject the assignment, request or delegation that it is about
     * @param person  whose role it is; nobody's when an organisation closes or a committee is taken over
     * @param other   to whom it is delegated
     * @param note    why: the text is sealed elsewhere
     */
    public record Act(String who, Kind kind, UUID subject, PersonId person, PersonId other, Role role, LocalDate from, LocalDate to,
                      NoteRef note) {

        static Act by(PersonId who, Kind kind, UUID subject, PersonId person, Role role) {
            return new Act(who.toString(), kind, subject, person, null, role, null, null, null);
        }

        Act days(LocalDate first, LocalDate last) {
            return new Act(who, kind, subject, person, other, role, first, last, note);
        }

        Act because(NoteRef why) {
            return new Act(who, kind, subject, person, other, role, from, to, why);
        }

        Act to(PersonId delegate) {
            return new Act(who, kind, subject, person, delegate, role, from, to, note);
        }
    }

    /** An act as it was recorded. */
    public record Recorded(Instant at, String who, Kind kind, Optional<PersonId> person, Optional<PersonId> other, Role role,
                           Optional<LocalDate> from, Optional<LocalDate> to, Optional<UUID> note) { }

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(Act act) {
        jdbc.sql("""
                        insert into role_act (at, who, act, subject, person, other, kind, organisation, valid_from, valid_to, note, note_hash)
                        values (:at, :who, :act, :subject, :person, :other, :kind, :organisation, :from, :to, :note, :hash)
                        """)
                .param("at", Timestamp.from(clock.instant())).param("who", act.who()).param("act", act.kind().name())
                .param("subject", act.subject()).param("person", value(act.person())).param("other", value(act.other()))
                .param("kind", act.role().kind()).param("organisation", act.role().organisation())
                .param("from", act.from()).param("to", act.to())
                .param("note", act.note() == null ? null : act.note().id()).param("hash", act.note() == null ? null : act.note().hash())
                .update();
    }

    /** The latest acts upon these roles, the last one first. */
    public List<Recorded> upon(Collection<Role> roles) {
        return jdbc.sql("select * from role_act where kind || '-' || organisation = any(:roles) order by id desc limit :most")
                .param("roles", keys(roles)).param("most", SHOWN).query(RoleActs::recorded).list();
    }

    /** The latest acts upon anybody's roles. */
    public List<Recorded> all() {
        return jdbc.sql("select * from role_act order by id desc limit :most").param("most", SHOWN).query(RoleActs::recorded).list();
    }

    static String[] keys(Collection<Role> roles) {
        return roles.stream().map(role -> role.kind() + "-" + role.organisation()).toArray(String[]::new);
    }

    private static UUID value(PersonId person) {
        return person == null ? null : person.value();
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(row.getTimestamp("at").toInstant(), row.getString("who"), Kind.valueOf(row.getString("act")),
                person(row, "person"), person(row, "other"), new Role(row.getString("kind"), row.getString("organisation")),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)), Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getObject("note", UUID.class)));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
