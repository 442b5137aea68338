package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the table {@code person_read}: a name and a note seen at once are one look. */
@Component
@Transactional(readOnly = true)
class RecordedReads implements Reads {

    private static final String LOOKS = "(select distinct at, actor, role, organisation, purpose, exam, channel from person_read where subject = :subject) look";

    private final JdbcClient jdbc;

    RecordedReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Look> of(PersonId subject, int offset, int most) {
        return jdbc.sql("select * from " + LOOKS + " order by at desc, actor, purpose, exam, channel offset :offset limit :most")
                .param("subject", subject.value()).param("offset", offset).param("most", most)
                .query((row, number) -> new Look(row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("role"),
                        row.getString("organisation"), row.getString("purpose"), Optional.ofNullable(row.getObject("exam", UUID.class)),
                        row.getString("channel"))).list();
    }

    @Override
    public int count(PersonId subject) {
        return jdbc.sql("select count(*) from " + LOOKS).param("subject", subject.value()).query(Integer.class).single();
    }
}
