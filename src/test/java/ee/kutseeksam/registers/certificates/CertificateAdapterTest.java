package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.kernel.ImpossibleAnswer;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.organisations.StandardNames;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.certificates.OddRegister.Fault;
import ee.kutseeksam.registers.population.TestPopulation;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Outcome;
import ee.kutseeksam.registers.xroad.Schemas;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Whatever the register does, an award is entered once: this plays the job that asks, writes and comes again. */
class CertificateAdapterTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final PersonId WHO = new PersonId(UUID.randomUUID());
    private static final PersonId SIGNER = new PersonId(UUID.randomUUID());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final int STANDARD = 11330789;

    private final OddServer server = new OddServer();
    private final OddRegister register = new OddRegister();
    private final People people = mock(People.class);
    private final ReferenceData reference = mock(ReferenceData.class);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE.asApp());
    private final JdbcClient jdbc = JdbcClient.create(transactions.getDataSource());
    private final Ledger ledger = new Ledger(jdbc, transactions);
    private final CertificateRegister adapter = adapter(Duration.ZERO);

    private CertificateRegister adapter(Duration quiet) {
        XRoadClient client = TestClient.of(server.address(), outcomes);
        return new CertificateAdapter(new Entries(client), ledger, new Writing(client, TestPopulation.standings(client, people), people, ledger, transactions),
                reference, people, quiet);
    }

    @BeforeEach
    void world() {
        JdbcClient.create(DATABASE.asOwner()).sql("truncate register_write").update();
        server.does(register::answer);
        when(people.forRegister(any())).thenReturn(Map.of(WHO, Identity.of(new PersonalCode("60402019147"), "Mari", "Õun")));
        when(people.codeForRegister(WHO)).thenReturn(Optional.of(new PersonalCode("60402019147")));
        when(reference.standard(STANDARD)).thenReturn(Optional.of(new Standard(STANDARD, "Kondiiter", 4, 9, DAY.minusYears(1), DAY.plusYears(1),
                Optional.empty(), "", "", List.of(), List.of(), List.of(), List.of(new Named(6, "Valitav")), false, false)));
        when(reference.names(STANDARD)).thenAnswer(asked -> reference.standard(STANDARD).map(StandardNames::of));
        when(reference.awardingBody("KA-LEIB")).thenReturn(Optional.of(new AwardingBody("KA-LEIB", "Leivaliit", true, Optional.empty(),
                DAY.minusYears(1), Optional.empty(), List.of(STANDARD), List.of(), List.of(new CommissionMember(77, "Komisjon", SIGNER, 1)))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Application application() {
        return new Application(UUID.randomUUID(), UUID.randomUUID(), WHO, Qualification.of(STANDARD), 1, false, "KA-LEIB", SIGNER, DAY, DAY,
                Optional.of(DAY.plusYears(5)), List.of(5, 6));
    }

    /** What the job does, each time it comes. */
    private List<FieldError> job(CertificateRegister by, Application one) {
        return by.has(one) ? List.of() : by.register(one);
    }

    @Test
    void an_award_is_entered_as_the_register_wants_it_and_once_however_often_the_job_comes() {
        Application one = application();
        assertThat(job(adapter, one)).isEmpty();
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).singleElement().satisfies(form -> {
            assertThat(Schemas.text(form, "nimi")).isEqualTo("Mari Õun");
            assertThat(Schemas.text(form, "allkirjastaja")).isEqualTo("77");
            assertThat(Schemas.text(form, "tyyp")).isEqualTo("1");
            assertThat(Schemas.text(form, "kehtivuselopp")).isEqualTo("2031-03-20");
            assertThat(Schemas.text(form, "kompetentsid")).as("what may be chosen").isEqualTo("6");
        });
        assertThat(adapter.number(one)).hasValue("900001");
    }

    @Test
    void a_number_is_waited_for_until_the_entry_is_confirmed() {
        Application one = application();
        register.confirmed = false;
        job(adapter, one);
        assertThat(adapter.number(one)).isEmpty();
        register.confirmed = true;
        assertThat(adapter.number(one)).hasValue("900001");
    }

    /** What is held back is asked after only when it has been sent, or may have been. */
    @Test
    void the_register_may_have_what_was_written_or_may_have_been_and_nothing_else() {
        Application one = application();
        assertThat(adapter.mayHave(one)).isFalse();
        register.writes.add(Fault.LOST_BEFORE);
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class);
        assertThat(adapter.mayHave(one)).as("nobody knows").isTrue();
        assertThat(adapter.has(one)).isFalse();
        assertThat(adapter.mayHave(one)).as("it has said no").isFalse();
        job(adapter, one);
        assertThat(adapter.mayHave(one)).isTrue();
    }

    @Test
    void a_write_whose_answer_is_lost_is_looked_for_and_never_repeated_when_it_was_done() {
        Application one = application();
        register.writes.add(Fault.LOST_AFTER);
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class);
        register.queriesFail = true;
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class);
        register.queriesFail = false;
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).hasSize(1);
        assertThat(outcomes).contains(Outcome.UNKNOWN);
    }

    @Test
    void a_write_whose_answer_is_lost_is_repeated_when_the_register_does_not_have_it() {
        Application one = application();
        register.writes.add(Fault.LOST_BEFORE);
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class);
        assertThat(register.written).isEmpty();
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).hasSize(1);
    }

    @Test
    void the_register_is_left_alone_for_as_long_as_it_may_still_be_writing() {
        Application one = application();
        CertificateRegister patient = adapter(Duration.ofSeconds(90));
        register.writes.add(Fault.LOST_BEFORE);
        assertThatThrownBy(() -> job(patient, one)).isInstanceOfSatisfying(RegisterAway.class,
                away -> assertThat(away.notBefore()).isEqualTo(Duration.ofSeconds(90)));
        int asked = server.asked().size();
        assertThatThrownBy(() -> job(patient, one)).isInstanceOfSatisfying(RegisterAway.class,
                away -> assertThat(away.notBefore()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        assertThat(server.asked()).hasSize(asked);
    }

    @Test
    void a_writer_that_died_over_its_write_is_taken_for_one_whose_answer_was_lost() {
        Application one = application();
        ledger.open(one);
        assertThatThrownBy(() -> adapter.register(one)).isInstanceOf(RegisterAway.class);
        assertThat(register.written).isEmpty();
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).hasSize(1);
    }

    @Test
    void what_never_left_is_simply_written_again() {
        Application one = application();
        register.writes.add(Fault.NOT_REACHED);
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class);
        assertThat(ledger.of(one.id()).orElseThrow().state()).isEqualTo(Ledger.State.ABSENT);
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).hasSize(1);
    }

    @Test
    void a_refused_field_is_said_and_the_mended_application_is_entered() {
        Application one = application();
        register.writes.add(Fault.REFUSES);
        assertThat(job(adapter, one)).containsExactly(new FieldError("kompetentsid", "Kompetents puudub (7)"));
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).hasSize(1);
    }

    @Test
    void two_equal_applications_of_one_day_do_not_both_get_in() {
        ledger.open(application());
        assertThat(adapter.register(application())).extracting(FieldError::field).containsExactly("kutsestandard");
        assertThat(register.written).isEmpty();
    }

    @Test
    void a_certificate_that_replaces_another_of_its_day_is_not_taken_for_it() {
        Application one = application();
        job(adapter, one);
        Application again = new Application(UUID.randomUUID(), one.decision(), WHO, one.qualification(), 1, false, "KA-LEIB", SIGNER, DAY, DAY,
                one.validTo(), List.of(), Optional.of(one.id()));
        register.confirmed = false;
        assertThatThrownBy(() -> job(adapter, again)).as("nobody knows yet which entry is the first one's").isInstanceOf(RegisterAway.class)
                .hasMessageContaining("Asendatav tunnistus");
        assertThat(register.written).hasSize(1);
        register.confirmed = true;
        adapter.number(one);
        assertThat(job(adapter, again)).isEmpty();
        assertThat(register.written).hasSize(2);
        assertThat(adapter.number(again)).hasValue("900002");
    }

    @Test
    void an_answer_that_does_not_say_how_many_errors_there_were_says_nothing() {
        Application one = application();
        register.writes.add(Fault.UNCOUNTED);
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class);
        assertThat(ledger.of(one.id()).orElseThrow().state()).isEqualTo(Ledger.State.UNKNOWN);
        assertThat(job(adapter, one)).isEmpty();
        assertThat(register.written).as("the register was asked first").hasSize(1);
    }

    @Test
    void who_may_not_sign_is_named_before_anything_is_sent() {
        Application one = application();
        Application unsigned = new Application(one.id(), one.decision(), WHO, one.qualification(), 1, false, "KA-LEIB", WHO, DAY, DAY, one.validTo(),
                List.of());
        assertThat(adapter.register(unsigned)).extracting(FieldError::field).containsExactly("allkirjastaja");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_writer_who_was_overtaken_while_it_wrote_tells_nothing_on() {
        Application one = application();
        register.writes.add(Fault.REFUSES);
        register.meanwhile = () -> {
            ledger.close(one.id(), 1, Ledger.State.ABSENT);
            ledger.open(one);
        };
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class).hasMessageContaining("vahepeal");
        assertThat(ledger.of(one.id()).orElseThrow()).as("the other one is still at it")
                .matches(write -> write.state() == Ledger.State.WRITING && write.attempt() == 2);
    }

    @ParameterizedTest
    @EnumSource(Ledger.State.class)
    void whoever_has_written_once_asks_for_the_bodys_entries_which_wait_for_confirmation_too(Ledger.State state) {
        Application one = application();
        job(adapter, one);
        JdbcClient.create(DATABASE.asOwner()).sql("update register_write set state = :state").param("state", state.name()).update();
        register.searches.clear();
        assertThat(adapter.has(one)).isTrue();
        assertThat(register.searches).containsExactly("kutseAndjaTunnistusedParing");
        assertThat(ledger.of(one.id()).orElseThrow().state()).isEqualTo(Ledger.State.DONE);
    }

    @Test
    void what_the_register_took_and_does_not_show_is_never_written_again_but_looked_into() {
        Application one = application();
        job(adapter, one);
        register.written.clear();
        assertThatThrownBy(() -> job(adapter, one)).isInstanceOf(RegisterAway.class).hasCauseInstanceOf(ImpossibleAnswer.class);
        assertThat(register.written).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"S, surnud", "P, puudu"})
    void who_is_dead_or_unknown_is_left_to_a_human_and_not_written(String standing, String word) {
        Application one = application();
        register.standing = standing;
        assertThat(job(adapter, one)).singleElement().matches(error -> error.field().equals("isik") && error.message().contains(word));
        assertThat(register.written).isEmpty();
        assertThat(ledger.of(one.id())).isEmpty();
    }
}
