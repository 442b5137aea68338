package ee.kutseeksam.organisations;

import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import ee.kutseeksam.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings standards, the bodies' rights and their commissions to what the certificate register says. What the register does not carry
 * (obligatory competences, orders of transition, the terms of rights, personal codes) stays as it was; what cannot be right is left out and told.
 */
@Component
public class AwardingImport {

    private final JdbcClient jdbc;
    private final People people;
    private final ReferenceData reference;
    private final TransactionOperations transaction;
    private final Clock clock;

    AwardingImport(JdbcClient jdbc, People people, ReferenceData reference, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.reference = reference;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws ReferenceRefused when the answers have lost more than half of what is known, which no night does */
    public AwardingReport run(AwardingRows rows) {
        AwardingReport report = transaction.execute(status -> {
            ReferenceTable.change(jdbc);
            RegisterEdit edit = RegisterEdit.load(jdbc);
            new EditedStandards(edit).changed(rows.standards());
            List<BodyRow> answered = new EditedBodies(edit).changed(rows.bodies());
            new EditedStandards(edit).awarded(answered, rows.bodies());
            new EditedCommissions(edit, people, LocalDate.now(clock)).changed(answered);
            edit.refuseHalves();
            edit.write(jdbc);
            return edit.report();
        });
        reference.refresh();
        return report;
    }
}
