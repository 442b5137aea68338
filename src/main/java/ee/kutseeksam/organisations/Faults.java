package ee.kutseeksam.organisations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Estonian sentences on what is wrong where; a check that holds adds none. */
final class Faults {

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    <T> void once(String what, List<T> rows, Function<T, Object> key) {
        var seen = new HashSet<>();
        for (var row : rows) {
            that(what + " " + key.apply(row), "puuduv või korduv tunnus", key.apply(row) != null && seen.add(key.apply(row)));
        }
    }

    void ordered(String where, String what, String from, String to, boolean open) {
        var first = date(from);
        var last = date(to);
        that(where, what, first.isPresent() && (to == null && open || last.isPresent() && !last.get().isBefore(first.get())));
    }

    void given(String where, String what, String text) {
        that(where, what + " puudub", text != null && !text.isBlank());
    }

    void that(String where, String what, boolean holds) {
        if (!holds) {
            sentences.add(where + ": " + what);
        }
    }

    static boolean matches(String text, String pattern) {
        return text != null && text.matches(pattern);
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
