package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.access.RoleAction;
import ee.kutseeksam.access.RoleAnswer;
import ee.kutseeksam.access.WhoseRole;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Committees of awarding bodies that are gone. Their right to decide ends with the body; its successor's administrator takes the committee over
 * in one act, and until a last day it goes on with what the body left undecided. Who is of it, the certificate register says.
 */
@Component
@Transactional
public class Takeovers {

    /** So long after the closing at the most: a year sees the exams under way and their retakes decided. */
    private static final int LONGEST_YEARS = 1;

    private static final String HEIRS = """
            with recursive heir (organisation, closed_on, holder) as (
                select organisation, closed_on, successor from closed_organisation where kind = 'body' and successor <> ''
                union select h.organisation, h.closed_on, c.successor from heir h
                join closed_organisation c on c.kind = 'body' and c.organisation = h.holder and c.closed_on <= :today and c.successor <> ''
            )
            select h.organisation, h.closed_on, h.holder, t.valid_from, t.valid_to from heir h
            left join commission_takeover t on t.organisation = h.organisation
            where not exists (select from closed_organisation c where c.kind = 'body' and c.organisation = h.holder and c.closed_on <= :today)
            """;

    /**
     * The committee of one body that closes.
     *
     * @param successor the body that goes on with its exams today
     * @param members   its chairs and deputies
     * @param from      first day on which it goes on; empty as long as nobody has taken it over
     */
    public record Row(Role commission, LocalDate closedOn, Role successor, Set<PersonId> members, Optional<LocalDate> from, Optional<LocalDate> to) {

        /** Last day to which it can be taken over. */
        public LocalDate latest() {
            return closedOn.plusYears(LONGEST_YEARS);
        }
    }

    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final RoleStanding standing;
    private final RoleActs acts;
    private final Texts texts;
    private final Clock clock;

    Takeovers(JdbcClient jdbc, ReferenceData reference, RoleStanding standing, RoleActs acts, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.standing = standing;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    /** Lets the committee go on from the day of closing, or from today, to a last day; said again, to another one. */
    public void takeOver(PersonId who, Role commission, LocalDate to, String reason) {
        Row row = all().stream().filter(one -> one.commission().equals(commission)).findFirst().orElseThrow(RoleRule.ENTRY_IS_YOURS::broken);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = row.closedOn().isAfter(today) ? row.closedOn() : today;
        standing.require(who, RoleAction.TAKE_OVER_COMMISSION, whose(row), RoleRule.TAKEOVER_IS_IN_TIME);
        RoleRule.COMMISSION_HAS_A_SIGNER.require(!row.members().isEmpty());
        RoleRule.TAKEOVER_IS_IN_TIME.requireAt("to", !to.isBefore(from) && !to.isAfter(row.latest()));
        NoteRef why = texts.keep(reason);
        jdbc.sql("""
                        insert into commission_takeover (organisation, valid_from, valid_to) values (:organisation, :from, :to)
                        on conflict (organisation) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        """)
                .param("organisation", commission.organisation()).param("from", from).param("to", to).update();
        acts.record(RoleActs.Act.by(who, RoleActs.Kind.TAKEN_OVER, UUID.randomUUID(), null, commission).days(from, to).because(why));
    }

    /** Committees whose successor's roles somebody sees, as long as they can be taken over. */
    @Transactional(readOnly = true)
    public List<Row> seenBy(PersonId who) {
        var seen = standing.seenBy(who);
        return all().stream().filter(row -> seen.test(row.successor()) && !row.latest().isBefore(LocalDate.now(clock))).toList();
    }

    @Transactional(readOnly = true)
    public boolean mayTakeOver(PersonId who, Row row) {
        return !row.members().isEmpty() && standing.decide(who, RoleAction.TAKE_OVER_COMMISSION, whose(row)) == RoleAnswer.YES;
    }

    private WhoseRole whose(Row row) {
        boolean over = row.latest().isBefore(LocalDate.now(clock));
        return standing.about(row.successor(), null, row.members(), over ? WhoseRole.State.OVER : WhoseRole.State.STANDING);
    }

    private List<Row> all() {
        return jdbc.sql(HEIRS + "order by h.closed_on, h.organisation").param("today", LocalDate.now(clock)).query(this::row).list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String body = row.getString("organisation");
        Set<PersonId> signers = reference.awardingBody(body).map(AwardingBody::commission).orElse(List.of()).stream()
                .filter(CommissionMember::maySign).map(CommissionMember::person).collect(Collectors.toUnmodifiableSet());
        return new Row(new Role("commission", body), row.getObject("closed_on", LocalDate.class), new Role("body", row.getString("holder")), signers,
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)), Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
