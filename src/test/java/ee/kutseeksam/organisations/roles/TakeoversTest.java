package ee.kutseeksam.organisations.roles;

import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.organisations.roles.RoleRooms.TODAY;
import static ee.kutseeksam.organisations.roles.RoleRooms.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Appointments;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The committee of an awarding body that is gone goes on when the successor's administrator takes it over, and only so long. */
class TakeoversTest {

    private static final String CLOSED = "KA-LEIB";
    private static final Role COMMISSION = new Role("commission", CLOSED);
    private static final Role SUCCESSORS = new Role("admin-body", "KA-RAK");
    private static final LocalDate LAST = TODAY.plusDays(1);

    private final RoleRooms here = new RoleRooms();
    private final Takeovers takeovers = here.rooms.get(Takeovers.class);
    private final Set<PersonId> signers = here.rooms.get(ReferenceData.class).awardingBody(CLOSED).orElseThrow().commission().stream()
            .filter(CommissionMember::maySign).map(CommissionMember::person).collect(Collectors.toSet());
    private final PersonId chair = signers.iterator().next();

    @AfterEach
    void close() {
        here.close();
    }

    private void closes(String body, LocalDate day, String successor) {
        here.closures.close(here.kutsekoda, new Role("body", body), day, new Role("body", successor), WHY);
    }

    private void takeOver(PersonId who, LocalDate to) {
        takeovers.takeOver(who, COMMISSION, to, WHY);
    }

    private boolean decides() {
        return here.holds(chair, COMMISSION);
    }

    @Test
    void taken_over_before_the_closing_it_decides_without_a_break_to_its_last_day() {
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        closes(CLOSED, TODAY.plusDays(1), "KA-RAK");
        takeOver(administrator, TODAY.plusDays(2));
        for (int day = 0; day < 3; day++) {
            assertThat(decides()).as("day " + day).isTrue();
            assertThat(here.roles.lastDay(chair, COMMISSION.group())).isEmpty();
            here.daysPass(1);
        }
        assertThat(decides()).as("the day after").isFalse();
        assertThat(here.roles.lastDay(chair, COMMISSION.group())).contains(TODAY.plusDays(2));
        assertThat(here.roles.holders("commission-KA-RAK")).as("the successor's own committee has no part in it").doesNotContainAnyElementsOf(signers);
    }

    @Test
    void taken_over_late_it_decides_from_that_day_on() {
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        closes(CLOSED, TODAY.plusDays(1), "KA-RAK");
        here.daysPass(5);
        assertThat(decides()).isFalse();
        assertThat(here.roles.lastDay(chair, COMMISSION.group())).as("the eve of the closing").contains(TODAY);
        assertThat(takeovers.seenBy(administrator)).singleElement().satisfies(row -> {
            assertThat(row.members()).isEqualTo(signers);
            assertThat(row.to()).isEmpty();
            assertThat(takeovers.mayTakeOver(administrator, row)).isTrue();
        });
        takeOver(administrator, TODAY.plusDays(5));
        assertThat(decides()).isTrue();
        assertThat(takeovers.seenBy(administrator)).singleElement().satisfies(row -> {
            assertThat(row.from()).contains(TODAY.plusDays(5));
            assertThat(row.to()).contains(TODAY.plusDays(5));
        });
        takeOver(administrator, TODAY.plusDays(6));
        here.daysPass(1);
        assertThat(decides()).as("said again, to a later day").isTrue();
    }

