package ee.simulator.tara;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How surely somebody is known ({@code acr}). */
enum Level {

    LOW("madal"), SUBSTANTIAL("keskmine"), HIGH("kõrge");

    private final String estonian;

    Level(String estonian) {
        this.estonian = estonian;
    }

    static Optional<Level> of(String acr) {
        return Stream.of(values()).filter(level -> level.acr().equals(acr)).findFirst();
    }

    String acr() {
        return name().toLowerCase(Locale.ROOT);
    }

    String estonian() {
        return estonian;
    }
}
