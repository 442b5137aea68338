package ee.kutseeksam.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts a table drawn in memory into the database in one go, by PostgreSQL's own text format. */
final class Copy {

    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder();

    private Copy(CopyIn copy) {
        this.copy = copy;
    }

    /** @param schema where the table of this name stands, empty */
    static void into(String schema, String table, DrawnTables drawn, JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = new Copy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + schema + "." + table + " from stdin"));
            try {
                drawn.each(table, copy::row);
                copy.send();
                return copy.copy.endCopy();
            } finally {
                if (copy.copy.isActive()) {
                    copy.copy.cancelCopy();
                }
            }
        });
    }

    private void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            value(values[i]);
        }
        text.append('\n');
        if (text.length() > PIECE) {
            send();
        }
    }

    private void value(Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String words) {
            words(words);
        } else {
            text.append(value);
        }
    }

    /** Most have nothing to be escaped. */
    private void words(String words) {
        int begun = 0;
        for (int i = 0; i < words.length(); i++) {
            String escape = escaped(words.charAt(i));
            if (escape != null) {
                text.append(words, begun, i).append(escape);
                begun = i + 1;
            }
        }
        text.append(words, begun, words.length());
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    private void send() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException refused) {
            throw new DataAccessResourceFailureException("a view's rows cannot be copied", refused);
        }
    }
}
