package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.LineEvent.*;
import ee.kutseeksam.reimbursement.LineStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the state pays for an exam, line by line. Euros without VAT. */
@Component
public class ExamLines implements Projection {

    public record Row(UUID id, UUID candidacy, LineStatus status, BigDecimal amount, BigDecimal fee, BigDecimal cap,
                      boolean placeholderCap, Funded funded, int attempt, boolean present, Optional<LocalDate> paidOn, BigDecimal settled) {

        /** What the state pays in the end: nothing for an ordered sitting of which a correction says that nobody was there. */
        public BigDecimal due() {
            return status == LineStatus.PAYABLE || status == LineStatus.ORDERED && present ? amount : BigDecimal.ZERO;
        }

        /** What is still to be paid more, or claimed back when below zero, after a correction. */
        public BigDecimal difference() {
            return status == LineStatus.ORDERED ? due().subtract(settled) : BigDecimal.ZERO;
        }
    }

    private static final Rows.Rule REVIEWED = new Rows.Rule("update exam_line set status = ?, amount = case when ? then amount else 0 end where line = ?",
            (drawn, of) -> drawn.rows("exam_line", "line", of[2]).forEach(line -> {
                line.set("status", of[0]);
                line.set("amount", (boolean) of[1] ? line.get("amount") : BigDecimal.ZERO);
            }));
    private static final Rows.Rule ORDERED = new Rows.Rule("update exam_line set status = 'ORDERED', paid_on = ?, settled = amount where line = ?",
            (drawn, of) -> drawn.rows("exam_line", "line", of[1]).forEach(line -> {
                line.set("status", LineStatus.ORDERED.name());
                line.set("paid_on", of[0]);
                line.set("settled", line.get("amount"));
            }));
    private static final Rows.Rule SETTLED = new Rows.Rule("update exam_line set settled = settled + ? where line = ?",
            (drawn, of) -> drawn.rows("exam_line", "line", of[1]).forEach(line ->
                    line.set("settled", ((BigDecimal) line.get("settled")).add((BigDecimal) of[0]))));

    private final JdbcClient jdbc;

    ExamLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_line where exam = :exam order by candidacy").param("exam", exam)
                .query((row, number) -> new Row(id(row, "line"), id(row, "candidacy"), LineStatus.valueOf(row.getString("status")),
                        row.getBigDecimal("amount"), row.getBigDecimal("fee"), row.getBigDecimal("cap"), row.getBoolean("placeholder_cap"),
                        Funded.valueOf(row.getString("funded")), row.getInt("attempt"), row.getBoolean("present"),
                        maybeDay(row, "paid_on"), row.getBigDecimal("settled"))).list();
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_line", """
                line uuid primary key, exam uuid not null, candidacy uuid not null, status text not null, amount numeric not null,
                fee numeric not null, cap numeric not null, placeholder_cap boolean not null, funded text not null, attempt int not null,
                present boolean not null, paid_on date, settled numeric not null, unique (exam, candidacy)"""));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof LineCalculated calculated) {
                Claim claim = calculated.claim();
                rows.insert("exam_line", happened.id(), claim.exam(),
                        claim.candidacy(), calculated.status().name(), calculated.amount(), claim.fee().value(), claim.cap().value(),
                        claim.placeholderCap(), claim.funded().value().name(), claim.attempt(), claim.present(), null, BigDecimal.ZERO);
            } else if (happened.event() instanceof FundingReviewed reviewed) {
                LineStatus status = reviewed.funded() ? LineStatus.PAYABLE : LineStatus.NOT_FUNDED;
                rows.apply(REVIEWED,
                        status.name(), reviewed.funded(), happened.id());
            } else if (happened.event() instanceof PaymentOrdered ordered) {
                rows.apply(ORDERED, ordered.on(), happened.id());
            } else if (happened.event() instanceof SittingCorrected corrected) {
                rows.update("exam_line", "present, status, amount", "line", corrected.present(),
                        corrected.status().name(), corrected.amount(), happened.id());
            } else if (happened.event() instanceof DifferenceSettled difference) {
                rows.apply(SETTLED, difference.difference(), happened.id());
            }
        }
    }
}
