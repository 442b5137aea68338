package ee.kutseeksam.web;

import ee.kutseeksam.organisations.roles.AccessRequests;
import ee.kutseeksam.organisations.roles.DelegationTable;
import ee.kutseeksam.web.TaskSheet.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's own roles, and what they have asked for, given and been given.
 *
 * @param delegable their roles that can be given to another for some days
 * @param colleagues to whom they can be given without an administrator's word
 */
record AccessSheet(List<Held> roles, List<Asked> requests, List<Given> delegations, List<Choice> delegable, List<Choice> colleagues) {

    /** @param inPlaceOf name of who has delegated it, or empty; {@code from} is not known for every role */
    record Held(String group, String label, Optional<LocalDate> from, Optional<LocalDate> to, String inPlaceOf) { }

    /** @param answer why it was refused, or empty */
    record Asked(UUID id, String label, Instant at, AccessRequests.State state, String reason, String answer) { }

    /**
     * A delegation, as anybody sees it whom it concerns.
     *
     * @param mine   whether the reader may take it back
     * @param waits  whether it waits for the reader's answer
     * @param moment where its days stand today
     */
    record Given(UUID id, String label, String giver, String delegate, LocalDate from, LocalDate to, DelegationTable.State state, When moment,
                 boolean mine, boolean waits) { }

    /** Whether days are to come, run or are over. */
    enum When { BEFORE, DURING, AFTER }
}
