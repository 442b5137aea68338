package ee.kutseeksam.organisations.roles;

import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.organisations.roles.RoleRooms.OTHER_SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL;
import static ee.kutseeksam.organisations.roles.RoleRooms.SCHOOL_ADMINISTRATOR;
import static ee.kutseeksam.organisations.roles.RoleRooms.TODAY;
import static ee.kutseeksam.organisations.roles.RoleRooms.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.people.Reader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A role is asked for and answered by another person: the organisation's administrator, or Kutsekoda while there is none. */
class AccessRequestsTest {

    private final RoleRooms here = new RoleRooms();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void an_administrator_approves_and_the_role_is_there_at_once() {
        UUID request = here.requests.ask(here.stranger, SCHOOL, WHY);
        assertThat(here.holds(here.stranger, SCHOOL)).isFalse();
        assertThat(here.requests.waitingFor(here.administrator)).extracting(AccessRequests.Row::id).containsExactly(request);
        assertThat(here.requests.waitingFor(here.holder)).isEmpty();

        here.requests.approve(here.administrator, request, Optional.of(TODAY.plusDays(1)));

        assertThat(here.holds(here.stranger, SCHOOL)).isTrue();
        assertThat(here.requests.waitingFor(here.administrator)).isEmpty();
        assertThat(here.assignment(here.stranger, SCHOOL)).satisfies(row -> {
            assertThat(row.givenBy()).isEqualTo(here.administrator.toString());
            assertThat(row.givenAt()).isPresent();
            assertThat(row.from()).isEqualTo(TODAY);
        });
        assertThat(here.acts.upon(List.of(SCHOOL))).extracting(RoleActs.Recorded::kind).startsWith(RoleActs.Kind.GIVEN, RoleActs.Kind.APPROVED,
                RoleActs.Kind.ASKED);
        here.daysPass(1);
        assertThat(here.holds(here.stranger, SCHOOL)).as("last day").isTrue();
        here.daysPass(1);
        assertThat(here.holds(here.stranger, SCHOOL)).as("the day after").isFalse();
        assertThat(here.roles.lastDay(here.stranger, "school-48")).contains(TODAY.plusDays(1));
    }

