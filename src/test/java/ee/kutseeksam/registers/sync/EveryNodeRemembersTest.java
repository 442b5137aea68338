package ee.kutseeksam.registers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.registers.xroad.Register;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A node that did not compare itself reads anew what another one has brought. */
class EveryNodeRemembersTest {

    @Test
    void what_another_node_has_compared_is_read_anew() throws IOException {
        try (DataRooms rooms = DataRooms.openFresh()) {
            rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
            ReferenceData reference = rooms.get(ReferenceData.class);
            SyncLog log = new SyncLog(rooms.app(), rooms.get(DataSource.class));
            EveryNodeRemembers node = new EveryNodeRemembers(log, reference);
            node.look();
            LocalDate before = reference.standard(10982783).orElseThrow().validTo();
            rooms.app().sql("update standard set valid_to = '2030-01-01' where id = 10982783").update();
            node.look();
            assertThat(reference.standard(10982783).orElseThrow().validTo()).as("nothing was compared").isEqualTo(before);
            log.keep(Register.CERTIFICATES, rooms.get(Clock.class).instant(), List.of("muudatusi 1"));
            node.look();
            assertThat(reference.standard(10982783).orElseThrow().validTo()).isEqualTo(LocalDate.of(2030, 1, 1));
            rooms.app().sql("update standard set valid_to = '2031-01-01' where id = 10982783").update();
            new EveryNodeRemembers(log, reference).look();
            assertThat(reference.standard(10982783).orElseThrow().validTo()).as("a node that came up while another one compared").isEqualTo(LocalDate.of(2031, 1, 1));
        }
    }
}
