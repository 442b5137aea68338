package ee.kutseeksam.web;

import ee.kutseeksam.web.AccessSheet.Given;
import ee.kutseeksam.web.TaskSheet.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator, or Kutsekoda, sees of others' roles.
 *
 * @param everything    whether the reader is Kutsekoda and sees all organisations
 * @param understaffed  organisations with fewer than two administrators
 * @param takeovers     committees of closing bodies that the reader's organisations go on for
 * @param organisations to choose from when one closes; empty for an administrator
 */
record OversightSheet(boolean everything, List<Request> requests, List<Given> delegations, List<Line> roles, List<Understaffed> understaffed,
                      List<Takeover> takeovers, List<Done> history, List<Choice> organisations) {

    /** A request that waits for the reader. */
    record Request(UUID id, String name, String label, Instant at, String reason) { }

    /**
     * One role of one person, held or to come.
     *
     * @param givenBy name, or {@code süsteem}; empty for one from before this was recorded
     */
    record Line(UUID id, String name, String group, String label, boolean administers, LocalDate from, Optional<LocalDate> to, boolean held,
                String givenBy, Optional<Instant> givenAt) { }

    /**
     * The committee of an awarding body that closes.
     *
     * @param members names of those who may decide and sign
     * @param to      its last day; empty as long as nobody has taken it over
     * @param latest  last day that can be given
     * @param yours   whether the reader may take it over
     */
    record Takeover(String commission, String label, LocalDate closedOn, String successor, List<String> members, Optional<LocalDate> from,
                    Optional<LocalDate> to, LocalDate latest, boolean yours) { }

    /** @param administrators how many it has: none or one */
    record Understaffed(String label, int administrators) { }

    /** Something that was done to a role; {@code kind} says what. */
    record Done(Instant at, String who, String kind, String name, String other, String label, Optional<LocalDate> from, Optional<LocalDate> to,
                String reason) { }
}
