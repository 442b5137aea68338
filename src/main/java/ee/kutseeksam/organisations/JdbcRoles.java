package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles from the tables {@code role_assignment} and {@code commission_member}, always as they stand now. */
@Component
class JdbcRoles implements Roles {

    private static final String HELD = """
            (select person, kind || case when organisation = '' then '' else '-' || organisation end as grp
             from role_assignment where :today between valid_from and coalesce(valid_to, 'infinity')
             union
             select person, 'commission-' || awarding_body
             from commission_member where role in (1, 2) and :today between valid_from and coalesce(valid_to, 'infinity')) held
            """;

    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final Clock clock;

    JdbcRoles(JdbcClient jdbc, ReferenceData reference, Clock clock) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.clock = clock;
    }

    @Override
    public Set<String> groupsOf(PersonId person) {
        return new LinkedHashSet<>(held("select grp from " + HELD + " where person = :person order by grp")
                .param("person", person.value()).query(String.class).list());
    }

    @Override
    public boolean holds(PersonId person, String group) {
        return groupsOf(person).contains(group);
    }

    @Override
    public List<PersonId> holders(String group) {
        return people(held("select person from " + HELD + " where grp = :group order by person").param("group", group));
    }

    @Override
    public List<PersonId> everybody() {
        return people(held("select distinct person from " + HELD + " order by person"));
    }

    @Override
    public List<Group> groups() {
        var groups = new ArrayList<>(List.of(new Group("kutsekoda", "Kutsekoda"), new Group("analyst", "Analüütik"),
                new Group("operator", "Süsteemi käitaja"), new Group("assessor", "Hindamiskomisjoni kandidaat")));
        reference.schools().forEach(school -> groups.add(new Group("school-" + school.code(), school.name() + ": kooli esindaja")));
        reference.awardingBodies().forEach(body -> {
            groups.add(new Group("body-" + body.code(), body.name() + ": kutse andja esindaja"));
            groups.add(new Group("commission-" + body.code(), body.name() + ": kutsekomisjoni esimees või aseesimees"));
        });
        groups.sort(Comparator.comparing(Group::label).thenComparing(Group::id));
        return List.copyOf(groups);
    }

    private JdbcClient.StatementSpec held(String sql) {
        return jdbc.sql(sql).param("today", Date.valueOf(LocalDate.now(clock)));
    }

    private static List<PersonId> people(JdbcClient.StatementSpec query) {
        return query.query(UUID.class).list().stream().map(PersonId::new).toList();
    }
}
