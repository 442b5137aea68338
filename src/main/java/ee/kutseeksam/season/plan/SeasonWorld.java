package ee.kutseeksam.season.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.season.plan.PlannedExam.Offer;
import ee.kutseeksam.season.plan.Season.Made;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Where a season is held: two files, the reference data in the sample's form (for the product and for the registers that it asks) and the
 * people who hold roles. What the sample lacks is made up and marked SEASON.
 */
public final class SeasonWorld {

    private static final int MONTHS = 36;
    private static final int COMPETENCES = 2;
    private static final int ASSESSORS = 6;
    private static final int FIRST_MEMBER = 700_000;

    private final ObjectNode root = sample();
    private final JsonMapper mapper = new JsonMapper();
    private final ArrayNode users = mapper.createArrayNode();
    private final MadeCodes codes = new MadeCodes();
    private int members = FIRST_MEMBER;

    /** The sample's awarding body of each of its standards. */
    public static Map<Integer, String> bodiesOfSample() {
        ObjectNode sample = sample();
        Map<String, String> byName = new HashMap<>();
        list(sample.path("awardingBodies")).forEach(body -> list(body.path("qualifications"))
                .forEach(name -> byName.putIfAbsent(plain(name.asText()), body.path("code").asText())));
        return list(sample.path("standards")).stream().filter(row -> byName.containsKey(plain(row.path("nameEt").asText())))
                .collect(Collectors.toMap(row -> row.path("registerId").asInt(), row -> byName.get(plain(row.path("nameEt").asText()))));
    }

    /** The register spells a qualification in more than one way. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll(" esmane kutse$", "").strip();
    }

    /** Writes {@code world.json} and {@code users.json}; gives the folder back. */
    public Path write(Season season, Path folder) {
        standards(season);
        bodies(season);
        schools(season.plan());
        curricula(season);
        root.putArray("persons");
        staff();
        try {
            Files.createDirectories(folder);
            mapper.writeValue(folder.resolve("world.json").toFile(), root);
            ObjectNode file = mapper.createObjectNode().put("rolesFrom", season.plan().begins().minusYears(1).toString());
            file.set("users", users);
            mapper.writeValue(folder.resolve("users.json").toFile(), file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return folder;
    }

    private void standards(Season season) {
        Set<Integer> used = season.standards().stream().filter(Made::ofSample).map(Made::id).collect(Collectors.toSet());
        keep("standards", row -> used.contains(row.path("registerId").asInt()));
        keep("transitionOrders", row -> used.contains(row.path("standard").asInt()));
        season.standards().stream().filter(made -> !made.ofSample()).forEach(made -> {
            ObjectNode row = array("standards").addObject().put("registerId", made.id()).put("nameEt", name(made)).put("level", 4).put("version", 1)
                    .put("validFrom", season.plan().begins().minusYears(1).toString()).put("validTo", season.plan().begins().plusYears(4).toString())
                    .put("iscedGroup", made.field().group());
            ArrayNode competences = row.putArray("mandatoryCompetences");
            IntStream.rangeClosed(1, COMPETENCES).forEach(number -> competences.addObject().put("registerId", made.id() + number)
                    .put("nameEt", "SEASON kompetents " + number));
        });
    }

    private static String name(Made made) {
        return "SEASON kutse " + made.id() + " (" + made.field().name() + "), tase 4";
    }

    private void bodies(Season season) {
        Set<String> used = season.exams().stream().map(exam -> exam.offer().awardingBody()).collect(Collectors.toCollection(TreeSet::new));
        keep("awardingBodies", row -> used.contains(row.path("code").asText()));
        array("awardingBodies").forEach(body -> ((ObjectNode) body).put("rightValidTo", season.plan().begins().plusYears(4).toString()));
        Map<String, List<Made>> byBody = season.standards().stream().filter(made -> !made.ofSample()).collect(Collectors.groupingBy(Made::awardingBody));
        used.forEach(code -> {
            if (byBody.containsKey(code)) {
                body(code, byBody.get(code), season.plan());
            }
            user("SEASON kutse andja " + code, "body", code);
        });
    }

    private void body(String code, List<Made> standards, SeasonPlan plan) {
        String name = "SEASON kutse andja " + code;
        ObjectNode row = array("awardingBodies").addObject().put("code", code).put("nameEt", name).put("type", "KONKURSIGA")
                .put("rightValidFrom", plan.begins().minusYears(1).toString()).put("rightValidTo", plan.begins().plusYears(4).toString())
                .put("mayHidePersonalData", false);
        standards.forEach(made -> row.withArray("qualifications").add(name(made)));
        row.putArray("examLanguageIds").add(1);
        ObjectNode committee = row.putArray("committees").addObject().put("nameEt", name + " kutsekomisjon");
        ArrayNode seats = committee.putArray("members");
        for (int role = 1; role <= 3; role++) {
            seats.addObject().put("id", members++).put("firstName", "Näidis-Liige").put("lastName", "Hooaeg-" + members).put("isikukood", codes.next())
                    .put("role", role);
        }
    }

    private void schools(SeasonPlan plan) {
        root.putArray("schools");
        for (int number = 0; number < plan.schools(); number++) {
            array("schools").addObject().put("ehisCode", Season.schoolCode(number)).put("registryCode", String.valueOf(79_000_000 + number))
                    .put("nameEt", schoolName(number));
            user(schoolName(number), "school", Season.schoolCode(number));
        }
    }

    private static String schoolName(int number) {
        return "SEASON kool " + (number + 1);
    }

    private void curricula(Season season) {
        root.putArray("curricula");
        season.learners().forEach((offer, learners) -> {
            ObjectNode row = array("curricula").addObject().put("ehisCurriculumCode", offer.curriculum()).put("nameEt", "SEASON õppekava " + offer.curriculum())
                    .put("school", schoolOf(offer)).put("studyLevelCode", "441").put("studyLevelEt", "SEASON").put("nominalDuration", MONTHS / 12 + "/0")
                    .put("nominalMonths", MONTHS).put("registered", season.plan().begins().minusYears(4).toString()).put("status", "Avatud");
            row.putArray("linkedStandardRegisterIds").add(offer.standard());
            row.putObject("learners").put("count", learners).put("nominalEnd", season.plan().graduation().toString());
        });
    }

    private static String schoolOf(Offer offer) {
        return schoolName(Integer.parseInt(offer.school()) - Integer.parseInt(Season.schoolCode(0)));
    }

    private void staff() {
        for (int number = 1; number <= ASSESSORS; number++) {
            user("SEASON hindaja " + number, "assessor", "");
        }
        user("SEASON Kutsekoda", "kutsekoda", "");
        user("SEASON käitaja", "operator", "");
    }

    private void user(String what, String kind, String organisation) {
        ObjectNode user = users.addObject().put("username", "s" + users.size()).put("what", what).put("firstName", "Näidis-Ametnik")
                .put("lastName", "Hooaeg-" + users.size()).put("isikukood", codes.next());
        user.putArray("roles").addObject().put("kind", kind).put("organisation", organisation);
    }

    private ArrayNode array(String name) {
        return (ArrayNode) root.get(name);
    }

    private void keep(String name, Predicate<JsonNode> wanted) {
        List<JsonNode> kept = list(array(name)).stream().filter(wanted).toList();
        root.putArray(name).addAll(kept);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static ObjectNode sample() {
        try (InputStream json = SeasonWorld.class.getResourceAsStream("/reference/sample-data.json")) {
            return (ObjectNode) new JsonMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
