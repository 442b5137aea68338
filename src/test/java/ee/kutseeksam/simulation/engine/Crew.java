package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.Cast;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The demo's users, by the name with which they sign in, members of committees who have no account, and one whom nobody knows. */
final class Crew {

    /** In the order of the demo's file: ids differ from run to run. */
    private static final List<String> NAMES = List.of("anne", "ivi", "rita", "leida", "ants", "keijo", "raivo", "kaja", "tiit", "anneli", "toivo",
            "tiina", "peeter", "urmas", "kadri", "margus", "eve", "helmi", "paul", "juhan", "koidu", "oskar", "aino");

    record Member(String name, PersonId id) {

        boolean hasAccount() {
            return NAMES.contains(name);
        }
    }

    private final Cast cast;
    private final Roles roles;
    private final ReferenceData reference;
    private final StillClock clock;
    private final List<Member> all = new ArrayList<>();
    private final Map<PersonId, Set<String>> held = new HashMap<>();
    private LocalDate heldOn = LocalDate.EPOCH;

    Crew(Cast cast, Roles roles, ReferenceData reference, StillClock clock) {
        this.cast = cast;
        this.roles = roles;
        this.reference = reference;
        this.clock = clock;
    }

    List<Member> all() {
        if (all.isEmpty()) {
            NAMES.forEach(name -> all.add(new Member(name, cast.person(name))));
            reference.awardingBodies().forEach(body -> body.commission().stream().filter(CommissionMember::maySign).forEach(this::addIfNew));
            all.add(new Member("stranger", new PersonId(UUID.randomUUID())));
        }
        return all;
    }

    private void addIfNew(CommissionMember seat) {
        if (all.stream().noneMatch(known -> known.id().equals(seat.person()))) {
            all.add(new Member("member " + seat.id(), seat.person()));
        }
    }

    Member named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    String nameOf(PersonId id) {
        return all().stream().filter(one -> one.id().equals(id)).map(Member::name).findFirst().orElse("somebody");
    }

    boolean holds(Member who, String group) {
        if (!heldOn.equals(LocalDate.now(clock))) {
            held.clear();
            heldOn = LocalDate.now(clock);
        }
        return held.computeIfAbsent(who.id(), roles::groupsOf).contains(group);
    }

    List<Member> holders(String group) {
        return all().stream().filter(who -> holds(who, group)).toList();
    }

    /** Who is among these, groups or people by id. */
    List<Member> fit(Collection<String> candidates) {
        return all().stream().filter(who -> candidates.contains(who.id().toString()) || candidates.stream().anyMatch(group -> holds(who, group))).toList();
    }
}
