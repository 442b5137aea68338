package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles from the tables of assignments, delegations, committees and closed organisations, always as they stand now. */
@Component
class JdbcRoles implements Roles {

    private static final String HELD = """
            with recursive closed as (
                select kind, organisation, successor from closed_organisation where closed_on <= :today
            ), passed (kind, organisation, holder) as (
                select kind, organisation, successor from closed where successor <> ''
                union select p.kind, p.organisation, c.successor
                from passed p join closed c on c.kind = p.kind and c.organisation = p.holder and c.successor <> ''
            ), own as not materialized (
                select person, kind, organisation from role_assignment a
                where ended_at is null and :today between valid_from and coalesce(valid_to, 'infinity')
                  and not exists (select from closed c where c.organisation = a.organisation and a.kind in (c.kind, 'admin-' || c.kind))
            ), acting as not materialized (
                select person, kind, organisation, null::uuid as giver from own
                union all
                select d.delegate, d.kind, d.organisation, d.giver from delegation d
                where d.state = 'STANDS' and :today between d.valid_from and d.valid_to
                  and exists (select from own where own.person = d.giver and own.kind = d.kind and own.organisation = d.organisation)
            ), held as not materialized (
                select person, kind, organisation, giver from acting
                union all
                select a.person, a.kind, p.organisation, a.giver
                from acting a join passed p on p.kind = a.kind and p.holder = a.organisation
                union all
                select person, 'commission', awarding_body, null from commission_member m
                where role in (1, 2) and :today between valid_from and coalesce(valid_to, 'infinity')
                  and (not exists (select from closed c where c.kind = 'body' and c.organisation = m.awarding_body)
                    or exists (select from commission_takeover t where t.organisation = m.awarding_body and :today between t.valid_from and t.valid_to))
            )
            """;
    private static final String LAST_DAY = """
            select max(day) from (
                select least(valid_to, (ended_at at time zone 'Europe/Tallinn')::date) as day from role_assignment
                where person = :person and kind = :kind and organisation = :organisation
                union all
                select valid_to from delegation where delegate = :person and kind = :kind and organisation = :organisation
                  and state in ('STANDS', 'WITHDRAWN')
                union all
                select least(m.valid_to, coalesce(t.valid_to, c.closed_on - 1)) from commission_member m
                left join closed_organisation c on c.kind = 'body' and c.organisation = m.awarding_body
                left join commission_takeover t on t.organisation = c.organisation
                where m.person = :person and 'commission' = :kind and m.awarding_body = :organisation
            ) past where day is not null
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
        return new LinkedHashSet<>(held("""
                        select distinct kind || case when organisation = '' then '' else '-' || organisation end as grp
                        from held where person = :person order by grp""").param("person", person.value()).query(String.class).list());
    }

    @Override
    public boolean holds(PersonId person, String group) {
        return groupsOf(person).contains(group);
    }

    @Override
    public Optional<PersonId> inPlaceOf(PersonId person, String group) {
        List<Optional<PersonId>> ways = inRole("select giver from held where person = :person", "order by giver nulls first", group)
                .param("person", person.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new)).list();
        return ways.isEmpty() ? Optional.empty() : ways.get(0);
    }

    @Override
    public Optional<LocalDate> lastDay(PersonId person, String group) {
        Role role = Role.of(group);
        return holds(person, group) ? Optional.empty() : jdbc.sql(LAST_DAY).param("person", person.value()).param("kind", role.kind())
                .param("organisation", role.organisation()).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    @Override
    public List<PersonId> holders(String group) {
        return people(inRole("select distinct person from held where true", "order by person", group));
    }

    @Override
    public List<PersonId> everybody() {
        return people(held("select distinct person from held order by person"));
    }

    @Override
    public List<Group> groups() {
        var groups = new ArrayList<>(List.of(new Group("kutsekoda", "Kutsekoda"), new Group("analyst", "Analüütik"),
                new Group("operator", "Süsteemi käitaja"), new Group("assessor", "Hindamiskomisjoni kandidaat")));
        reference.schools().forEach(school -> {
            groups.add(new Group("school-" + school.code(), school.name() + ": kooli esindaja"));
            groups.add(new Group("admin-school-" + school.code(), school.name() + ": kooli rollide haldur"));
        });
        reference.awardingBodies().forEach(body -> {
            groups.add(new Group("body-" + body.code(), body.name() + ": kutse andja esindaja"));
            groups.add(new Group("admin-body-" + body.code(), body.name() + ": kutse andja rollide haldur"));
            groups.add(new Group("commission-" + body.code(), body.name() + ": kutsekomisjoni esimees või aseesimees"));
        });
        groups.sort(Comparator.comparing(Group::label).thenComparing(Group::id));
        return List.copyOf(groups);
    }

    private JdbcClient.StatementSpec held(String sql) {
        return jdbc.sql(HELD + sql).param("today", Date.valueOf(LocalDate.now(clock)));
    }

    /** By kind and organisation, each as it stands in its table: there are indexes of them, and none of their sum. */
    private JdbcClient.StatementSpec inRole(String question, String order, String group) {
        Role role = Role.of(group);
        return held(question + " and kind = :kind and organisation = :organisation " + order).param("kind", role.kind()).param("organisation", role.organisation());
    }

    private static List<PersonId> people(JdbcClient.StatementSpec query) {
        return query.query(UUID.class).list().stream().map(PersonId::new).toList();
    }
}
