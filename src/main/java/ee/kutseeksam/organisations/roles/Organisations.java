package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Role;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which organisations there can be roles today: those that the reference data know and that are not closed. */
@Component
public class Organisations {

    private final ReferenceData reference;
    private final JdbcClient jdbc;
    private final Clock clock;

    Organisations(ReferenceData reference, JdbcClient jdbc, Clock clock) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every one, as the role of its representative: {@code school} in {@code 51}. */
    public List<Role> open() {
        Set<Role> closed = Set.copyOf(jdbc.sql("select kind, organisation from closed_organisation where closed_on <= :today")
                .param("today", Date.valueOf(LocalDate.now(clock))).query((row, n) -> new Role(row.getString(1), row.getString(2))).list());
        return Stream.concat(reference.schools().stream().map(school -> new Role("school", school.code())),
                reference.awardingBodies().stream().map(body -> new Role("body", body.code()))).filter(one -> !closed.contains(one)).toList();
    }

    boolean isKnown(Role role) {
        return role.side().equals("school") ? reference.school(role.organisation()).isPresent()
                : role.side().equals("body") ? reference.awardingBody(role.organisation()).isPresent() : role.organisation().isEmpty();
    }

    /** Whether a role can be held there, so far as it is known today. */
    boolean isOpen(Role role) {
        return role.organisation().isEmpty() || open().contains(new Role(role.side(), role.organisation()));
    }
}
