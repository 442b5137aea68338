package ee.simulator.people;

import com.fasterxml.jackson.databind.JsonNode;
import ee.simulator.people.Learner.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All people: who learns where, and whom the population register knows. */
public final class Folk {

    /** Places in a curriculum whose person the population register knows otherwise. */
    private static final Set<String> OTHER_NAME = Set.of("240543/19", "215308/0", "215386/2", "900001/1");
    private static final Map<String, String> STATUS = Map.of("215308/2", "S", "215308/4", "P");
    private static final Set<String> UNKNOWN = Set.of("211297/1");

    private final List<Learner> learners = new ArrayList<>();
    private final Map<String, Resident> residents = new HashMap<>();
    private final Crowd crowd = new Crowd();

    public Folk(Sample sample) {
        for (JsonNode body : sample.list("awardingBodies")) {
            Sample.nodes(body.path("committees")).forEach(committee -> Sample.nodes(committee.path("members")).forEach(this::know));
        }
        sample.list("persons").forEach(this::know);
        int wanted = 0;
        for (int place = 0; place < sample.curricula().size(); place++) {
            Curriculum curriculum = sample.curricula().get(place);
            if (curriculum.wanted().isPresent()) {
                List<Learner> made = Learners.of(curriculum, curriculum.wanted().get(), wanted);
                wanted += made.size();
                learners.addAll(made);
                made.forEach(one -> know(one, ""));
                continue;
            }
            fromSample(sample, curriculum);
            List<Learner> made = Learners.of(curriculum, place);
            learners.addAll(made);
            for (int number = 0; number < made.size(); number++) {
                know(made.get(number), curriculum.code() + "/" + number);
            }
        }
    }

    public Stream<Learner> learners() {
        return crowd.with(learners);
    }

    public Crowd crowd() {
        return crowd;
    }

    /** Whom the population register knows. */
    public Collection<Resident> residents() {
        return residents.values();
    }

    public Optional<Resident> resident(String code) {
        return Optional.ofNullable(residents.get(code)).or(() -> crowd.resident(code));
    }

    /** Found without a code. */
    public List<Resident> residents(LocalDate birthDate, String firstName, String lastName) {
        return residents.values().stream().filter(one -> Codes.birthDate(one.code()).equals(birthDate)
                && one.firstName().equalsIgnoreCase(firstName) && one.lastName().equalsIgnoreCase(lastName)).toList();
    }

    private void know(JsonNode person) {
        String code = person.path("isikukood").asText();
        residents.put(code, new Resident(code, person.path("firstName").asText(), person.path("lastName").asText(), "E"));
    }

    private void know(Learner learner, String key) {
        if (!UNKNOWN.contains(key)) {
            residents.put(learner.code(), new Resident(learner.code(), learner.firstName(),
                    learner.lastName() + (OTHER_NAME.contains(key) ? "-Uus" : ""), STATUS.getOrDefault(key, "E")));
        }
    }

    private void fromSample(Sample sample, Curriculum curriculum) {
        for (JsonNode person : sample.list("persons")) {
            JsonNode ehis = person.path("ehis");
            if (ehis.path("curriculum").asInt() == curriculum.code()) {
                Optional<LocalDate> end = Optional.ofNullable(ehis.path("nominalEnd").textValue()).map(LocalDate::parse);
                learners.add(new Learner(600_001 + learners.size(), person.path("isikukood").asText(), person.path("firstName").asText(),
                        person.path("lastName").asText(), false, curriculum, ehis.path("course").asInt(), end.isPresent() ? Stage.OVER_TIME : Stage.FINAL,
                        Optional.empty(), end.or(() -> Optional.of(LocalDate.of(2026, 6, 30))), List.of(), ehis.path("finSpec").asText()));
            }
        }
    }
}
