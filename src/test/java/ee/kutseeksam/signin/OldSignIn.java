package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a sign-in as old as if it had been so long ago. */
public final class OldSignIn {

    private OldSignIn() { }

    /**
     * The moment is kept as a Java long: its last eight bytes.
     *
     * @param cookie of the session, as the browser has it
     */
    public static void make(TestDatabase database, String cookie, Duration age) {
        String session = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        assertThat(JdbcClient.create(database.asOwner()).sql("""
                update spring_session_attributes set attribute_bytes = substring(attribute_bytes from 1 for length(attribute_bytes) - 8) || decode(:moment, 'hex')
                where attribute_name = 'kutse.since' and session_primary_id = (select primary_id from spring_session where session_id = :id)
                """).param("moment", "%016x".formatted(System.currentTimeMillis() - age.toMillis())).param("id", session).update()).isOne();
    }
}
