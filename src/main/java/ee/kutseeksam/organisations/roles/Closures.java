package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.access.RoleAction;
import ee.kutseeksam.access.RoleAnswer;
import ee.kutseeksam.access.WhoseRole.State;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that are gone. From the day of closing on their roles give nothing. With a successor its people go on with the exams that
 * were left open, and may be given the roles of the one that closes.
 */
@Component
@Transactional
public class Closures {

    private final JdbcClient jdbc;
    private final RoleStanding standing;
    private final Organisations organisations;
    private final Assignments assignments;
    private final RoleActs acts;
    private final Texts texts;
    private final Clock clock;

    Closures(JdbcClient jdbc, RoleStanding standing, Organisations organisations, Assignments assignments, RoleActs acts, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.organisations = organisations;
        this.assignments = assignments;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Records by Kutsekoda that an organisation closes. The roles held in it end on the eve of that day and go on in the successor, if there is one.
     *
     * @param closing   {@code school} or {@code body} of the organisation
     * @param next      the same of its successor; of no organisation when there is none
     */
    public void close(PersonId who, Role closing, LocalDate closedOn, Role next, String reason) {
        RoleAnswer answer = standing.decide(who, RoleAction.CLOSE_ORGANISATION,
                standing.about(closing, null, Set.of(), isClosing(closing) ? State.OVER : State.STANDING));
        RoleRule.KUTSEKODA_CLOSES.require(answer != RoleAnswer.NO);
        RoleRule.ORGANISATION_IS_KNOWN.requireAt("organisation", closing.administrator().isPresent() && !closing.administers()
                && organisations.isKnown(closing), closing.organisation());
        RoleRule.CLOSING_IS_NEW.requireAt("organisation", answer == RoleAnswer.YES);
        RoleRule.CLOSING_IS_TO_COME.requireAt("closedOn", !closedOn.isBefore(LocalDate.now(clock)));
        boolean goesOn = !next.organisation().isEmpty();
        RoleRule.SUCCESSOR_IS_OPEN.requireAt("successor", next.kind().equals(closing.kind())
                && (!goesOn || !next.equals(closing) && organisations.isKnown(next) && !isClosing(next)));
        NoteRef why = texts.keep(reason);
        jdbc.sql("insert into closed_organisation (kind, organisation, closed_on, successor) values (:kind, :organisation, :day, :successor)")
                .param("kind", closing.kind()).param("organisation", closing.organisation()).param("day", closedOn)
                .param("successor", next.organisation()).update();
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.CLOSED, UUID.randomUUID(), null, closing).days(closedOn, null).because(why));
        for (Assignments.Row row : lasting(closing, closedOn)) {
            assignments.endBefore(who, row, closedOn, why);
            if (goesOn) {
                LocalDate from = row.from().isAfter(closedOn) ? row.from() : closedOn;
                assignments.give(who, RoleActs.Kind.MOVED, row.person(), new Role(row.role().kind(), next.organisation()), from, row.to().orElse(null));
            }
        }
    }

    private boolean isClosing(Role role) {
        return jdbc.sql("select count(*) from closed_organisation where kind = :kind and organisation = :organisation")
                .param("kind", role.kind()).param("organisation", role.organisation()).query(Integer.class).single() > 0;
    }

    private List<Assignments.Row> lasting(Role closing, LocalDate closedOn) {
        return assignments.in(List.of(closing, closing.administrator().orElseThrow())).stream().filter(row -> row.endedAt().isEmpty()
                && row.to().filter(closedOn::isAfter).isEmpty()).toList();
    }
}
