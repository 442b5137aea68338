package ee.kutseeksam.views;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Qualification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many applied, sat and were awarded, by the year in which their exam was completed. A candidate counts once for each exam and
 * qualification, by the final decision; working-world applicants are counted apart (rules.md 26, 74). Counts only, nobody's name.
 */
@Component
public class Statistics {

    /** @param candidates on the roster, @param sat not absent, @param awarded with a signed award */
    public record Tally(int candidates, int sat, int awarded) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(candidates + more.candidates, sat + more.sat, awarded + more.awarded);
        }
    }

    /** Graduates beside the working world. */
    public record Counts(Tally graduates, Tally workingWorld) {

        static final Counts NONE = new Counts(Tally.NONE, Tally.NONE);

        public Tally all() {
            return graduates.plus(workingWorld);
        }

        Counts plus(Counts more) {
            return new Counts(graduates.plus(more.graduates), workingWorld.plus(more.workingWorld));
        }

        private Counts with(Origin origin, Tally tally) {
            return origin == Origin.EHIS ? new Counts(graduates.plus(tally), workingWorld) : new Counts(graduates, workingWorld.plus(tally));
        }
    }

    public record OfQualification(int year, Qualification qualification, Counts counts) { }

    /**
     * People who sat, each once for an exam, by what came of all that they applied for there, as {@code Outcome.together} sees it.
     *
     * @param partly got only some of it, or passed only a part (osaliselt sooritanud)
     */
    public record People(int sat, int everything, int partly, int nothing) {

        static final People NOBODY = new People(0, 0, 0, 0);

        People plus(People more) {
            return new People(sat + more.sat, everything + more.everything, partly + more.partly, nothing + more.nothing);
        }
    }

    public record OfYear(int year, int exams, Counts counts, People people) { }

    /** By year, the latest first. */
    public record All(List<OfYear> years, List<OfQualification> qualifications) { }

    private static final String COMPLETED = """
            join exam_list l on l.exam = c.exam
            where l.status = 'COMPLETED' and (:everything or l.school = any(:schools) or l.awarding_body = any(:bodies))
            """;

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose exams are counted. */
    public record Scope(boolean everything, Collection<String> schools, Collection<String> bodies) { }

    public All of(Scope scope) {
        List<OfQualification> qualifications = qualifications(scope);
        return new All(years(scope, qualifications), qualifications);
    }

    private List<OfQualification> qualifications(Scope scope) {
        Map<Integer, Map<Qualification, Counts>> years = new TreeMap<>(Comparator.reverseOrder());
        ask(scope, """
                select cast(extract(year from l.completed_on) as int) as year, c.standard, c.specialisation, c.part_qualification, c.origin,
                    sum(c.candidates) as candidates, sum(c.sat) as sat, sum(c.awarded) as awarded
                from exam_count c\s""" + COMPLETED + "group by 1, 2, 3, 4, 5 order by 1 desc, 2, 3, 4, 5").query(row -> {
            years.computeIfAbsent(row.getInt("year"), none -> new LinkedHashMap<>()).merge(
                    new Qualification(row.getInt("standard"), row.getInt("specialisation"), row.getInt("part_qualification")),
                    counts(row), Counts::plus);
        });
        List<OfQualification> all = new ArrayList<>();
        years.forEach((year, counted) -> counted.forEach((qualification, counts) -> all.add(new OfQualification(year, qualification, counts))));
        return all;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return Counts.NONE.with(Origin.valueOf(row.getString("origin")),
                new Tally(row.getInt("candidates"), row.getInt("sat"), row.getInt("awarded")));
    }

    /** Asked by a second statement: a year's first exam that is completed between the two has its counts in the next answer. */
    private List<OfYear> years(Scope scope, List<OfQualification> qualifications) {
        Map<Integer, Counts> counts = new TreeMap<>();
        qualifications.forEach(one -> counts.merge(one.year(), one.counts(), Counts::plus));
        return ask(scope, """
                select cast(extract(year from l.completed_on) as int) as year, count(*) as exams, sum(c.sat) as sat, sum(c.everything) as everything,
                    sum(c.partly) as partly
                from exam_attendance c\s""" + COMPLETED + "group by 1 order by 1 desc").query((row, number) -> {
            int sat = row.getInt("sat");
            int everything = row.getInt("everything");
            int partly = row.getInt("partly");
            return new OfYear(row.getInt("year"), row.getInt("exams"), counts.getOrDefault(row.getInt("year"), Counts.NONE),
                    new People(sat, everything, partly, sat - everything - partly));
        }).list();
    }

    private JdbcClient.StatementSpec ask(Scope scope, String sql) {
        return jdbc.sql(sql).param("everything", scope.everything()).param("schools", scope.schools().toArray(String[]::new))
                .param("bodies", scope.bodies().toArray(String[]::new));
    }
}
