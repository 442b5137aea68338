package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code delegation}. */
@Component
public class DelegationTable {

    /** Whether it waits for an administrator, stands, or is over before its time. */
    public enum State { WAITING, STANDS, REFUSED, WITHDRAWN }

    /** One delegation. */
    public record Row(UUID id, PersonId giver, PersonId delegate, Role role, LocalDate from, LocalDate to, State state, UUID reason) {

        /** Neither refused nor taken back; its days may be over. */
        public boolean isOpen() {
            return state == State.WAITING || state == State.STANDS;
        }

        boolean overlaps(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    private final JdbcClient jdbc;

    DelegationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row) {
        jdbc.sql("""
                        insert into delegation (id, giver, delegate, kind, organisation, valid_from, valid_to, state, reason)
                        values (:id, :giver, :delegate, :kind, :organisation, :from, :to, :state, :reason)
                        """)
                .param("id", row.id()).param("giver", row.giver().value()).param("delegate", row.delegate().value())
                .param("kind", row.role().kind()).param("organisation", row.role().organisation())
                .param("from", row.from()).param("to", row.to()).param("state", row.state().name()).param("reason", row.reason()).update();
    }

    /** False when somebody else has changed it meanwhile. */
    boolean change(Row row, State state) {
        return jdbc.sql("update delegation set state = :state where id = :id and state = :was").param("state", state.name())
                .param("id", row.id()).param("was", row.state().name()).update() == 1;
    }

    Optional<Row> one(UUID id) {
        return jdbc.sql("select * from delegation where id = :id").param("id", id).query(DelegationTable::row).optional();
    }

    List<Row> of(PersonId person) {
        return jdbc.sql("select * from delegation where :person in (giver, delegate) order by valid_from desc, id")
                .param("person", person.value()).query(DelegationTable::row).list();
    }

    List<Row> lasting(LocalDate today) {
        return jdbc.sql("select * from delegation where state in ('WAITING', 'STANDS') and valid_to >= :today order by valid_from, id")
                .param("today", today).query(DelegationTable::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), new PersonId(row.getObject("giver", UUID.class)),
                new PersonId(row.getObject("delegate", UUID.class)), new Role(row.getString("kind"), row.getString("organisation")),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                State.valueOf(row.getString("state")), row.getObject("reason", UUID.class));
    }
}
