package ee.kutseeksam.database;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches for append_events, as JSON. */
final class LogBatch {

    static final String PAYLOAD = "{\"nimi\":  \"õ€𝄞\", \"n\": 1.50}";
    static final String META = "{\"subject\":\"s\"}";

    private LogBatch() { }

    static String of(String stream, int firstVersion, int count) {
        return IntStream.range(0, count).mapToObj(i -> event(UUID.randomUUID(), stream, firstVersion + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String event(UUID id, String stream, int version) {
        return """
                {"event_id":"%s","stream":"%s","expected_version":%d,"type":"Happened","schema_version":1,"payload":%s,"meta":%s}
                """.formatted(id, stream, version, quoted(PAYLOAD), quoted(META));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
