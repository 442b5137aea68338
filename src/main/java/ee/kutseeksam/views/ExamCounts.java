package ee.kutseeksam.views;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import ee.kutseeksam.candidacy.CandidacyEvent.AwardCorrected;
import ee.kutseeksam.eventstore.DrawnTables;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent.ExamCompleted;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.views.Statistics.People;
import ee.kutseeksam.views.Statistics.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came of each completed exam, counted once when it is completed and again when it is corrected, from results, roster and status taken in before. */
@Component
@Order(3)
class ExamCounts implements Projection {

    private static final String FINAL = """
            (select r.*, o.origin, coalesce(r.outcome <> 'ABSENT', false) as there, coalesce(r.decision in ('AWARD', 'AWARD_PART'), false) as awarded
             from exam_result r join exam_roster o on o.exam = r.exam and o.candidacy = r.candidacy
             join exam_list l on l.exam = r.exam and l.status = 'COMPLETED' where r.exam = ?) final
            """;
    private static final Rows.Rule QUALIFICATIONS = new Rows.Rule("""
            insert into exam_count select exam, standard, specialisation, part_qualification, origin, count(*), count(*) filter (where there),
                count(*) filter (where awarded) from\s""" + FINAL + "group by 1, 2, 3, 4, 5", ExamCounts::qualifications);
    private static final Rows.Rule PEOPLE = new Rows.Rule("""
            insert into exam_attendance select exam, count(*) filter (where came), count(*) filter (where came and got = wanted),
                count(*) filter (where came and got < wanted and (got > 0 or partly))
            from (select exam, person, count(*) as wanted, count(*) filter (where awarded) as got, bool_or(there) as came,
                      coalesce(bool_or(outcome = 'PARTIAL'), false) as partly from\s""" + FINAL + "group by 1, 2) people group by 1", ExamCounts::people);

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_count", """
                exam uuid not null, standard int not null, specialisation int not null, part_qualification int not null, origin text not null,
                candidates int not null, sat int not null, awarded int not null,
                primary key (exam, standard, specialisation, part_qualification, origin)"""),
                new Table("exam_attendance", "exam uuid primary key, sat int not null, everything int not null, partly int not null"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof ExamCompleted) {
                count(happened.id(), rows);
            } else if (happened.event() instanceof AwardCorrected corrected) {
                count(corrected.exam(), rows);
            }
        }
    }

    /** Nothing before the exam is completed, although a group may be corrected earlier. */
    private static void count(UUID exam, Rows rows) {
        rows.delete("exam_count", "exam", exam);
        rows.apply(QUALIFICATIONS, exam);
        rows.delete("exam_attendance", "exam", exam);
        rows.apply(PEOPLE, exam);
    }

    // ---- the same, drawn in memory

    private static void qualifications(DrawnTables drawn, Object... exam) {
        Map<Object, Object> origins = origins(drawn, exam);
        Map<List<Object>, Tally> counted = results(drawn, origins, exam).collect(groupingBy(row -> List.of(row.get("standard"), row.get("specialisation"),
                row.get("part_qualification"), origins.get(row.get("candidacy"))),
                reducing(Tally.NONE, row -> new Tally(1, came(row) ? 1 : 0, isAwarded(row) ? 1 : 0), Tally::plus)));
        counted.forEach((of, tally) -> drawn.insert("exam_count", exam[0], of.get(0), of.get(1), of.get(2), of.get(3),
                tally.candidates(), tally.sat(), tally.awarded()));
    }

    private static void people(DrawnTables drawn, Object... exam) {
        Map<Object, List<DrawnTables.Row>> each = results(drawn, origins(drawn, exam), exam).collect(groupingBy(row -> row.get("person")));
        each.values().stream().map(ExamCounts::person).reduce(People::plus).ifPresent(all ->
                drawn.insert("exam_attendance", exam[0], all.sat(), all.everything(), all.partly()));
    }

    private static People person(List<DrawnTables.Row> all) {
        if (all.stream().noneMatch(ExamCounts::came)) {
            return People.NOBODY;
        }
        long got = all.stream().filter(ExamCounts::isAwarded).count();
        boolean some = got > 0 || all.stream().anyMatch(row -> "PARTIAL".equals(row.get("outcome")));
        return got == all.size() ? new People(1, 1, 0, 0) : some ? new People(1, 0, 1, 0) : new People(1, 0, 0, 1);
    }

    private static Map<Object, Object> origins(DrawnTables drawn, Object... exam) {
        Map<Object, Object> origins = new HashMap<>();
        drawn.rows("exam_roster", "exam", exam).forEach(row -> origins.put(row.get("candidacy"), row.get("origin")));
        return origins;
    }

    private static Stream<DrawnTables.Row> results(DrawnTables drawn, Map<Object, Object> origins, Object... exam) {
        boolean isCompleted = drawn.rows("exam_list", "exam", exam).stream().anyMatch(row -> row.get("status").equals(ExamStatus.COMPLETED.name()));
        return isCompleted ? drawn.rows("exam_result", "exam", exam).stream().filter(row -> origins.containsKey(row.get("candidacy"))) : Stream.empty();
    }

    private static boolean came(DrawnTables.Row row) {
        return row.get("outcome") != null && !row.get("outcome").equals("ABSENT");
    }

    private static boolean isAwarded(DrawnTables.Row row) {
        return row.get("decision") != null && Set.of("AWARD", "AWARD_PART").contains(row.get("decision"));
    }
}
