package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.id;
import static ee.kutseeksam.views.Columns.maybeId;

import ee.kutseeksam.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the certificates of each exam have come on their way into the register. */
@Component
public class RegistrationProgress {

    /** Who did something, and when. */
    public record Done(PersonId who, Instant at) { }

    /**
     * One exam whose certificates are being registered, or were lately.
     *
     * @param settled registered, or no longer wanted
     * @param toSend  not sent yet, as far as the log knows
     * @param sent    with the register, which has not given a number yet
     * @param refused by the register, for somebody to mend
     * @param refusedFields what it refused of any of them
     * @param signed  who signed the last protocol
     * @param held    who holds the rest back
     * @param reason  the note that says why
     */
    public record Row(UUID exam, String number, String curriculum, String school, String awardingBody, LocalDate issuedOn, long all, long settled,
                      long toSend, long sent, long refused, Set<String> refusedFields, Optional<Done> signed, Optional<Done> held, Optional<UUID> reason) {

        public boolean isOver() {
            return settled == all;
        }
    }

    private final JdbcClient jdbc;

    RegistrationProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The exams under way, and those whose last application was made since; the unfinished first, of them the oldest.
     *
     * @param bodies whose exams; all of them when empty
     */
    public List<Row> of(Collection<String> bodies, LocalDate since) {
        return rows(":all or awarding_body in (:bodies)", "c.over < c.everything or c.issued_on >= :since", Map.of("all", bodies.isEmpty(),
                "bodies", bodies.isEmpty() ? List.of("") : bodies, "since", since));
    }

    /** Nothing as long as the exam has led to no application. */
    public Optional<Row> of(UUID exam) {
        return rows("exam = :exam", "true", Map.of("exam", exam)).stream().findFirst();
    }

    private List<Row> rows(String ofExams, String shown, Map<String, ?> values) {
        return jdbc.sql("""
                with counted as (
                    select exam, max(issued_on) as issued_on, count(*) as everything,
                        count(*) filter (where status in ('REGISTERED', 'WITHDRAWN', 'REVOKED')) as over,
                        count(*) filter (where status in ('GENERATED', 'SUBMITTING')) as to_send,
                        count(*) filter (where status = 'SUBMITTED') as sent, count(*) filter (where status = 'REJECTED') as refused,
                        string_agg(nullif(refused_fields, ''), ',') filter (where status = 'REJECTED') as refused_fields
                    from exam_certificate where %s group by exam)
                select c.*, e.number, e.curriculum, e.school, e.awarding_body, h.reason_note,
                    s.who as signed_by, s.recorded_at as signed_at, d.who as held_by, d.recorded_at as held_at
                from counted c join exam_list e on e.exam = c.exam left join registration_hold h on h.exam = c.exam
                left join lateral (select meta ->> 'who' as who, recorded_at from public.event where meta ->> 'subject' = c.exam::text
                    and type in ('ProtocolSigned', 'CorrectionSigned') order by position desc limit 1) s on true
                left join lateral (select meta ->> 'who' as who, recorded_at from public.event where h.exam is not null
                    and meta ->> 'subject' = c.exam::text and type = 'RegistrationHeld' order by position desc limit 1) d on true
                where %s order by c.over = c.everything, c.issued_on, e.number""".formatted(ofExams, shown)).params(values)
                .query((row, number) -> new Row(id(row, "exam"), row.getString("number"), row.getString("curriculum"), row.getString("school"),
                        row.getString("awarding_body"), row.getObject("issued_on", LocalDate.class), row.getLong("everything"), row.getLong("over"),
                        row.getLong("to_send"), row.getLong("sent"), row.getLong("refused"), new TreeSet<>(Columns.list(row, "refused_fields", text -> text)),
                        done(row, "signed"), done(row, "held"),
                        maybeId(row, "reason_note"))).list();
    }

    private static Optional<Done> done(ResultSet row, String what) throws SQLException {
        String who = row.getString(what + "_by");
        Timestamp at = row.getTimestamp(what + "_at");
        return who == null ? Optional.empty() : PersonId.parse(who).map(person -> new Done(person, at.toInstant()));
    }
}
