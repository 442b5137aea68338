package ee.kutseeksam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The log's append call (its lock, gapless positions, versions, hash chain) against plain JDBC inserts of the same rows into a table with the same
 * columns and indexes, both durable, in turns. Prints ratios: 1.0 is as fast as the plain inserts.
 */
class AppendBenchmark {

    private static final int ROUNDS = 5;
    private static final int[] WIDTHS = {1, 10, 100};
    private static final int TRANSACTIONS = 600;
    private static final String PAYLOAD = "{\"candidacies\":\"" + "0f".repeat(155) + "\"}";
    private static final String META = "{\"actor\":\"00000000-0000-0000-0000-000000000007\",\"role\":\"school\",\"subject\":\"00000000-0000-0000-0000-000000000001\",\"step\":\"addGraduates\"}";

    private int streams;
    private long positions;

    @Test
    void the_append_call_against_plain_inserts() throws SQLException {
        System.setProperty("tests.durable", "true");
        TestDatabase database = TestDatabase.fresh();
        requireDurable(database);
        try (Connection ours = DriverManager.getConnection(database.url() + "?currentSchema=view,public", TestDatabase.APP, "");
             Connection raw = DriverManager.getConnection(database.url() + "?reWriteBatchedInserts=true", TestDatabase.OWNER, "")) {
            ours.setAutoCommit(false);
            raw.setAutoCommit(false);
            try (Statement table = raw.createStatement()) {
                table.execute("create table raw_event (like event including all)");
                raw.commit();
            }
            round(ours, raw, 10);
            for (int width : WIDTHS) {
                double[] ratios = new double[ROUNDS];
                double[] perSecond = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    double[] nanos = round(ours, raw, width);
                    ratios[i] = nanos[1] / nanos[0];
                    perSecond[i] = 1e9 * width * TRANSACTIONS / nanos[0];
                }
                Arrays.sort(ratios);
                Arrays.sort(perSecond);
                System.out.printf(Locale.ROOT, "append, %d events a transaction: %.2f of plain inserts (%.2f to %.2f), %.0f events/s%n", width, ratios[ROUNDS / 2],
                        ratios[0], ratios[ROUNDS - 1], perSecond[ROUNDS / 2]);
            }
            assertThat(count(raw, "raw_event")).as("the same rows").isEqualTo(count(raw, "event"));
        }
    }

    /** One of each, in turns. @return nanoseconds of ours and of the plain inserts */
    private double[] round(Connection ours, Connection raw, int width) throws SQLException {
        double[] nanos = new double[2];
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<UUID> ids = new ArrayList<>();
            for (int event = 0; event < width; event++) {
                ids.add(UUID.randomUUID());
            }
            String stream = "exam-" + new UUID(1, streams++);
            long begun = System.nanoTime();
            append(ours, stream, ids);
            long between = System.nanoTime();
            insert(raw, stream, ids);
            nanos[0] += between - begun;
            nanos[1] += System.nanoTime() - between;
        }
        return nanos;
    }

    private static void append(Connection connection, String stream, List<UUID> ids) throws SQLException {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < ids.size(); i++) {
            batch.append(i == 0 ? "" : ",").append("{\"event_id\":\"").append(ids.get(i)).append("\",\"stream\":\"").append(stream)
                    .append("\",\"expected_version\":").append(i).append(",\"type\":\"CandidatesAdded\",\"schema_version\":1,\"payload\":\"")
                    .append(PAYLOAD.replace("\"", "\\\"")).append("\",\"meta\":\"").append(META.replace("\"", "\\\"")).append("\"}");
        }
        try (PreparedStatement call = connection.prepareStatement("select append_events(?::json)")) {
            call.setString(1, batch.append("]").toString());
            call.execute();
        }
        connection.commit();
    }

    private void insert(Connection connection, String stream, List<UUID> ids) throws SQLException {
        byte[] hash = new byte[32];
        try (PreparedStatement row = connection.prepareStatement("""
                insert into raw_event (position, event_id, stream, version, type, schema_version, payload, meta, recorded_at, prev_hash, hash)
                values (?, ?, ?, ?, ?, 1, ?::json, ?::json, now(), ?, ?)""")) {
            for (int i = 0; i < ids.size(); i++) {
                row.setLong(1, ++positions);
                row.setObject(2, ids.get(i));
                row.setString(3, stream);
                row.setInt(4, i);
                row.setString(5, "CandidatesAdded");
                row.setString(6, PAYLOAD);
                row.setString(7, META);
                row.setBytes(8, hash);
                row.setBytes(9, hash);
                row.addBatch();
            }
            row.executeBatch();
        }
        connection.commit();
    }

    /** Tests' server may lose data at a power cut; this one may not. */
    private static void requireDurable(TestDatabase database) throws SQLException {
        try (Connection superuser = database.asSuperuser().getConnection(); Statement question = superuser.createStatement();
             ResultSet row = question.executeQuery("select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("ononon");
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement question = connection.createStatement(); ResultSet row = question.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