    @Test
    void it_is_recorded_with_its_days_and_its_reason() {
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        closes(CLOSED, TODAY.plusDays(1), "KA-RAK");
        refused(RoleRule.REASON_IS_WRITTEN, () -> takeovers.takeOver(administrator, COMMISSION, LAST, "ühines"));
        takeOver(administrator, LAST);
        assertThat(here.acts.upon(List.of(COMMISSION))).filteredOn(act -> act.who().equals(administrator.toString())).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(RoleActs.Kind.TAKEN_OVER);
            assertThat(act.from()).contains(TODAY.plusDays(1));
            assertThat(act.to()).contains(LAST);
            assertThat(act.note()).isPresent();
        });
    }

    @Test
    void the_successors_administrator_takes_it_over_and_nobody_else() {
        PersonId former = here.with("Haldur-1", new Role("admin-body", CLOSED));
        closes(CLOSED, TODAY.plusDays(1), "KA-RAK");
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        for (PersonId foreign : List.of(former, here.administrator, here.holder, here.stranger, chair, here.with("Esindaja-2", new Role("body", "KA-RAK")))) {
            refused(RoleRule.ENTRY_IS_YOURS, () -> takeOver(foreign, LAST));
            assertThat(takeovers.seenBy(foreign)).isEmpty();
        }
        refused(RoleRule.ADMINISTRATOR_ANSWERS, () -> takeOver(here.kutsekoda, LAST));
        assertThat(takeovers.seenBy(here.kutsekoda)).singleElement()
                .satisfies(row -> assertThat(takeovers.mayTakeOver(here.kutsekoda, row)).isFalse());
        takeOver(administrator, LAST);
    }

    @Test
    void nobody_takes_over_a_committee_of_their_own_and_kutsekoda_does_where_there_is_nobody_else() {
        closes(CLOSED, TODAY.plusDays(1), "KA-RAK");
        here.rooms.get(Appointments.class).appoint(chair, SUCCESSORS.kind(), SUCCESSORS.organisation(), TODAY.minusDays(1));
        refused(RoleRule.ANOTHER_PERSON_ANSWERS, () -> takeOver(chair, LAST));
        takeOver(here.kutsekoda, LAST);
        here.daysPass(1);
        assertThat(decides()).isTrue();
    }

    @Test
    void its_last_day_is_neither_past_nor_before_the_closing_nor_a_year_after() {
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        LocalDate closing = TODAY.plusDays(3);
        closes(CLOSED, closing, "KA-RAK");
        refused(RoleRule.TAKEOVER_IS_IN_TIME, () -> takeOver(administrator, closing.minusDays(1)));
        takeOver(administrator, closing);
        refused(RoleRule.TAKEOVER_IS_IN_TIME, () -> takeOver(administrator, closing.plusYears(1).plusDays(1)));
        takeOver(administrator, closing.plusYears(1));
        here.daysPass(10);
        refused(RoleRule.TAKEOVER_IS_IN_TIME, () -> takeOver(administrator, TODAY.plusDays(9)));
        takeOver(administrator, TODAY.plusDays(10));
        here.daysPass(365);
        refused(RoleRule.TAKEOVER_IS_IN_TIME, () -> takeOver(administrator, TODAY.plusDays(375)));
        assertThat(takeovers.seenBy(administrator)).isEmpty();
    }

    @Test
    void what_is_not_closed_or_has_no_successor_is_not_taken_over() {
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        refused(RoleRule.ENTRY_IS_YOURS, () -> takeOver(administrator, LAST));
        closes(CLOSED, TODAY, "");
        refused(RoleRule.ENTRY_IS_YOURS, () -> takeOver(administrator, LAST));
        refused(RoleRule.ENTRY_IS_YOURS, () -> takeovers.takeOver(here.kutsekoda, new Role("body", CLOSED), LAST, WHY));
        assertThat(decides()).isFalse();
    }

    @Test
    void a_successors_successor_takes_it_over() {
        PersonId first = here.with("Haldur-2", SUCCESSORS);
        PersonId second = here.with("Haldur-3", new Role("admin-body", "KA-AKL"));
        closes(CLOSED, TODAY.plusDays(1), "KA-RAK");
        closes("KA-RAK", TODAY.plusDays(2), "KA-AKL");
        here.daysPass(1);
        refused(RoleRule.ENTRY_IS_YOURS, () -> takeOver(second, TODAY.plusDays(9)));
        here.daysPass(1);
        takeOver(second, TODAY.plusDays(9));
        assertThat(decides()).isTrue();
        assertThat(here.holds(first, new Role("admin-body", "KA-AKL"))).as("administrators go on as well").isTrue();
    }

    @Test
    void a_committee_without_anybody_who_may_sign_is_mended_in_the_register_first() {
        PersonId administrator = here.with("Haldur-2", SUCCESSORS);
        closes(CLOSED, TODAY, "KA-RAK");
        here.rooms.owner().sql("update commission_member set valid_from = :before, valid_to = :before where awarding_body = 'KA-LEIB' and role in (1, 2)")
                .param("before", TODAY.minusDays(1)).update();
        here.rooms.get(ReferenceData.class).refresh();
        refused(RoleRule.COMMISSION_HAS_A_SIGNER, () -> takeOver(administrator, LAST));
        assertThat(takeovers.seenBy(administrator)).singleElement().satisfies(row -> assertThat(takeovers.mayTakeOver(administrator, row)).isFalse());
    }
}
