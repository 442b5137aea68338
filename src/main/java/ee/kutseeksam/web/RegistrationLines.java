package ee.kutseeksam.web;

import ee.kutseeksam.engine.Delays;
import ee.kutseeksam.engine.cockpit.Incidents;
import ee.kutseeksam.engine.cockpit.Incidents.Incident;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.people.Reader;
import ee.kutseeksam.views.RegistrationProgress;
import ee.kutseeksam.views.RegistrationProgress.Done;
import ee.kutseeksam.views.RegistrationProgress.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How far each exam's certificates have come, who began, who holds them, what they wait for and what needs a hand: in words. */
@Component
class RegistrationLines {

    private static final int DAYS = 14;
    private static final String PURPOSE = "Peatamise põhjuse lugemine";
    private static final String UNKNOWN = "ametniku nimi teadmata";

    record Held(String by, Instant at, String reason) { }

    /**
     * @param refused   what the register refused, in words
     * @param incidents how many applications have stopped by a failure that an operator mends, by its cause in words
     */
    record Line(Row exam, String signedBy, Optional<Held> held, List<Delays.Wait> waits, String refused, Map<String, Long> incidents) { }

    private final RegistrationProgress progress;
    private final Delays delays;
    private final Incidents incidents;
    private final Names names;
    private final Words words;
    private final Clock clock;

    RegistrationLines(RegistrationProgress progress, Delays delays, Incidents incidents, Names names, Words words, Clock clock) {
        this.progress = progress;
        this.delays = delays;
        this.incidents = incidents;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** Those of the visitor's awarding bodies; of all bodies for Kutsekoda and operators. */
    List<Line> of(Visitor visitor) {
        List<Row> rows = progress.of(isOfAll(visitor) ? Set.of() : visitor.organisations("body"), LocalDate.now(clock).minusDays(DAYS));
        List<String> open = rows.stream().filter(row -> !row.isOver()).map(Row::number).toList();
        Map<String, List<Delays.Wait>> waits = delays.atRegisters(open);
        Map<String, List<Incident>> failed = open.isEmpty() ? Map.of() : incidents.open().stream().filter(one -> one.process().equals("certificate"))
                .collect(Collectors.groupingBy(Incident::number));
        Map<PersonId, String> officials = officials(rows);
        Map<UUID, String> reasons = names.notes(rows.stream().map(Row::reason).flatMap(Optional::stream).toList(), reader(visitor));
        return rows.stream().map(row -> new Line(row, row.signed().map(Done::who).map(who -> officials.getOrDefault(who, UNKNOWN)).orElse(""),
                held(row, officials, reasons), waits.getOrDefault(row.number(), List.of()),
                row.refusedFields().stream().map(words::refusedField).distinct().collect(Collectors.joining(", ")),
                failed.getOrDefault(row.number(), List.of()).stream().collect(Collectors.groupingBy(one -> words.say("cause." + one.cause().name()),
                        TreeMap::new, Collectors.counting())))).toList();
    }

    /** Who holds this exam's certificates back, and why: it is about no person, so everybody who sees the exam is told. */
    Optional<Held> held(SeenExam seen) {
        return progress.of(seen.exam().id()).filter(row -> row.held().isPresent()).flatMap(row -> held(row, officials(List.of(row)),
                names.notes(row.reason().stream().toList(), seen.reader(PURPOSE, "page"))));
    }

    List<Delays.Wait> waits(String exam) {
        return delays.atRegisters(List.of(exam)).getOrDefault(exam, List.of());
    }

    private static boolean isOfAll(Visitor visitor) {
        return visitor.holds("kutsekoda") || visitor.operates();
    }

    private Map<PersonId, String> officials(Collection<Row> rows) {
        return names.officials(rows.stream().flatMap(row -> Stream.of(row.signed(), row.held())).flatMap(Optional::stream).map(Done::who).toList());
    }

    private static Optional<Held> held(Row row, Map<PersonId, String> officials, Map<UUID, String> reasons) {
        return row.held().map(done -> new Held(officials.getOrDefault(done.who(), UNKNOWN), done.at(),
                row.reason().map(note -> reasons.getOrDefault(note, "")).orElse("")));
    }

    private static Reader reader(Visitor visitor) {
        Role role = visitor.holds("kutsekoda") ? Role.of("kutsekoda") : visitor.operates() ? Role.of("operator")
                : Role.of("body-" + visitor.organisations("body").get(0));
        return new Reader(visitor.who().toString(), role.kind(), role.organisation(), PURPOSE, Optional.empty(), "page");
    }
}
