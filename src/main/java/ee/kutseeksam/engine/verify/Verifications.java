package ee.kutseeksam.engine.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.engine.verify.Verify.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the house was last verified, up to which event, and what was found. */
@Component
public class Verifications {

    /** @param head the log's last position that it looked at */
    public record Verified(Instant at, long head, List<Finding> findings) { }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long head, List<Finding> findings) {
        jdbc.sql("insert into verification (at, head, findings) values (product_now(), :head, :findings::json)")
                .param("head", head).param("findings", json(findings)).update();
    }

    public Optional<Verified> latest() {
        return jdbc.sql("select at, head, findings from verification order by id desc limit 1")
                .query((row, number) -> new Verified(row.getTimestamp("at").toInstant(), row.getLong("head"), findings(row.getString("findings"))))
                .optional();
    }

    private static String json(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Finding> findings(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Finding>>() { });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
