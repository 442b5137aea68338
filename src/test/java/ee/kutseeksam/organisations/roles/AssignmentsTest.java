package ee.kutseeksam.organisations.roles;

import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL_ADMINISTRATOR;
import static ee.kutseeksam.organisations.roles.RoleRooms.TODAY;
import static ee.kutseeksam.organisations.roles.RoleRooms.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Appointments;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Roles end at once, by who sees to them, with a reason; what was stays to be seen. */
class AssignmentsTest {

    private final RoleRooms here = new RoleRooms();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void an_administrator_ends_a_role_at_once_and_it_stays_to_be_seen() {
        UUID role = here.assignment(here.holder, SCHOOL).id();
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.assignments.end(here.administrator, role, "Läks ära", false));
        here.assignments.end(here.administrator, role, "Läks tööle mujale", false);

        assertThat(here.holds(here.holder, SCHOOL)).isFalse();
        assertThat(here.roles.lastDay(here.holder, "school-48")).contains(TODAY);
        assertThat(here.assignments.in(List.of(SCHOOL))).extracting(Assignments.Row::id).contains(role);
        assertThat(here.acts.upon(List.of(SCHOOL)).get(0)).satisfies(act -> {
            assertThat(act.kind()).isEqualTo(RoleActs.Kind.ENDED);
            assertThat(act.who()).isEqualTo(here.administrator.toString());
            assertThat(act.person()).contains(here.holder);
            assertThat(act.note()).isPresent();
        });
        refused(RoleRule.ROLE_IS_HELD, () -> here.assignments.end(here.administrator, role, WHY, false));
        here.rooms.get(Appointments.class).appoint(here.holder, "school", "48", TODAY.minusYears(1));
        assertThat(here.holds(here.holder, SCHOOL)).as("what a start appoints again is not revived").isFalse();
    }

    @Test
    void only_who_sees_to_the_organisations_roles_ends_one() {
        UUID role = here.assignment(here.holder, SCHOOL).id();
        for (PersonId foreign : List.of(here.holder, here.stranger)) {
            refused(RoleRule.ENTRY_IS_YOURS, () -> here.assignments.end(foreign, role, WHY, true));
        }
        refused(RoleRule.ENTRY_IS_YOURS, () -> here.assignments.end(here.administrator, here.assignment(here.kutsekoda,
                ee.kutseeksam.organisations.Role.KUTSEKODA).id(), WHY, true));
        here.assignments.end(here.kutsekoda, role, WHY, false);
        assertThat(here.holds(here.holder, SCHOOL)).isFalse();
    }

    @Test
    void the_last_administrator_goes_only_when_that_is_known() {
        PersonId second = here.with("Teine", SCHOOL_ADMINISTRATOR);
        here.assignments.end(second, here.assignment(here.administrator, SCHOOL_ADMINISTRATOR).id(), WHY, false);
        UUID last = here.assignment(second, SCHOOL_ADMINISTRATOR).id();
        refused(RoleRule.LAST_ADMINISTRATOR_STAYS, () -> here.assignments.end(second, last, WHY, false));
        assertThat(here.holds(second, SCHOOL_ADMINISTRATOR)).isTrue();
        here.assignments.end(second, last, WHY, true);
        assertThat(here.holds(second, SCHOOL_ADMINISTRATOR)).isFalse();
    }

    @Test
    void the_record_only_grows() {
        here.assignments.end(here.administrator, here.assignment(here.holder, SCHOOL).id(), WHY, false);
        for (String change : List.of("update role_act set who = 'x'", "delete from role_act", "truncate role_act")) {
            assertThatThrownBy(() -> here.rooms.owner().sql(change).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> here.rooms.app().sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
