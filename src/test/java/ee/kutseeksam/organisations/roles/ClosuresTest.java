package ee.kutseeksam.organisations.roles;

import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.organisations.roles.RoleRooms.OTHER_SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL_ADMINISTRATOR;
import static ee.kutseeksam.organisations.roles.RoleRooms.TODAY;
import static ee.kutseeksam.organisations.roles.RoleRooms.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organisation that is gone: its roles give nothing, and its successor's people go on. */
class ClosuresTest {

    private static final Role NONE = new Role("school", "");

    private final RoleRooms here = new RoleRooms();

    @AfterEach
    void close() {
        here.close();
    }

    private void close(String organisation, LocalDate day, String successor) {
        here.closures.close(here.kutsekoda, new Role("school", organisation), day, Role.of("school-" + successor), WHY);
    }

    @Test
    void without_a_successor_everything_ends_on_the_eve() {
        here.delegations.give(here.holder, SCHOOL, here.administrator, TODAY, TODAY.plusDays(9), "Olen puhkusel");
        close("48", TODAY.plusDays(1), "");
        assertThat(here.holds(here.holder, SCHOOL)).as("the last day").isTrue();
        here.daysPass(1);
        assertThat(here.roles.groupsOf(here.holder)).isEmpty();
        assertThat(here.roles.groupsOf(here.administrator)).isEmpty();
        assertThat(here.roles.lastDay(here.holder, "school-48")).contains(TODAY);
        refused(RoleRule.ORGANISATION_IS_OPEN, () -> here.requests.ask(here.stranger, SCHOOL, WHY));
    }

    @Test
    void a_role_that_was_given_meanwhile_gives_nothing_either() {
        UUID request = here.requests.ask(here.stranger, SCHOOL, WHY);
        UUID late = here.requests.ask(here.kutsekoda, SCHOOL, WHY);
        close("48", TODAY.plusDays(1), "");
        here.requests.approve(here.administrator, request, Optional.empty());
        assertThat(here.holds(here.stranger, SCHOOL)).isTrue();
        here.daysPass(1);
        assertThat(here.holds(here.stranger, SCHOOL)).isFalse();
        refused(RoleRule.ORGANISATION_IS_OPEN, () -> here.requests.approve(here.with("Koda-teine", Role.KUTSEKODA), late, Optional.empty()));
    }

    @Test
    void roles_go_on_in_the_successor_whose_people_see_what_was_left_open() {
        close("48", TODAY, "51");
        assertThat(here.roles.groupsOf(here.holder)).containsExactlyInAnyOrder("school-51", "school-48");
        assertThat(here.roles.groupsOf(here.administrator)).containsExactly("admin-school-51");
        assertThat(here.acts.upon(List.of(OTHER_SCHOOL)).get(0)).satisfies(act -> {
            assertThat(act.kind()).isEqualTo(RoleActs.Kind.MOVED);
            assertThat(act.who()).isEqualTo(here.kutsekoda.toString());
        });
        assertThat(here.assignment(here.holder, OTHER_SCHOOL).from()).isEqualTo(TODAY);

        close("51", TODAY.plusDays(1), "91");
        here.daysPass(1);
        assertThat(here.roles.groupsOf(here.holder)).as("a successor's successor").containsExactlyInAnyOrder("school-91", "school-51", "school-48");
        here.assignments.end(here.kutsekoda, here.assignment(here.holder, new Role("school", "91")).id(), WHY, false);
        assertThat(here.roles.groupsOf(here.holder)).isEmpty();
    }

    @Test
    void a_closed_bodys_committee_decides_nothing() {
        var chair = here.rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission().get(0).person();
        here.closures.close(here.kutsekoda, new Role("body", "KA-LEIB"), TODAY.plusDays(1), new Role("body", "KA-RAK"), WHY);
        assertThat(here.roles.holds(chair, "commission-KA-LEIB")).isTrue();
        here.daysPass(1);
        assertThat(here.roles.groupsOf(chair)).isEmpty();
    }

    @Test
    void kutsekoda_records_it_once_for_a_day_to_come() {
        refused(RoleRule.KUTSEKODA_CLOSES, () -> here.closures.close(here.administrator, SCHOOL, TODAY, NONE, WHY));
        refused(RoleRule.CLOSING_IS_TO_COME, () -> close("48", TODAY.minusDays(1), ""));
        refused(RoleRule.ORGANISATION_IS_KNOWN, () -> close("0", TODAY, ""));
        refused(RoleRule.ORGANISATION_IS_KNOWN, () -> here.closures.close(here.kutsekoda, SCHOOL_ADMINISTRATOR, TODAY, NONE, WHY));
        refused(RoleRule.SUCCESSOR_IS_OPEN, () -> close("48", TODAY, "48"));
        refused(RoleRule.SUCCESSOR_IS_OPEN, () -> close("48", TODAY, "KA-RAK"));
        refused(RoleRule.SUCCESSOR_IS_OPEN, () -> here.closures.close(here.kutsekoda, SCHOOL, TODAY, new Role("body", "KA-RAK"), WHY));
        close("51", TODAY.plusDays(30), "");
        refused(RoleRule.SUCCESSOR_IS_OPEN, () -> close("48", TODAY, "51"));
        refused(RoleRule.CLOSING_IS_NEW, () -> close("51", TODAY.plusDays(30), ""));
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.closures.close(here.kutsekoda, SCHOOL, TODAY, NONE, "lõpp"));
        assertThat(here.holds(here.holder, SCHOOL)).isTrue();
        assertThat(here.holds(here.administrator, SCHOOL_ADMINISTRATOR)).isTrue();
    }
}
