package ee.simulator.kutseregister;

import com.fasterxml.jackson.databind.JsonNode;
import ee.simulator.people.Sample;
import ee.xtee.wire.kutseregister.Liige;
import ee.xtee.wire.kutseregister.Nimetus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Standards and awarding bodies. */
final class Catalogue {

    private final Sample sample;
    private List<Standard> standards;
    private Map<Integer, Standard> byId;
    private Map<String, Body> bodies;

    Catalogue(Sample sample) {
        this.sample = sample;
        read();
    }

    /** Takes up what the sample says now. */
    final synchronized void read() {
        bodies = new HashMap<>();
        standards = sample.list("standards").stream().map(Catalogue::standard).toList();
        byId = standards.stream().collect(Collectors.toMap(Standard::id, Function.identity(), (one, again) -> one));
        List<Nimetus> languages = sample.list("examLanguages").stream().map(row -> named(row.path("id").asInt(), row.path("nameEt").asText())).toList();
        sample.list("awardingBodies").forEach(row -> {
            Body body = body(row, languages);
            bodies.put(body.code(), body);
        });
    }

    synchronized List<Standard> standards() {
        return standards;
    }

    synchronized Optional<Standard> standard(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Body> body(String code) {
        return Optional.ofNullable(code).map(bodies::get);
    }

    private Body body(JsonNode row, List<Nimetus> languages) {
        Set<String> names = texts(row.path("qualifications")).map(Catalogue::plain).collect(Collectors.toSet());
        Set<Integer> ids = Sample.nodes(row.path("examLanguageIds")).stream().map(JsonNode::asInt).collect(Collectors.toSet());
        List<Liige> members = new ArrayList<>();
        Sample.nodes(row.path("committees")).forEach(committee -> Sample.nodes(committee.path("members")).forEach(one -> {
            Liige member = new Liige();
            member.setId(one.path("id").asInt());
            member.setNimi(one.path("firstName").asText() + " " + one.path("lastName").asText());
            member.setRoll(one.path("role").asInt());
            members.add(member);
        }));
        return new Body(row.path("code").asText(), row.path("nameEt").asText(), row.path("committees").path(0).path("nameEt").asText(), members,
                languages.stream().filter(one -> ids.isEmpty() || ids.contains(one.getId())).toList(), row.path("mayHidePersonalData").asBoolean(),
                standards.stream().filter(one -> names.contains(plain(one.name()))).toList());
    }

    private static Standard standard(JsonNode row) {
        List<Nimetus> specialisations = list(row.path("specialisations"));
        List<Nimetus> parts = list(row.path("partQualifications"));
        LocalDate to = LocalDate.parse(row.path("validTo").asText());
        boolean onlyFirst = texts(row.path("certificateTypesAllowed")).toList().equals(List.of("ESMANE_KUTSE"));
        return new Standard(row.path("registerId").asInt(), row.path("nameEt").asText(), row.path("level").asInt(), row.path("version").asInt(),
                LocalDate.parse(row.path("validFrom").asText()), to, Optional.ofNullable(row.path("graduateAwardingUntil").textValue()).map(LocalDate::parse).orElse(to),
                row.path("iscedGroup").asText("0000"), onlyFirst ? List.of(3) : parts.isEmpty() ? List.of(1, 3) : List.of(1, 2, 3),
                !row.path("specialisationRequired").asBoolean(), specialisations, parts, list(row.path("electiveCompetences")),
                Optional.ofNullable(row.path("changedAt").textValue()).map(Instant::parse));
    }

    /** The names of qualifications are spelt in more than one way. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ").replaceAll(" esmane kutse$", "").strip();
    }

    private static List<Nimetus> list(JsonNode rows) {
        return Sample.nodes(rows).stream().map(row -> named(row.path("registerId").asInt(row.path("id").asInt()), row.path("nameEt").asText())).toList();
    }

    private static Stream<String> texts(JsonNode rows) {
        return Sample.nodes(rows).stream().map(JsonNode::asText);
    }

    private static Nimetus named(int id, String name) {
        Nimetus named = new Nimetus();
        named.setId(id);
        named.setNimetus(name);
        return named;
    }
}
