package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Appointments;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;

/** A few people around Rakvere's school and its awarding body, on 2 March 2026. */
final class RoleRooms implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String WHY = "Võtan töö üle kolleegilt";
    static final Role SCHOOL = new Role("school", "48");
    static final Role SCHOOL_ADMINISTRATOR = new Role("admin-school", "48");
    static final Role OTHER_SCHOOL = new Role("school", "51");

    final DataRooms rooms = DataRooms.open();
    final Roles roles = rooms.get(Roles.class);
    final AccessRequests requests = rooms.get(AccessRequests.class);
    final Assignments assignments = rooms.get(Assignments.class);
    final Delegations delegations = rooms.get(Delegations.class);
    final Closures closures = rooms.get(Closures.class);
    final RoleActs acts = rooms.get(RoleActs.class);
    final PersonId administrator = with("Haldur", SCHOOL_ADMINISTRATOR);
    final PersonId holder = with("Esindaja", SCHOOL);
    final PersonId kutsekoda = with("Koda", Role.KUTSEKODA);
    final PersonId stranger = person("Võõras");

    RoleRooms() {
        try {
            rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PersonId person(String name) {
        return rooms.get(People.class).identify(Identity.withoutCode(LocalDate.of(1980, 1, 1), "Näidis-" + name, "Test", ""));
    }

    PersonId with(String name, Role role) {
        PersonId person = person(name);
        rooms.get(Appointments.class).appoint(person, role.kind(), role.organisation(), TODAY.minusYears(1));
        return person;
    }

    void daysPass(int days) {
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofDays(days));
    }

    boolean holds(PersonId person, Role role) {
        return roles.holds(person, role.group());
    }

    Assignments.Row assignment(PersonId person, Role role) {
        return assignments.of(person).stream().filter(row -> row.role().equals(role)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
