package ee.simulator.rr;

import com.fasterxml.jackson.databind.JsonNode;
import ee.simulator.Json;
import ee.simulator.people.Codes;
import ee.simulator.people.Folk;
import ee.simulator.people.Resident;
import ee.simulator.people.Sample;
import ee.simulator.xtee.Register;
import ee.xtee.wire.rr.Isik;
import ee.xtee.wire.rr.RR434;
import ee.xtee.wire.rr.RR434Answer;
import ee.xtee.wire.rr.RR434Request;
import ee.xtee.wire.rr.RR434Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The population register behind RR434 and behind its newer REST service. */
public final class Rr implements Register {

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Map<String, String> STATUSES = Map.of("E", "ELUS", "S", "SURNUD", "P", "ANDMED PUUDUVAD", "M", "MÄÄRATLEMATA");

    private final Folk folk;

    public Rr(Folk folk) {
        this.folk = folk;
    }

    @Override
    public String subsystem() {
        return "rr";
    }

    @Override
    public Set<String> services() {
        return Set.of("RR434.v1");
    }

    @Override
    public Set<String> restServices() {
        return Set.of("domesticDataExchange", "dde");
    }

    @Override
    public Object answer(Object request, boolean refused) {
        RR434Request asked = ((RR434) request).getRequest();
        RR434Answer answer = new RR434Answer();
        if (refused) {
            answer.setVeakood(30200);
            answer.setVeatekst("Päringu täitmine ei õnnestunud.");
        } else {
            answer.setVeakood(0);
            answer.setIsikud(new RR434Answer.Isikud());
            found(asked).forEach(one -> answer.getIsikud().getIsik().add(person(one)));
        }
        RR434Response response = new RR434Response();
        response.setRequest(asked);
        response.setResponse(answer);
        return response;
    }

    private List<Resident> found(RR434Request asked) {
        if (asked.getIsikukood() != null) {
            return folk.resident(asked.getIsikukood()).stream().toList();
        }
        if (asked.getSynniaeg() == null || asked.getEesnimi() == null || asked.getPerenimi() == null) {
            return List.of();
        }
        return folk.residents(LocalDate.parse(asked.getSynniaeg(), DOTTED), asked.getEesnimi(), asked.getPerenimi());
    }

    private static Isik person(Resident one) {
        Isik person = new Isik();
        person.setIsikIsikukood(one.code());
        person.setIsikIsStaatus(one.status());
        person.setIsikIsKirjeStaatus("K");
        if (!one.status().equals("P")) {
            person.setIsikEesnimi(one.firstName().toUpperCase(Locale.ROOT));
            person.setIsikPerenimi(one.lastName().toUpperCase(Locale.ROOT));
            person.setIsikSynniaeg(DOTTED.format(Codes.birthDate(one.code())));
        }
        if (one.status().equals("S")) {
            person.setIsikSurmaaeg("15.01.2026");
        }
        return person;
    }

    @Override
    public String answerRest(String body, boolean refused) {
        try {
            JsonNode asked = Json.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class);
            return Json.text(Sample.nodes(asked.path("isikukoodid")).stream().map(code -> refused ? Optional.<Resident>empty() : folk.resident(code.asText()))
                    .flatMap(Optional::stream).map(Rr::fields).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> fields(Resident one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("isikukood", one.code());
        if (!one.status().equals("P")) {
            fields.put("eesnimi", one.firstName().toUpperCase(Locale.ROOT));
            fields.put("perekonnanimi", one.lastName().toUpperCase(Locale.ROOT));
            fields.put("synniKuupaev", Codes.birthDate(one.code()).toString());
        }
        fields.put("isikuStaatus", Map.of("kood", "ISIKU_STAATUS", "elemendiKood", one.status(), "nimetus", STATUSES.get(one.status())));
        return fields;
    }
}
