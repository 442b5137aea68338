package ee.kutseeksam.views;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All exams of the house in a few numbers. */
@Component
public class Totals {

    /**
     * @param completed    exams
     * @param retakeExams  those of the completed that are for people who sit again
     * @param candidates   results of completed exams, each sitting of a candidacy once
     * @param again        those of them at an exam for people who sit again
     * @param awarded      signed awards
     * @param certificates numbered by the register
     * @param lines        that are ordered to be paid
     * @param money        that has been ordered, euros without VAT
     * @param open         lines that neither are ordered nor will never be
     */
    public record Of(int completed, int retakeExams, int candidates, int again, int awarded, int certificates, int lines, BigDecimal money, int open) { }

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Of now() {
        return jdbc.sql("""
                select (select count(*) from exam_list where status = 'COMPLETED'),
                    (select count(*) from exam_list where status = 'COMPLETED' and retake_of is not null),
                    (select count(*) from exam_result r join exam_list l on l.exam = r.exam where l.status = 'COMPLETED'),
                    (select count(*) from exam_result r join exam_list l on l.exam = r.exam where l.status = 'COMPLETED' and l.retake_of is not null),
                    (select count(*) from exam_result r where r.decision in ('AWARD', 'AWARD_PART')),
                    (select count(*) from exam_certificate where number is not null),
                    (select count(*) from exam_line where status = 'ORDERED'),
                    (select coalesce(sum(amount), 0) from exam_line where status = 'ORDERED'),
                    (select count(*) from exam_line where status in ('REVIEW', 'PAYABLE'))""")
                .query((row, n) -> new Of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7),
                        row.getBigDecimal(8), row.getInt(9))).single();
    }
}
