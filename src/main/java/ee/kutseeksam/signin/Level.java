package ee.kutseeksam.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How surely TARA knows somebody ({@code acr}), the weakest first. */
enum Level {

    LOW, SUBSTANTIAL, HIGH;

    static Optional<Level> of(String acr) {
        return Stream.of(values()).filter(level -> level.acr().equals(acr)).findFirst();
    }

    String acr() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean reaches(Level wanted) {
        return compareTo(wanted) >= 0;
    }
}
