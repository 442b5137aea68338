package ee.kutseeksam.lifecycle;

import ee.kutseeksam.kernel.PersonalCode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for valid personal codes, and for given words, wherever text can stand: every column of every table, a log, a file. */
public final class PersonalDataScan {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<![0-9A-Za-z])[1-8][0-9]{10}(?![0-9A-Za-z])");
    private static final int PIECE = 1 << 20;

    private final Set<String> words;

    /** @param words names, codes and texts that must not be found */
    public PersonalDataScan(Collection<String> words) {
        this.words = new LinkedHashSet<>(words);
    }

    /** What was found, each with where. */
    public List<String> database(JdbcTemplate jdbc) {
        List<String> found = new ArrayList<>();
        jdbc.queryForList("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1""", String.class)
                .forEach(table -> found.addAll(table(table, jdbc)));
        return found;
    }

    private Set<String> table(String table, JdbcTemplate jdbc) {
        Set<String> found = new LinkedHashSet<>();
        StringBuilder piece = new StringBuilder();
        jdbc.query("select * from " + table, row -> {
            append(row, piece);
            if (piece.length() > PIECE) {
                found.addAll(text(table, piece.toString()));
                piece.setLength(0);
            }
        });
        found.addAll(text(table, piece.toString()));
        return found;
    }

    private static void append(ResultSet row, StringBuilder piece) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            if (row.getMetaData().getColumnTypeName(column).equals("bytea")) {
                byte[] bytes = row.getBytes(column);
                piece.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
            } else {
                piece.append(row.getString(column));
            }
            piece.append('\n');
        }
    }

    public Set<String> text(String where, String text) {
        Set<String> found = new LinkedHashSet<>();
        ELEVEN_DIGITS.matcher(text).results().map(match -> match.group()).filter(code -> PersonalCode.parse(code).isPresent())
                .forEach(code -> found.add(where + ": " + code));
        words.stream().filter(text::contains).forEach(word -> found.add(where + ": " + word));
        return found;
    }
}
