package ee.kutseeksam.organisations.roles;

import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.organisations.roles.RoleRooms.OTHER_SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL_ADMINISTRATOR;
import static ee.kutseeksam.organisations.roles.RoleRooms.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A role given to another for some days: on those days, and as long as it is the giver's. */
class DelegationsTest {

    private static final String LEAVE = "Olen puhkusel";

    private final RoleRooms here = new RoleRooms();

    @AfterEach
    void close() {
        here.close();
    }

    private UUID give(PersonId delegate, LocalDate from, LocalDate to) {
        return here.delegations.give(here.holder, SCHOOL, delegate, from, to, LEAVE);
    }

    @Test
    void a_colleague_has_the_role_from_the_first_to_the_last_day() {
        give(here.administrator, TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(here.holds(here.administrator, SCHOOL)).as("the day before").isFalse();
        here.daysPass(1);
        assertThat(here.holds(here.administrator, SCHOOL)).as("first day").isTrue();
        assertThat(here.roles.inPlaceOf(here.administrator, "school-48")).contains(here.holder);
        assertThat(here.roles.inPlaceOf(here.holder, "school-48")).as("who gave it holds it too").isEmpty();
        assertThat(here.roles.holders("school-48")).contains(here.holder, here.administrator);
        here.daysPass(1);
        assertThat(here.holds(here.administrator, SCHOOL)).as("last day").isTrue();
        here.daysPass(1);
        assertThat(here.holds(here.administrator, SCHOOL)).as("the day after").isFalse();
        assertThat(here.roles.lastDay(here.administrator, "school-48")).contains(TODAY.plusDays(2));
    }

    @Test
    void it_ends_at_once_when_it_is_taken_back_and_with_the_givers_own_role() {
        UUID first = give(here.administrator, TODAY, TODAY);
        assertThat(here.holds(here.administrator, SCHOOL)).isTrue();
        refused(RoleRule.ENTRY_IS_YOURS, () -> here.delegations.withdraw(here.stranger, first));
        here.delegations.withdraw(here.holder, first);
        assertThat(here.holds(here.administrator, SCHOOL)).isFalse();
        refused(RoleRule.DELEGATION_STANDS, () -> here.delegations.withdraw(here.holder, first));

        UUID second = give(here.administrator, TODAY, TODAY.plusDays(9));
        here.assignments.end(here.kutsekoda, here.assignment(here.holder, SCHOOL).id(), "Läks tööle mujale", false);
        assertThat(here.holds(here.administrator, SCHOOL)).isFalse();
        here.daysPass(10);
        refused(RoleRule.DELEGATION_STANDS, () -> here.delegations.withdraw(here.administrator, second));
    }

    @Test
    void it_is_not_passed_on_and_gives_no_other_role() {
        give(here.administrator, TODAY, TODAY.plusDays(9));
        refused(RoleRule.DELEGATED_ROLE_IS_OWN,
                () -> here.delegations.give(here.administrator, SCHOOL, here.stranger, TODAY, TODAY, LEAVE));
        refused(RoleRule.DELEGATED_ROLE_IS_OWN, () -> here.delegations.give(here.holder, OTHER_SCHOOL, here.stranger, TODAY, TODAY, LEAVE));
        refused(RoleRule.ROLE_CAN_BE_DELEGATED,
                () -> here.delegations.give(here.administrator, SCHOOL_ADMINISTRATOR, here.holder, TODAY, TODAY, LEAVE));
        PersonId chair = here.rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission().get(0).person();
        refused(RoleRule.COMMISSION_IS_NOT_DELEGATED,
                () -> here.delegations.give(chair, new Role("commission", "KA-LEIB"), here.holder, TODAY, TODAY, LEAVE));
    }

    @Test
    void somebody_from_elsewhere_has_nothing_until_an_administrator_approves() {
        UUID delegation = give(here.stranger, TODAY, TODAY);
        assertThat(here.holds(here.stranger, SCHOOL)).isFalse();
        assertThat(here.delegations.seenBy(here.administrator)).singleElement()
                .satisfies(row -> assertThat(here.delegations.waitsFor(here.administrator, row)).isTrue());
        refused(RoleRule.ENTRY_IS_YOURS, () -> here.delegations.approve(here.holder, delegation));
        refused(RoleRule.ADMINISTRATOR_ANSWERS, () -> here.delegations.approve(here.kutsekoda, delegation));
        here.delegations.approve(here.administrator, delegation);
        assertThat(here.holds(here.stranger, SCHOOL)).isTrue();
        refused(RoleRule.DELEGATION_STANDS, () -> here.delegations.refuse(here.administrator, delegation, "Ei sobi siia"));
    }

    @Test
    void a_delegation_that_is_refused_or_too_late_gives_nothing() {
        UUID refusedOne = give(here.stranger, TODAY, TODAY);
        here.delegations.refuse(here.administrator, refusedOne, "Ei sobi siia");
        assertThat(here.holds(here.stranger, SCHOOL)).isFalse();
        UUID late = give(here.stranger, TODAY, TODAY);
        here.daysPass(1);
        refused(RoleRule.DELEGATION_STANDS, () -> here.delegations.approve(here.administrator, late));
    }

    @Test
    void an_administrator_does_not_approve_what_is_given_to_themselves() {
        PersonId other = here.with("Teine", OTHER_SCHOOL);
        PersonId both = here.with("Teine", new Role("admin-school", "51"));
        assertThat(both).isEqualTo(other);
        UUID own = here.delegations.give(other, OTHER_SCHOOL, here.stranger, TODAY, TODAY, LEAVE);
        refused(RoleRule.ANOTHER_PERSON_ANSWERS, () -> here.delegations.approve(other, own));
        here.delegations.approve(here.kutsekoda, own);
        assertThat(here.holds(here.stranger, OTHER_SCHOOL)).isTrue();
    }

    @Test
    void its_days_are_to_come_and_no_more_than_a_year() {
        refused(RoleRule.DELEGATION_IS_TO_COME, () -> give(here.administrator, TODAY.minusDays(1), TODAY));
        refused(RoleRule.DELEGATION_IS_TO_COME, () -> give(here.administrator, TODAY.plusDays(1), TODAY));
        refused(RoleRule.DELEGATION_IS_FOR_A_YEAR, () -> give(here.administrator, TODAY, TODAY.plusDays(365)));
        give(here.administrator, TODAY, TODAY.plusDays(364));
        refused(RoleRule.DELEGATION_IS_THE_ONLY_ONE, () -> give(here.administrator, TODAY.plusDays(364), TODAY.plusDays(365)));
        give(here.administrator, TODAY.plusDays(365), TODAY.plusDays(365));
    }

    @Test
    void it_is_given_to_another_who_does_not_have_the_role() {
        refused(RoleRule.DELEGATE_IS_ANOTHER, () -> give(here.holder, TODAY, TODAY));
        PersonId colleague = here.with("Kolleeg", SCHOOL);
        refused(RoleRule.DELEGATE_LACKS_THE_ROLE, () -> give(colleague, TODAY, TODAY));
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.delegations.give(here.holder, SCHOOL, here.administrator, TODAY, TODAY, "puhkus"));
    }
}
