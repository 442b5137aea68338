package ee.kutseeksam.views;

import ee.kutseeksam.desk.OpenRights;
import ee.kutseeksam.exam.Order;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rights to a retake as each exam's results have them. */
@Component
class UntakenRights implements OpenRights {

    private final JdbcClient jdbc;

    UntakenRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Right> of(Order order, UUID takenFor) {
        return jdbc.sql("""
                        select candidacy, number from exam_result join exam_list on exam_list.exam = exam_result.exam
                        where school = :school and curriculum = :curriculum and awarding_body = :body and type = :type
                            and (retake_until is not null or retake_exam = :taken) order by number, candidacy""")
                .param("school", order.school()).param("curriculum", order.curriculum()).param("body", order.awardingBody()).param("type", order.type().name())
                .param("taken", takenFor)
                .query((row, number) -> new Right(Columns.id(row, "candidacy"), row.getString("number"))).list();
    }
}
