package ee.kutseeksam.registers.education;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.organisations.EducationImport;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** EHIS for tests of more than one register. */
public final class TestEducation {

    private TestEducation() { }

    public static LearnerRegister learners(XRoadClient client, DataRooms rooms) {
        Issues issues = mock(Issues.class);
        when(issues.ofExam()).thenReturn("exam-1");
        Snapshots snapshots = new Snapshots(rooms.app(), new JdbcTemplate(rooms.get(DataSource.class)), rooms.get(People.class),
                rooms.get(PlatformTransactionManager.class));
        return new LearnerAdapter(client, snapshots, issues, rooms.get(Clock.class), Duration.ofHours(12), Duration.ofHours(24));
    }

    public static EducationSync sync(XRoadClient client, DataRooms rooms) {
        return new EducationSync(client, rooms.get(EducationImport.class), new SyncLog(rooms.app(), rooms.get(DataSource.class)),
                rooms.get(Clock.class));
    }
}
