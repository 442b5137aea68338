package ee.kutseeksam.database;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last thing that a start says: where the doors are, where the data lies and who can come in. */
@Component
class ReadyBanner {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyBanner.class);

    private final Environment environment;
    private final ObjectProvider<DataPlace> place;
    private final JdbcConnectionDetails database;
    private final ObjectProvider<StartupNote> notes;

    ReadyBanner(Environment environment, ObjectProvider<DataPlace> place, JdbcConnectionDetails database, ObjectProvider<StartupNote> notes) {
        this.environment = environment;
        this.place = place;
        this.database = database;
        this.notes = notes;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        var address = "http://localhost:" + environment.getProperty("local.server.port", "?");
        var data = place.getIfAvailable(() -> new DataPlace("andmebaasis " + database.getJdbcUrl())).description();
        var lines = Stream.concat(
                Stream.of("Kutseeksam on valmis", "",
                        "Avaleht      " + address + "/",
                        "Ülesanded    " + address + "/camunda/app/tasklist/",
                        "Cockpit      " + address + "/camunda/app/cockpit/",
                        "API          " + address + "/swagger-ui.html",
                        "Mõõdikud     http://localhost:" + environment.getProperty("local.management.port", "?") + "/actuator/prometheus",
                        "Andmed       " + data,
                        "Peatamiseks  Ctrl-C", ""),
                notes.orderedStream().map(StartupNote::lines).flatMap(List::stream));
        LOG.info("\n\n{}\n", String.join("\n", lines.map(line -> "  " + line).toList()));
    }
}
