package ee.kutseeksam.views;

import ee.kutseeksam.database.NamedLock;
import ee.kutseeksam.desk.OpenCandidacies;
import ee.kutseeksam.kernel.Qualification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the roster of an exam that has not been completed (rules.md 9). */
@Component
class UnfinishedCandidacies implements OpenCandidacies {

    private final JdbcClient jdbc;

    UnfinishedCandidacies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Key, String> settled(String exceptExam, List<Integer> standards) {
        standards.stream().distinct().sorted().forEach(standard -> NamedLock.take(jdbc, "rosters for " + standard));
        return of(exceptExam, standards);
    }

    @Override
    public Map<Key, String> of(String exceptExam, List<Integer> standards) {
        Map<Key, String> found = new HashMap<>();
        jdbc.sql("""
                        select person, standard, specialisation, part_qualification, number
                        from (select * from exam_roster union all select * from exam_latecomer) listed join exam_list on exam_list.exam = listed.exam
                        where standard = any(:standards) and number <> :number and status not in ('COMPLETED', 'CANCELLED')""")
                .param("standards", standards.toArray(Integer[]::new)).param("number", exceptExam)
                .query(row -> {
                    var qualification = new Qualification(row.getInt("standard"), row.getInt("specialisation"), row.getInt("part_qualification"));
                    found.put(new Key(Columns.person(row, "person"), qualification), row.getString("number"));
                });
        return found;
    }
}
