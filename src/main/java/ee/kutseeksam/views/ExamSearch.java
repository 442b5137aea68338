package ee.kutseeksam.views;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds exams among those that somebody sees, a page at a time, the newest first. */
@Component
public class ExamSearch {

    /**
     * Whose exams are looked through.
     *
     * @param all     every exam there is
     * @param schools whose own exams, by EHIS codes
     * @param bodies  awarding bodies to which an exam has been sent
     * @param member  on whose committee it is
     */
    public record Sight(boolean all, Collection<String> schools, Collection<String> bodies, Optional<PersonId> member) { }

    /**
     * What the exam is to be like; any of these will do.
     *
     * @param number a piece of its number, in any case
     */
    public record Match(String number, Collection<String> curricula, Collection<String> schools, Collection<String> bodies, Collection<Integer> standards) { }

    /** @param found how many there are on all pages, @param seen how many there are to look through */
    public record Found(List<ExamList.Row> exams, long found, long seen) { }

    private static final String SEEN = """
            (:all or school = any(:schools) or awarding_body = any(:bodies) and revision > 0
                or exam in (select exam from exam_seat where person = :member::uuid))""";
    private static final String LIKE = """
            (:status::text is null or status = :status)
            and (:any or strpos(lower(number), lower(:number)) > 0 or curriculum = any(:curricula) or school = any(:likeSchools)
                or awarding_body = any(:likeBodies) or string_to_array(standards, ',') && :standards::text[])""";

    private final JdbcClient jdbc;

    ExamSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param skip how many of the newest are left out, @param most how many are given */
    public Found find(Sight sight, Optional<ExamStatus> status, Optional<Match> match, int skip, int most) {
        List<ExamList.Row> rows = like(seen("select * from exam_list where " + SEEN + " and " + LIKE + " order by number desc offset :skip limit :most", sight),
                status, match).param("skip", skip).param("most", most).query(ExamList::row).list();
        long seen = seen("select count(*) from exam_list where " + SEEN, sight).query(Long.class).single();
        boolean everything = status.isEmpty() && match.isEmpty();
        long found = everything ? seen : like(seen("select count(*) from exam_list where " + SEEN + " and " + LIKE, sight), status, match)
                .query(Long.class).single();
        return new Found(rows, found, seen);
    }

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return jdbc.sql(sql).param("all", sight.all()).param("schools", strings(sight.schools())).param("bodies", strings(sight.bodies()))
                .param("member", sight.member().map(PersonId::toString).orElse(null), Types.VARCHAR);
    }

    private static JdbcClient.StatementSpec like(JdbcClient.StatementSpec sql, Optional<ExamStatus> status, Optional<Match> match) {
        Match like = match.orElse(new Match("", List.of(), List.of(), List.of(), List.of()));
        return sql.param("status", status.map(ExamStatus::name).orElse(null), Types.VARCHAR).param("any", match.isEmpty())
                .param("number", like.number()).param("curricula", strings(like.curricula())).param("likeSchools", strings(like.schools()))
                .param("likeBodies", strings(like.bodies()))
                .param("standards", like.standards().stream().map(String::valueOf).toArray(String[]::new));
    }

    private static String[] strings(Collection<String> some) {
        return some.toArray(String[]::new);
    }
}
