package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class RolesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private DataRooms rooms;
    private Roles roles;
    private Appointments appointments;
    private PersonId person;

    @BeforeEach
    void open() throws IOException {
        rooms = DataRooms.open();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        roles = rooms.get(Roles.class);
        appointments = rooms.get(Appointments.class);
        person = rooms.get(People.class).identify(Identity.withoutCode(LocalDate.of(1980, 1, 1), "Näidis-Rita", "Testrakvere", ""));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void one_person_may_act_for_a_school_and_for_a_body() {
        appointments.appoint(person, "school", "48", TODAY);
        appointments.appoint(person, "body", "KA-RAK", TODAY);
        appointments.appoint(person, "body", "KA-RAK", TODAY);

        assertThat(roles.groupsOf(person)).containsExactlyInAnyOrder("school-48", "body-KA-RAK");
        assertThat(roles.holds(person, "school-48")).isTrue();
        assertThat(roles.holds(person, "school-51")).isFalse();
        assertThat(roles.holders("body-KA-RAK")).containsExactly(person);
        assertThat(rooms.get(People.class).officialNames(List.of(person))).containsValue("Näidis-Rita Testrakvere");
    }

    @Test
    void a_role_holds_from_its_first_to_its_last_day_by_the_products_clock() {
        appointments.appoint(person, "analyst", "", TODAY.plusDays(1));
        rooms.app().sql("update role_assignment set valid_to = :last").param("last", Date.valueOf(TODAY.plusDays(2))).update();
        var clock = rooms.get(DataRooms.MovableClock.class);

        assertThat(roles.groupsOf(person)).as("the day before").isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(roles.groupsOf(person)).as("first day").containsExactly("analyst");
        clock.forward(Duration.ofDays(1));
        assertThat(roles.holders("analyst")).as("last day").containsExactly(person);
        clock.forward(Duration.ofDays(1));
        assertThat(roles.groupsOf(person)).as("the day after").isEmpty();
        assertThat(roles.everybody()).doesNotContain(person);
    }

    @Test
    void the_day_begins_at_midnight_in_tallinn() {
        appointments.appoint(person, "analyst", "", TODAY.plusDays(1));
        var clock = rooms.get(DataRooms.MovableClock.class);

        clock.forward(Duration.ofHours(16).minusSeconds(1));
        assertThat(roles.holds(person, "analyst")).as("23:59:59").isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(roles.holds(person, "analyst")).as("00:00").isTrue();
    }

    @Test
    void chair_and_deputy_of_a_commission_decide_and_a_member_does_not() {
        var commission = rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission();

        assertThat(roles.holders("commission-KA-LEIB"))
                .containsExactlyInAnyOrder(commission.get(0).person(), commission.get(1).person());
        assertThat(roles.groupsOf(commission.get(2).person())).isEmpty();

        appointments.appointToCommission(900001, person, "KA-LEIB", "Teine kutsekomisjon", 1, TODAY);
        assertThat(roles.holds(person, "commission-KA-LEIB")).isTrue();
        assertThat(rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission())
                .extracting(CommissionMember::person).contains(person);
    }

    @Test
    void a_local_member_outlives_an_import() throws IOException {
        appointments.appointToCommission(900001, person, "KA-LEIB", "Teine kutsekomisjon", 1, TODAY);
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());

        assertThat(roles.holds(person, "commission-KA-LEIB")).isTrue();
    }

    @Test
    void every_group_has_an_estonian_label() {
        assertThat(roles.groups()).hasSize(4 + 2 * 27 + 3 * 15)
                .contains(new Roles.Group("school-51", "Haapsalu Kutsehariduskeskus: kooli esindaja"),
                        new Roles.Group("body-KA-LEIB", "Eesti Leivaliit: kutse andja esindaja"),
                        new Roles.Group("commission-KA-LEIB", "Eesti Leivaliit: kutsekomisjoni esimees või aseesimees"),
                        new Roles.Group("operator", "Süsteemi käitaja"));
        assertThat(roles.groups()).extracting(Roles.Group::id).doesNotHaveDuplicates();
    }

    @Test
    void a_role_of_unknown_kind_or_without_its_organisation_is_refused() {
        assertThatThrownBy(() -> appointments.appoint(person, "king", "", TODAY)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> appointments.appoint(person, "school", "", TODAY)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> appointments.appoint(person, "operator", "51", TODAY)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
