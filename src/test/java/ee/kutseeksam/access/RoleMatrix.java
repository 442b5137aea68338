package ee.kutseeksam.access;

import ee.kutseeksam.kernel.PersonId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Acts on roles × who asks × how the role of school 51 stands and who else sees to it, as text. */
final class RoleMatrix {

    private static final PersonId WHO = Matrix.WHO;
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 9));

    /** @param about as what the asker is concerned by it themselves */
    record Asker(Set<String> groups, Concern about) { }

    enum Concern { NOT, OWNER, OTHER }

    /** @param administrators the group of those who see to the role; empty for one without an organisation */
    record Case(Optional<String> administrators, boolean overseen, WhoseRole.State state) { }

    static final Map<String, Asker> ASKERS = askers();
    static final Map<String, Case> CASES = cases();

    private RoleMatrix() { }

    private static Map<String, Asker> askers() {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        held.put("administrator own", Set.of("admin-school-51"));
        held.put("administrator foreign", Set.of("admin-school-1041"));
        held.put("body's administrator", Set.of("admin-body-51"));
        held.put("kutsekoda", Set.of("kutsekoda"));
        held.put("school own", Set.of("school-51"));
        held.put("body", Set.of("body-KA-LEIB"));
        held.put("commission", Set.of("commission-KA-LEIB"));
        held.put("operator", Set.of("operator"));
        held.put("analyst", Set.of("analyst"));
        held.put("nobody", Set.of());
        Map<String, Asker> all = new LinkedHashMap<>();
        held.forEach((name, groups) -> all.put(name, new Asker(groups, Concern.NOT)));
        for (String name : List.of("administrator own", "administrator foreign", "kutsekoda", "nobody")) {
            all.put(name + " whose it is", new Asker(held.get(name), Concern.OWNER));
            all.put(name + " who would have it", new Asker(held.get(name), Concern.OTHER));
        }
        return all;
    }

    private static Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>();
        for (WhoseRole.State state : WhoseRole.State.values()) {
            String word = state.name().toLowerCase();
            all.put(word + " overseen", new Case(Optional.of("admin-school-51"), true, state));
            all.put(word + " by nobody else", new Case(Optional.of("admin-school-51"), false, state));
            all.put(word + " without organisation", new Case(Optional.empty(), false, state));
        }
        return all;
    }

    static String header() {
        return "action;who;" + String.join(";", CASES.keySet());
    }

    static Map<String, List<String>> cells() {
        return Arrays.stream(RoleAction.values()).flatMap(action -> ASKERS.keySet().stream().map(who -> Map.entry(action, who)))
                .collect(Collectors.toMap(line -> line.getKey() + ";" + line.getValue(),
                        line -> CASES.values().stream().map(one -> word(answer(line.getKey(), ASKERS.get(line.getValue()), one))).toList(),
                        (one, same) -> one, LinkedHashMap::new));
    }

    private static RoleAnswer answer(RoleAction action, Asker asker, Case one) {
        var role = new WhoseRole(one.administrators(), Optional.of(asker.about() == Concern.OWNER ? WHO : SOMEBODY),
                asker.about() == Concern.OTHER ? Set.of(WHO) : Set.of(), one.overseen(), one.state());
        return Access.decide(new Actor(WHO, asker.groups()), action, role);
    }

    private static String word(RoleAnswer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NOT_NOW -> "not now";
            case NO -> "-";
            case ANOTHER_PERSON -> "another person";
            case ADMINISTRATOR -> "administrator";
        };
    }

    static Stream<String> lines(Map<String, List<String>> cells) {
        return Stream.concat(Stream.of(header()), cells.entrySet().stream().map(line -> line.getKey() + ";" + String.join(";", line.getValue())));
    }
}
