package ee.kutseeksam.views;

import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have sat before, by the results of all exams. */
@Component
class PastResults implements PastSittings {

    private final JdbcClient jdbc;

    PastResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> withoutAward(Collection<PersonId> people, String awardingBody) {
        return jdbc.sql("""
                        select distinct candidacy from exam_result join exam_list on exam_list.exam = exam_result.exam
                        where person = any(:people) and awarding_body = :body and signed_on is not null
                            and decision not in ('AWARD', 'AWARD_PART')""")
                .param("people", ids(people)).param("body", awardingBody).query((row, number) -> Columns.id(row, "candidacy")).list();
    }

    @Override
    public Map<PersonId, Set<Qualification>> attended(Collection<PersonId> people, UUID exceptExam) {
        Map<PersonId, Set<Qualification>> attended = new HashMap<>();
        jdbc.sql("""
                        select r.person, r.standard, r.specialisation, r.part_qualification from exam_result r
                        join exam_roster o on o.exam = r.exam and o.candidacy = r.candidacy
                        where r.person = any(:people) and r.exam <> :exam and r.signed_on is not null and r.attendance = 'PRESENT' and o.origin = 'EHIS'""")
                .param("people", ids(people)).param("exam", exceptExam)
                .query(row -> {
                    attended.computeIfAbsent(Columns.person(row, "person"), none -> new HashSet<>())
                            .add(new Qualification(row.getInt("standard"), row.getInt("specialisation"), row.getInt("part_qualification")));
                });
        return attended;
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
