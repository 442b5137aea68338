package ee.kutseeksam.eventstore;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands are done once: sent again with its id and content, a command gives its first answer and does nothing. */
@Component
public class Commands {

    /** The same id came with another actor or content. */
    public static final class Reused extends RuntimeException {
        Reused() {
            super("Sama käsu tunnusega on juba tehtud teistsugune käsk. Laadi leht uuesti ja proovi siis uuesti.");
        }
    }

    private final JdbcClient jdbc;
    private final EventJson json;
    private final Fingerprint fingerprint;

    Commands(JdbcClient jdbc, EventJson json, Fingerprint fingerprint) {
        this.jdbc = jdbc;
        this.json = json;
        this.fingerprint = fingerprint;
    }

    /**
     * Does the work and keeps its answer in the same transaction.
     *
     * @param content everything that makes the command what it is, for example the body as it was sent
     */
    @Transactional
    public <T> T once(UUID command, String actor, String type, String content, Class<T> answer, Supplier<T> work) {
        byte[] hash = fingerprint.of(actor + '\n' + type + '\n' + content);
        boolean isNew = jdbc.sql("""
                        insert into command (command_id, actor, type, request_hash, at)
                        values (:id, :actor, :type, :hash, product_now()) on conflict do nothing""")
                .param("id", command).param("actor", actor).param("type", type).param("hash", hash).update() == 1;
        if (!isNew) {
            return firstAnswer(command, hash, answer);
        }
        T result = work.get();
        jdbc.sql("update command set result = :result::json where command_id = :id")
                .param("result", json.write(result)).param("id", command).update();
        return result;
    }

    private <T> T firstAnswer(UUID command, byte[] hash, Class<T> answer) {
        record Kept(byte[] requestHash, Optional<String> result) { }
        Kept kept = jdbc.sql("select request_hash, result from command where command_id = :id").param("id", command)
                .query((row, number) -> new Kept(row.getBytes(1), Optional.ofNullable(row.getString(2)))).single();
        if (!Arrays.equals(kept.requestHash(), hash)) {
            throw new Reused();
        }
        return json.read(kept.result().orElseThrow(Reused::new), answer);
    }
}