    @Test
    void a_refusal_has_a_reason_that_is_sealed() {
        UUID request = here.requests.ask(here.stranger, SCHOOL, WHY);
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.requests.refuse(here.administrator, request, "Ei saa :("));
        here.requests.refuse(here.administrator, request, "Ei tööta siin");
        assertThat(here.holds(here.stranger, SCHOOL)).isFalse();
        AccessRequests.Row answered = here.requests.of(here.stranger).get(0);
        assertThat(answered.state()).isEqualTo(AccessRequests.State.REFUSED);
        assertThat(here.rooms.get(Notes.class).notes(List.of(answered.reason(), answered.answer().orElseThrow()),
                new Reader(here.stranger.toString(), "", "", "proov", Optional.empty(), "test")).values()).containsExactlyInAnyOrder(WHY, "Ei tööta siin");
        assertThat(here.rooms.owner().sql("select count(*) from role_act r where r::text like '%tööta%'").query(Integer.class).single()).isZero();
    }

    @Test
    void the_first_administrator_is_kutsekodas_to_approve_and_the_next_is_not() {
        Role first = new Role("admin-school", "51");
        UUID request = here.requests.ask(here.stranger, first, WHY);
        refused(RoleRule.ENTRY_IS_YOURS, () -> here.requests.approve(here.administrator, request, Optional.empty()));
        here.requests.approve(here.kutsekoda, request, Optional.empty());
        assertThat(here.holds(here.stranger, first)).isTrue();

        UUID second = here.requests.ask(here.holder, first, WHY);
        UUID school = here.requests.ask(here.holder, OTHER_SCHOOL, WHY);
        assertThat(here.requests.waitingFor(here.kutsekoda)).isEmpty();
        refused(RoleRule.ADMINISTRATOR_ANSWERS, () -> here.requests.approve(here.kutsekoda, second, Optional.empty()));
        here.requests.approve(here.stranger, second, Optional.empty());
        refused(RoleRule.ANOTHER_PERSON_ANSWERS, () -> here.requests.approve(here.holder, school, Optional.empty()));
        here.requests.approve(here.stranger, school, Optional.empty());
        assertThat(here.holds(here.holder, OTHER_SCHOOL)).isTrue();
    }

    @Test
    void nobody_answers_their_own_request() {
        UUID own = here.requests.ask(here.administrator, SCHOOL, WHY);
        refused(RoleRule.ANOTHER_PERSON_ANSWERS, () -> here.requests.approve(here.administrator, own, Optional.empty()));
        refused(RoleRule.ANOTHER_PERSON_ANSWERS, () -> here.requests.refuse(here.administrator, own, WHY));
        assertThat(here.requests.waitingFor(here.administrator)).isEmpty();
        here.requests.approve(here.kutsekoda, own, Optional.empty());
        assertThat(here.holds(here.administrator, SCHOOL)).as("there is no other administrator, so Kutsekoda may").isTrue();

        UUID kutsekodas = here.requests.ask(here.kutsekoda, new Role("analyst", ""), WHY);
        refused(RoleRule.ANOTHER_PERSON_ANSWERS, () -> here.requests.approve(here.kutsekoda, kutsekodas, Optional.empty()));
        here.requests.approve(here.with("Koda-teine", Role.KUTSEKODA), kutsekodas, Optional.empty());
    }

    @Test
    void whoever_has_no_say_does_not_learn_that_a_request_is_there() {
        UUID request = here.requests.ask(here.stranger, SCHOOL, WHY);
        for (PersonId foreign : List.of(here.holder, here.stranger, here.with("Teine", new Role("admin-school", "51")))) {
            refused(RoleRule.ENTRY_IS_YOURS, () -> here.requests.approve(foreign, request, Optional.empty()));
        }
        refused(RoleRule.ENTRY_IS_YOURS, () -> here.requests.approve(here.administrator, UUID.randomUUID(), Optional.empty()));
        refused(RoleRule.ENTRY_IS_YOURS, () -> here.requests.giveUp(here.holder, request));
    }

    @Test
    void a_request_is_answered_once_and_waits_once() {
        UUID request = here.requests.ask(here.stranger, SCHOOL, WHY);
        refused(RoleRule.REQUEST_IS_THE_ONLY_ONE, () -> here.requests.ask(here.stranger, SCHOOL, WHY));
        here.requests.giveUp(here.stranger, request);
        refused(RoleRule.REQUEST_WAITS, () -> here.requests.approve(here.administrator, request, Optional.empty()));
        UUID again = here.requests.ask(here.stranger, SCHOOL, WHY);
        here.requests.approve(here.administrator, again, Optional.empty());
        refused(RoleRule.REQUEST_WAITS, () -> here.requests.refuse(here.administrator, again, WHY));
        refused(RoleRule.ROLE_IS_NEW, () -> here.requests.ask(here.stranger, SCHOOL, WHY));
    }

    @Test
    void what_is_asked_for_is_a_role_in_an_organisation_with_a_reason() {
        refused(RoleRule.ROLE_IS_GIVEN_ON_REQUEST, () -> here.requests.ask(here.stranger, new Role("commission", "KA-RAK"), WHY));
        refused(RoleRule.ROLE_IS_GIVEN_ON_REQUEST, () -> here.requests.ask(here.stranger, new Role("king", ""), WHY));
        refused(RoleRule.ORGANISATION_IS_KNOWN, () -> here.requests.ask(here.stranger, new Role("school", "KA-RAK"), WHY));
        refused(RoleRule.ORGANISATION_IS_KNOWN, () -> here.requests.ask(here.stranger, new Role("school", ""), WHY));
        refused(RoleRule.ORGANISATION_IS_KNOWN, () -> here.requests.ask(here.stranger, new Role("analyst", "48"), WHY));
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.requests.ask(here.stranger, SCHOOL, " \u200b123456789 "));
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.requests.ask(here.stranger, SCHOOL, "x".repeat(4001)));
        refused(RoleRule.REASON_IS_WRITTEN, () -> here.requests.ask(here.stranger, SCHOOL, null));
        assertThat(here.requests.of(here.stranger)).isEmpty();
        here.requests.ask(here.stranger, SCHOOL, "1234567890");
        here.requests.ask(here.stranger, new Role("analyst", ""), "x".repeat(4000));
    }

    @Test
    void a_role_that_is_given_until_a_day_is_given_at_least_for_today() {
        UUID request = here.requests.ask(here.stranger, SCHOOL, WHY);
        refused(RoleRule.LAST_DAY_IS_TO_COME, () -> here.requests.approve(here.administrator, request, Optional.of(TODAY.minusDays(1))));
        here.requests.approve(here.administrator, request, Optional.of(TODAY));
        assertThat(here.holds(here.stranger, SCHOOL)).isTrue();
    }

    @Test
    void an_administrator_has_no_role_but_that_one() {
        assertThat(here.roles.groupsOf(here.administrator)).containsExactly(SCHOOL_ADMINISTRATOR.group());
    }
}
