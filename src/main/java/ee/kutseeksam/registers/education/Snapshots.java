package ee.kutseeksam.registers.education;

import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.Leave;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What EHIS said last of each school's learners, and when. */
@Component
class Snapshots {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final People people;
    private final TransactionTemplate apart;

    Snapshots(JdbcClient jdbc, JdbcTemplate batches, People people, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.people = people;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Instant> takenAt(String school) {
        return jdbc.sql("select taken_at from ehis_snapshot where school = :school").param("school", school)
                .query((row, number) -> row.getTimestamp(1).toInstant()).optional();
    }

    List<Learner> learners(String school, String curriculum) {
        return jdbc.sql("select * from ehis_learner where school = :school and curriculum = :curriculum order by ordinal")
                .param("school", school).param("curriculum", curriculum)
                .query((row, number) -> new Learner(new PersonId(row.getObject("person", UUID.class)), row.getInt("course"),
                        new NominalTime(Optional.ofNullable(row.getObject("started", LocalDate.class)),
                                Optional.ofNullable(row.getObject("planned_end", LocalDate.class)), leaves(row.getString("leaves"))),
                        row.getString("funding"), row.getBoolean("has_code"))).list();
    }

    /** All of the school's learners at once: whoever is in the list no more is no learner of ours any more. */
    void replace(String school, Reading reading, Instant now) {
        apart.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into ehis_snapshot (school, taken_at, unused) values (:school, :now, :unused)
                    on conflict (school) do update set taken_at = excluded.taken_at, unused = excluded.unused
                    """).param("school", school).param("now", Timestamp.from(now)).param("unused", reading.unused()).update();
            jdbc.sql("delete from ehis_learner where school = :school").param("school", school).update();
            insert(school, List.copyOf(reading.rows()));
        });
    }

    private void insert(String school, List<Row> rows) {
        Map<Identity, PersonId> ids = people.identifyAll(rows.stream().map(Row::identity).distinct().toList());
        Set<String> taken = new HashSet<>();
        List<Object[]> inserted = new ArrayList<>();
        for (Row row : rows) {
            PersonId person = ids.get(row.identity());
            if (taken.add(row.curriculum() + person)) {
                inserted.add(new Object[] {school, row.curriculum(), person.value(), inserted.size(), row.course(),
                        row.nominalTime().start().map(Date::valueOf).orElse(null), row.nominalTime().plannedEnd().map(Date::valueOf).orElse(null),
                        text(row.nominalTime().leaves()), row.funding(), row.identity().code().isPresent()});
            }
        }
        batches.batchUpdate("""
                insert into ehis_learner (school, curriculum, person, ordinal, course, started, planned_end, leaves, funding, has_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, inserted);
    }

    private static String text(List<Leave> leaves) {
        return leaves.stream().map(leave -> leave.first() + "/" + leave.last()).collect(Collectors.joining(" "));
    }

    private static List<Leave> leaves(String text) {
        return Arrays.stream(text.split(" ")).filter(one -> !one.isEmpty()).map(one -> one.split("/"))
                .map(days -> new Leave(LocalDate.parse(days[0]), LocalDate.parse(days[1]))).toList();
    }
}
