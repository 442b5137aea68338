package ee.simulator.xtee;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.simulator.Answer;
import ee.simulator.Json;
import ee.simulator.Request;
import ee.simulator.Router;
import ee.simulator.Time;
import ee.simulator.ehis.Ehis;
import ee.simulator.kutseregister.Kutseregister;
import ee.simulator.people.Folk;
import ee.simulator.people.Sample;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fault desk: its page, and the same for programs as JSON below /sim/xtee. */
final class DeskDoor {

    private static final int LARGEST_CROWD = 20_000;

    private final Desk desk;
    private final Journal journal;
    private final Members members;
    private final Ehis ehis;
    private final Kutseregister certificates;
    private final Sample sample;
    private final Folk folk;
    private final Time time;

    DeskDoor(Desk desk, Journal journal, Members members, Ehis ehis, Kutseregister certificates, Sample sample, Folk folk, Time time) {
        this.desk = desk;
        this.journal = journal;
        this.members = members;
        this.ehis = ehis;
        this.certificates = certificates;
        this.sample = sample;
        this.folk = folk;
        this.time = time;
    }

    void open(Router router) {
        router.on("GET", "/sim/xtee", request -> Answer.html(200, DeskPage.TEXT))
                .on("GET", "/sim/xtee/state", request -> Answer.json(200, state()))
                .on("GET", "/sim/xtee/certificates", request -> Answer.json(200, certificates.list()))
                .on("POST", "/sim/xtee/certificates", this::edit)
                .on("GET", "/sim/xtee/residents", request -> Answer.json(200, folk.residents()))
                .on("GET", "/sim/xtee/faults", request -> Answer.json(200, desk.troubles()))
                .on("POST", "/sim/xtee/faults", request -> Answer.json(200, desk.add(trouble(request))))
                .on("DELETE", "/sim/xtee/faults", this::removeFaults)
                .on("POST", "/sim/xtee/settings", this::set)
                .on("POST", "/sim/xtee/changes", this::change)
                .on("POST", "/sim/xtee/reset", this::reset);
    }

    private Trouble trouble(Request request) throws IOException {
        Trouble asked = Json.read(request.body(), Trouble.class);
        if (!services().contains(asked.service())) {
            throw new IllegalArgumentException("no such service: " + asked.service());
        }
        return asked;
    }

    private Answer edit(Request request) throws IOException {
        certificates.edit(Json.read(request.body(), Kutseregister.Edit.class));
        return Answer.json(200, certificates.list());
    }

    private Answer removeFaults(Request request) {
        String id = request.query().get("id");
        if (id == null) {
            desk.reset();
        } else {
            desk.remove(Integer.parseInt(id));
        }
        return Answer.json(200, desk.troubles());
    }

    /** What the simulator is told besides faults; what is null stays as it is. */
    private record Told(String numberDelay, String codes, Integer crowd, Integer curriculum, String funding, Instant now) { }

    private Answer set(Request request) throws IOException {
        Told told = Json.read(request.body(), Told.class);
        if (told.codes() != null && !List.of("classic", "7.8").contains(told.codes()) || told.crowd() != null
                && (told.crowd() < 0 || told.crowd() > LARGEST_CROWD)) {
            throw new IllegalArgumentException("codes are classic or 7.8, the crowd is 0 to " + LARGEST_CROWD);
        }
        if (told.numberDelay() != null) {
            certificates.numberDelay(delay(told.numberDelay()));
        }
        if (told.codes() != null) {
            desk.spell(told.codes().equals("7.8"));
        }
        if (told.crowd() != null) {
            gather(told.crowd(), told.curriculum());
        }
        if (told.funding() != null) {
            ehis.funding(told.funding());
        }
        if (told.now() != null) {
            time.set(told.now());
        }
        return Answer.json(200, state());
    }

    /** Standards, awarding bodies and curricula that are otherwise from now on, in the form of the sample data. */
    private Answer change(Request request) throws IOException {
        sample.change(Json.read(request.body(), ObjectNode.class), time.now());
        certificates.readAgain();
        return Answer.json(200, state());
    }

    /** @param curriculum null for the first of all, where nobody gathers */
    private void gather(int crowd, Integer curriculum) {
        if (crowd == 0 && curriculum == null) {
            folk.crowd().goHome();
            return;
        }
        folk.crowd().gather(sample.curricula().stream().filter(one -> curriculum == null || one.code() == curriculum).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such curriculum: " + curriculum)), crowd);
    }

    private static Duration delay(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("numberDelay is like PT20S", wrong);
        }
    }

    /** Everything as at the first start: no faults, no journal, no certificates. */
    private Answer reset(Request request) throws IOException {
        desk.reset();
        journal.clear();
        sample.reset();
        certificates.readAgain();
        gather(0, null);
        ehis.funding("");
        certificates.clear();
        return Answer.json(200, state());
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("now", time.now().toString());
        state.put("numberDelay", certificates.numberDelay().toString());
        state.put("codes", desk.snake() ? "7.8" : "classic");
        state.put("faults", desk.troubles());
        state.put("counts", journal.counts());
        state.put("busiest", journal.busiest());
        state.put("journal", journal.lines());
        state.put("certificates", certificates.list().size());
        state.put("kinds", Stream.of(Kind.values()).map(kind -> Map.of("kind", kind.name(), "words", kind.words())).toList());
        state.put("services", services());
        state.put("codesOfFaults", FaultTexts.TEXTS.keySet());
        return state;
    }

    private List<String> services() {
        Stream<String> all = members.registers().values().stream().flatMap(register -> Stream.concat(Stream.of(register.subsystem()),
                Stream.concat(register.services().stream().map(service -> service.substring(0, service.lastIndexOf('.'))), register.restServices().stream()).sorted()));
        return Stream.concat(Stream.of("*"), all).toList();
    }
}
