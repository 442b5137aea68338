package ee.kutseeksam.views;

import ee.kutseeksam.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How values stand in a view's columns: lists as words between commas, what is missing as null. */
final class Columns {

    private Columns() { }

    static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    static String joinedInOrder(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    static <T> List<T> list(ResultSet row, String column, Function<String, T> read) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(read).toList();
    }

    static <T> Set<T> set(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Set.copyOf(list(row, column, read));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(id(row, column));
    }

    static <T> Optional<T> maybe(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(read);
    }

    static Optional<UUID> maybeId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(id(row, column));
    }

    static Optional<PersonId> maybePerson(ResultSet row, String column) throws SQLException {
        return maybeId(row, column).map(PersonId::new);
    }

    static Optional<LocalDate> maybeDay(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
