package ee.kutseeksam.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class CertificateStandInTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 12);

    private DataRooms rooms;
    private CertificateRegister register;
    private PersonId person;

    @BeforeEach
    void open() {
        rooms = DataRooms.open();
        register = rooms.get(CertificateRegister.class);
        person = rooms.get(People.class).identify(Identity.of(new PersonalCode("60703149915"), "Näidis-Mari", "Testmets"));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void an_entry_is_found_by_its_content_whoever_asks_again() {
        var decision = UUID.randomUUID();

        assertThat(register.has(application(decision, 11330789))).isFalse();
        assertThat(register.register(application(decision, 11330789))).isEmpty();
        assertThat(register.has(application(decision, 11330789))).isTrue();
        assertThat(register.has(application(decision, 10912389))).as("another qualification").isFalse();
        assertThat(register.has(application(UUID.randomUUID(), 11330789))).as("another decision").isFalse();
        assertThatThrownBy(() -> register.register(application(decision, 11330789))).as("not idempotent, like the register")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_number_comes_after_five_minutes_and_stays() {
        var application = application(UUID.randomUUID(), 11330789);
        var clock = rooms.get(DataRooms.MovableClock.class);
        register.register(application);

        assertThat(register.number(application)).isEmpty();
        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(register.number(application)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(register.number(application)).get().asString().matches("9[0-9]{7}");
        assertThat(register.number(application)).isEqualTo(register.number(application));
        assertThat(register.number(application(UUID.randomUUID(), 11330789))).isEmpty();
    }

    @Test
    void who_has_no_code_is_refused_at_that_field() {
        person = rooms.get(People.class).identify(Identity.withoutCode(LocalDate.of(2001, 2, 3), "Näidis-Olga", "Testpõld", "EHIS 51"));
        var application = application(UUID.randomUUID(), 11330789);

        assertThat(register.register(application)).hasSize(1).allSatisfy(error -> {
            assertThat(error.field()).isEqualTo("isikukood");
            assertThat(error.message()).contains("Isikukood on puudu");
        });
        assertThat(register.has(application)).isFalse();
        assertThat(register.wanting(application)).isEqualTo(register.register(application));
        rooms.get(People.class).giveCode(person, new PersonalCode("60102039994"), false);
        assertThat(register.wanting(application)).isEmpty();
        assertThat(register.register(application)).isEmpty();
    }

    @Test
    void an_entry_stays_when_the_one_who_made_it_fails_afterwards() {
        var application = application(UUID.randomUUID(), 11330789);
        rooms.get(TransactionTemplate.class).executeWithoutResult(status -> {
            register.register(application);
            status.setRollbackOnly();
        });

        assertThat(register.has(application)).isTrue();
    }

    private Application application(UUID decision, int standard) {
        return new Application(UUID.randomUUID(), decision, person, Qualification.of(standard), 1, false, "KA-LEIB", person, ISSUED, ISSUED,
                Optional.empty(), List.of());
    }
}
