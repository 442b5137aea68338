package ee.kutseeksam.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kutseeksam.database.StartupNote;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.organisations.Appointments;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.signin.Account;
import ee.kutseeksam.signin.Accounts;
import ee.kutseeksam.signin.DemoSignIns;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in to a demo, from a file: their accounts and roles. Repeated, it changes nothing. */
@Component
@ConditionalOnProperty("kutse.demo.users")
class DemoUsers implements StartupNote, DemoSignIns {

    record Role(String kind, String organisation) { }

    record Commission(int memberId, String awardingBody, String name, int role) { }

    record User(String username, String what, String firstName, String lastName, @JsonProperty("isikukood") String code,
                List<Role> roles, Commission commission) {
        @Override
        public String toString() {
            return "User[" + username + "]";
        }
    }

    record Users(String password, String rolesFrom, List<User> users) { }

    private final Users file;
    private final People people;
    private final Appointments appointments;
    private final Accounts accounts;

    DemoUsers(@Value("${kutse.demo.users}") Resource file, People people, Appointments appointments, Accounts accounts)
            throws IOException {
        try (var json = file.getInputStream()) {
            this.file = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                    .readValue(json, Users.class);
        }
        this.people = people;
        this.appointments = appointments;
        this.accounts = accounts;
    }

    @Transactional
    public void open() {
        var from = LocalDate.parse(file.rolesFrom());
        var hash = "{bcrypt}" + new BCryptPasswordEncoder().encode(file.password());
        for (var user : file.users()) {
            var person = people.identify(Identity.of(new PersonalCode(user.code()), user.firstName(), user.lastName()));
            people.markOfficials(List.of(person));
            user.roles().forEach(role -> appointments.appoint(person, role.kind(), role.organisation(), from));
            if (user.commission() != null) {
                var commission = user.commission();
                appointments.appointToCommission(commission.memberId(), person, commission.awardingBody(), commission.name(),
                        commission.role(), from);
            }
            if (accounts.byUsername(user.username()).isEmpty()) {
                accounts.open(new Account(user.username(), hash, person));
            }
        }
    }

    @Override
    public List<String> lines() {
        return Stream.concat(Stream.of("Kasutajad (parool kõigil: " + file.password() + ")"),
                file.users().stream().map(user -> "  %-8s %s".formatted(user.username(), user.what()))).toList();
    }

    @Override
    public List<DemoPerson> people() {
        return file.users().stream().map(user -> new DemoPerson(user.username(), file.password(),
                user.firstName() + " " + user.lastName(), List.of(user.what()))).toList();
    }
}
