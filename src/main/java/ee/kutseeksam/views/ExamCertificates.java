package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateEvent.*;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates to which an exam led and how far each has come. One per decision and qualification, by the table's key. */
@Component
public class ExamCertificates implements Projection {

    public record Row(UUID id, UUID candidacy, PersonId person, Qualification qualification, int kind, boolean onSchoolDocument,
                      Optional<LocalDate> validTo, CertificateStatus status, int attempts, Optional<String> number, List<String> refusedFields,
                      boolean toBeRevoked) { }

    /**
     * One as far as the register may be compared with it.
     *
     * @param exam the exam's number
     */
    public record Issued(UUID id, String exam, PersonId person, Qualification qualification, int kind, LocalDate issuedOn, CertificateStatus status,
                         Optional<String> number, boolean toBeRevoked) { }

    private static final Rows.Rule MENDED = new Rows.Rule("""
            update exam_certificate set refused_fields = array_to_string(array_remove(string_to_array(refused_fields, ','), ?), ',')
            where certificate = ?""", (drawn, of) -> drawn.rows("exam_certificate", "certificate", of[1]).forEach(one -> one.set("refused_fields",
                    Stream.of(((String) one.get("refused_fields")).split(",")).filter(field -> !field.equals(of[0])).collect(Collectors.joining(",")))));

    private final JdbcClient jdbc;

    ExamCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_certificate where exam = :exam order by number nulls last, certificate").param("exam", exam)
                .query((row, number) -> new Row(id(row, "certificate"), id(row, "candidacy"), person(row, "person"),
                        qualification(row), row.getInt("kind"), row.getBoolean("on_school_document"), maybeDay(row, "valid_to"),
                        CertificateStatus.valueOf(row.getString("status")), row.getInt("attempts"),
                        maybe(row, "number", text -> text), list(row, "refused_fields", text -> text),
                        row.getBoolean("revocation_asked") && !CertificateStatus.valueOf(row.getString("status")).isOver())).list();
    }

    /** On which of its latest days a body's certificates were issued, the latest first; by body. */
    public Map<String, List<LocalDate>> issueDays(int most) {
        Map<String, List<LocalDate>> days = new TreeMap<>();
        jdbc.sql("""
                select awarding_body, issued_on from (select awarding_body, issued_on, row_number() over (partition by awarding_body order by issued_on desc) as place
                    from (select distinct awarding_body, issued_on from exam_certificate) as issued) as counted
                where place <= :most order by awarding_body, issued_on desc""").param("most", most)
                .query((row, number) -> days.computeIfAbsent(row.getString("awarding_body"), body -> new ArrayList<>())
                        .add(row.getObject("issued_on", LocalDate.class))).list();
        return days;
    }

    /** What a body issued on a day. */
    public List<Issued> issued(String awardingBody, LocalDate day) {
        return jdbc.sql("""
                select c.*, e.number as exam_number from exam_certificate c join exam_list e on e.exam = c.exam
                where c.awarding_body = :body and c.issued_on = :day order by c.certificate""").param("body", awardingBody).param("day", day)
                .query((row, number) -> new Issued(id(row, "certificate"), row.getString("exam_number"), person(row, "person"), qualification(row),
                        row.getInt("kind"), day, CertificateStatus.valueOf(row.getString("status")), maybe(row, "number", text -> text),
                        row.getBoolean("revocation_asked"))).list();
    }

    private static Qualification qualification(ResultSet row) throws SQLException {
        return new Qualification(row.getInt("standard"), row.getInt("specialisation"), row.getInt("part_qualification"));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_certificate", """
                certificate uuid primary key, exam uuid not null, candidacy uuid not null, person uuid not null, standard int not null,
                specialisation int not null, part_qualification int not null, kind int not null, on_school_document boolean not null, valid_to date,
                status text not null, attempts int not null, number text, refused_fields text not null, revocation_asked boolean not null,
                decision uuid not null, awarding_body text not null, issued_on date not null, unique (decision, standard, specialisation, part_qualification, kind)""", "exam", "awarding_body, issued_on"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            UUID id = happened.id();
            if (happened.event() instanceof CertificateAppliedFor made) {
                Application one = made.application();
                rows.insert("exam_certificate", id, made.exam(), one.decision(),
                        one.person().value(), one.qualification().standard(), one.qualification().specialisation(),
                        one.qualification().partQualification(), one.kind(), one.onSchoolDocument(),
                        one.validTo().orElse(null), CertificateStatus.GENERATED.name(), 0, null, "", false, one.replaces().orElse(one.decision()),
                        one.awardingBody(), one.issuedOn());
            } else if (happened.event() instanceof RegistrationIntended intended) {
                rows.update("exam_certificate", "status, attempts", "certificate",
                        CertificateStatus.SUBMITTING.name(), intended.attempt(), id);
            } else if (happened.event() instanceof RegistrationAccepted) {
                rows.update("exam_certificate", "status, refused_fields", "certificate", CertificateStatus.SUBMITTED.name(), "", id);
            } else if (happened.event() instanceof RegistrationRefused refused) {
                rows.update("exam_certificate", "status, refused_fields", "certificate", CertificateStatus.REJECTED.name(), joined(refused.fields()), id);
            } else if (happened.event() instanceof ApplicationMended mended) {
                rows.apply(MENDED, mended.field(), id);
            } else if (happened.event() instanceof CertificateNumbered numbered) {
                rows.update("exam_certificate", "status, number", "certificate", CertificateStatus.REGISTERED.name(), numbered.number(), id);
            } else if (happened.event() instanceof RevocationAsked) {
                rows.update("exam_certificate", "revocation_asked", "certificate", true, id);
            } else if (happened.event() instanceof ApplicationWithdrawn) {
                rows.update("exam_certificate", "status", "certificate", CertificateStatus.WITHDRAWN.name(), id);
            } else if (happened.event() instanceof CertificateRevoked) {
                rows.update("exam_certificate", "status", "certificate", CertificateStatus.REVOKED.name(), id);
            }
        }
    }
}
