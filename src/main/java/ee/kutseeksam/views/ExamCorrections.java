package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent.CorrectionOpened;
import ee.kutseeksam.exam.ExamEvent.CorrectionSigned;
import ee.kutseeksam.exam.ExamEvent.CorrectionWithdrawn;
import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections of an exam's signed protocols: why each was begun, and the new protocol with the old ones that it corrects. */
@Component
public class ExamCorrections implements Projection {

    /** How far a correction has come. */
    public enum State { OPEN, SIGNED, WITHDRAWN }

    /** @param corrects protocols by which the results had stood */
    public record Row(UUID id, int group, State state, UUID reasonNote, Optional<UUID> protocol, List<UUID> corrects,
                      Optional<PersonId> signer) { }

    private final JdbcClient jdbc;

    ExamCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of opening. */
    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_correction where exam = :exam order by version").param("exam", exam)
                .query((row, number) -> new Row(id(row, "correction"), row.getInt("group_number"), State.valueOf(row.getString("state")),
                        id(row, "reason_note"), maybeId(row, "protocol"), list(row, "corrects", UUID::fromString),
                        maybePerson(row, "signer"))).list();
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_correction", """
                correction uuid primary key, exam uuid not null, version int not null, group_number int not null, state text not null,
                reason_note uuid not null, protocol uuid, corrects text not null, signer uuid""", "exam"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof CorrectionOpened opened) {
                rows.insert("exam_correction", opened.correction(), happened.id(), happened.version(), opened.group(), State.OPEN.name(),
                        opened.reason().id(), null, "", null);
            } else if (happened.event() instanceof CorrectionSigned signed) {
                rows.update("exam_correction", "state, protocol, corrects, signer", "correction", State.SIGNED.name(),
                        signed.protocol(), joinedInOrder(signed.corrects()), signed.signer().value(), signed.correction());
            } else if (happened.event() instanceof CorrectionWithdrawn withdrawn) {
                rows.update("exam_correction", "state", "correction", State.WITHDRAWN.name(), withdrawn.correction());
            }
        }
    }
}
