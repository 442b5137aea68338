package ee.kutseeksam.registers.certificates;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In what the register and the house differ, since when, and when they were compared. Holds ids and numbers, and nothing of people. */
@Component
public class Differences {

    /**
     * One difference.
     *
     * @param exam   the exam's number
     * @param ours   the certificate's number here, if it has one
     * @param theirs number of the register's entry, if it shows one
     */
    public record Found(UUID certificate, String exam, String awardingBody, LocalDate issuedOn, Optional<String> ours, Optional<String> theirs,
                        String kind, Instant since) { }

    /**
     * One comparison.
     *
     * @param days    of bodies that were compared
     * @param leftOut what was not compared and why, in Estonian
     * @param again   what was left out because the register was away, to be asked again in the same night
     */
    public record Compared(Instant at, int days, List<String> leftOut, Set<BodyDay> again) { }

    /** What one awarding body issued on one day. */
    public record BodyDay(String body, LocalDate day) {

        static BodyDay parse(String line) {
            int last = line.lastIndexOf(' ');
            return new BodyDay(line.substring(0, last), LocalDate.parse(line.substring(last + 1)));
        }

        @Override
        public String toString() {
            return body + " " + day;
        }
    }

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    public List<Found> all(int most) {
        return jdbc.sql("""
                select d.*, e.number as exam_number, c.number as ours from register_difference d left join exam_certificate c on c.certificate = d.certificate
                left join exam_list e on e.exam = c.exam order by d.since, e.number, c.number, d.kind limit :most""").param("most", most)
                .query((row, number) -> new Found(row.getObject("certificate", UUID.class), Optional.ofNullable(row.getString("exam_number")).orElse(""),
                        row.getString("awarding_body"), row.getObject("issued_on", LocalDate.class), Optional.ofNullable(row.getString("ours")),
                        Optional.of(row.getString("theirs")).filter(text -> !text.isEmpty()), row.getString("kind"),
                        row.getTimestamp("since").toInstant())).list();
    }

    /** The latest first. */
    public Optional<Compared> last() {
        return jdbc.sql("select at, days, left_out, again from register_comparison order by id desc limit 1").query((row, number) -> new Compared(
                row.getTimestamp("at").toInstant(), row.getInt("days"), row.getString("left_out").lines().toList(),
                row.getString("again").lines().map(BodyDay::parse).collect(Collectors.toCollection(LinkedHashSet::new)))).optional();
    }

    /** Days on which something differs: they are compared again until nothing does. */
    List<BodyDay> days() {
        return jdbc.sql("select distinct awarding_body, issued_on from register_difference")
                .query((row, number) -> new BodyDay(row.getString("awarding_body"), row.getObject("issued_on", LocalDate.class))).list();
    }

    /** What differs now in place of what did; what did before stays since when it did. */
    @Transactional
    public void keep(String body, LocalDate day, Collection<Difference> found, Instant now) {
        List<String> keys = found.stream().map(Differences::key).collect(Collectors.toList());
        jdbc.sql("""
                delete from register_difference where awarding_body = :body and issued_on = :day
                    and not (certificate || ' ' || kind || ' ' || theirs) = any(:keys)""").param("body", body).param("day", day)
                .param("keys", keys.toArray(String[]::new)).update();
        found.forEach(one -> jdbc.sql("insert into register_difference values (:id, :kind, :theirs, :body, :day, :now) on conflict do nothing")
                .param("id", one.certificate()).param("kind", one.kind().name()).param("theirs", one.theirs()).param("body", body).param("day", day)
                .param("now", Timestamp.from(now)).update());
    }

    void keep(Compared comparison) {
        jdbc.sql("insert into register_comparison (at, days, left_out, again) values (:at, :days, :out, :again)").param("at", Timestamp.from(comparison.at()))
                .param("days", comparison.days()).param("out", String.join("\n", comparison.leftOut()))
                .param("again", comparison.again().stream().map(BodyDay::toString).collect(Collectors.joining("\n"))).update();
    }

    private static String key(Difference one) {
        return one.certificate() + " " + one.kind() + " " + one.theirs();
    }
}
