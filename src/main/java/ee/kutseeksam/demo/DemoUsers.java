package ee.kutseeksam.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kutseeksam.database.StartupNote;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.organisations.Appointments;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a demo, from a file: their roles. Who they are is told by the sign-in. Repeated, it changes nothing. */
@Component
@ConditionalOnProperty("kutse.demo.users")
class DemoUsers implements StartupNote {

    record Role(String kind, String organisation) { }

    record Commission(int memberId, String awardingBody, String name, int role) { }

    /** A role that somebody has asked for and that waits: {@code school-51}. */
    record Asking(String organisation, String reason) { }

    record User(String username, String what, String firstName, String lastName, @JsonProperty("isikukood") String code,
                List<Role> roles, Commission commission, Asking asks) {
        @Override
        public String toString() {
            return "User[" + username + "]";
        }
    }

    record Users(String rolesFrom, List<User> users) { }

    private final Users file;
    private final People people;
    private final Appointments appointments;

    DemoUsers(@Value("${kutse.demo.users}") Resource file, People people, Appointments appointments) throws IOException {
        try (var json = file.getInputStream()) {
            this.file = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                    .readValue(json, Users.class);
        }
        this.people = people;
        this.appointments = appointments;
    }

    @Transactional
    public void open() {
        var from = LocalDate.parse(file.rolesFrom());
        for (var user : file.users()) {
            var person = person(user);
            if (user.asks() == null) {
                people.markOfficials(List.of(person));
            }
            user.roles().forEach(role -> appointments.appoint(person, role.kind(), role.organisation(), from));
            if (user.commission() != null) {
                var commission = user.commission();
                appointments.appointToCommission(commission.memberId(), person, commission.awardingBody(), commission.name(),
                        commission.role(), from);
            }
        }
    }

    /** Who waits for a role on the demo's first morning. */
    Map<PersonId, Asking> asking() {
        return file.users().stream().filter(user -> user.asks() != null).collect(Collectors.toMap(this::person, User::asks));
    }

    private PersonId person(User user) {
        return people.identify(Identity.of(new PersonalCode(user.code()), user.firstName(), user.lastName()));
    }

    @Override
    public List<String> lines() {
        return Stream.concat(Stream.of("Sisenemise lehel saad valida, kes sa oled:"),
                file.users().stream().map(user -> "  %-8s %s".formatted(user.username(), user.what()))).toList();
    }
}
