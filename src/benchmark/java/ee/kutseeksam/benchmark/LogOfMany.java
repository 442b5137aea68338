package ee.kutseeksam.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The log of many exams: those that were played are told again under other ids, numbers and schools, in the same order, through the log's own append
 * call. People stay who they are, so that their names are found.
 */
final class LogOfMany {

    private static final int EVENTS_A_CALL = 2_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("KE-(\\d{4})-(\\d+)");
    private static final Pattern SCHOOL = Pattern.compile("\"school\":\"[^\"]+\"");

    private record Told(String stream, int version, String type, String payload, String meta) { }

    private final JdbcTemplate database;
    private final List<String> schools;
    private final List<Told> played;
    private final Set<String> own;
    private final JsonMapper json = new JsonMapper();
    private int copies;

    /** Takes what the log holds now as what is told again. */
    LogOfMany(JdbcTemplate database, List<String> schools) {
        this.database = database;
        this.schools = schools;
        this.played = database.query("select stream, version, type, payload::text, meta::text from event order by position", (row, number) ->
                new Told(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
        this.own = played.stream().map(event -> event.stream().substring(event.stream().indexOf('-') + 1)).collect(Collectors.toSet());
    }

    int exams() {
        return (copies + 1) * (int) played.stream().filter(event -> event.type().equals("ExamOrdered")).count();
    }

    /** Until there are so many exams. */
    void tellUntil(int exams) {
        List<Map<String, Object>> waiting = new ArrayList<>();
        while (exams() < exams) {
            copies++;
            for (Told event : played) {
                waiting.add(again(event));
            }
            if (waiting.size() >= EVENTS_A_CALL) {
                append(waiting);
            }
        }
        append(waiting);
        database.execute("analyze");
    }

    private Map<String, Object> again(Told event) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("event_id", UUID.randomUUID().toString());
        row.put("stream", moved(event.stream()));
        row.put("expected_version", event.version());
        row.put("type", event.type());
        row.put("schema_version", 1);
        String payload = moved(event.payload());
        row.put("payload", event.type().equals("ExamOrdered")
                ? SCHOOL.matcher(payload).replaceAll("\"school\":\"" + schools.get(copies % schools.size()) + "\"") : payload);
        row.put("meta", moved(event.meta()));
        return row;
    }

    private String moved(String text) {
        String ids = ID.matcher(text).replaceAll(found -> own.contains(found.group()) ? moved(UUID.fromString(found.group())).toString() : found.group());
        return NUMBER.matcher(ids).replaceAll(found -> Matcher.quoteReplacement("KE-" + found.group(1) + "-" + (100_000 + 10 * copies
                + Integer.parseInt(found.group(2)))));
    }

    private UUID moved(UUID id) {
        return new UUID(id.getMostSignificantBits() + copies * 0x1_0000_0000L, id.getLeastSignificantBits());
    }

    private void append(List<Map<String, Object>> rows) {
        try {
            database.queryForObject("select append_events(?::json)", Long.class, json.writeValueAsString(rows));
            rows.clear();
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }
}
