package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the reference data to what a file says: all of it or, when one row is faulty, nothing. Repeated, it changes nothing. */
@Component
public class ReferenceImport {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceImport.class);

    private final JdbcClient jdbc;
    private final People people;
    private final ReferenceData reference;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReferenceImport(JdbcClient jdbc, People people, ReferenceData reference, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.reference = reference;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws ReferenceRefused when a row is faulty */
    public ReferenceReport run(InputStream json) throws IOException {
        var file = ReferenceFile.read(json);
        var faults = ReferenceCheck.faults(file);
        if (!faults.isEmpty()) {
            throw new ReferenceRefused(faults);
        }
        var counts = transaction.execute(status -> load(file));
        reference.refresh();
        var report = new ReferenceReport(counts, new Awarding(file).warnings());
        LOG.info(report.summary());
        report.warnings().forEach(warning -> LOG.info("Alusandmed, hoiatus: {}", warning));
        return report;
    }

    /**
     * The same for a file that has not come in before. One that has would take back what the registers have said since.
     *
     * @throws ReferenceRefused when a row is faulty
     */
    public void runOnce(InputStream json) throws IOException {
        byte[] file = json.readAllBytes();
        String hash = hash(file);
        boolean known = jdbc.sql("select exists (select 1 from reference_file where hash = :hash and at = (select max(at) from reference_file))")
                .param("hash", hash).query(Boolean.class).single();
        if (!known) {
            run(new ByteArrayInputStream(file));
            jdbc.sql("insert into reference_file (hash, at) values (:hash, :at) on conflict (hash) do update set at = excluded.at")
                    .param("hash", hash).param("at", Timestamp.from(clock.instant())).update();
        }
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, ReferenceReport.Count> load(ReferenceFile file) {
        ReferenceTable.change(jdbc);
        var members = members(file);
        var counts = new LinkedHashMap<String, ReferenceReport.Count>();
        ReferenceRows.of(file, members).forEach((table, rows) -> counts.put(table.label(), table.sync(jdbc, rows)));
        counts.computeIfPresent(ReferenceTable.COMMISSION_MEMBER.label(), (label, count) -> count.withRemoved(endMissing(members)));
        return counts;
    }

    /** Makes the members known as people and as officials. */
    private Map<Integer, PersonId> members(ReferenceFile file) {
        var rows = file.awardingBodies().stream().flatMap(body -> body.members().stream()).toList();
        var identities = new LinkedHashMap<Integer, Identity>();
        rows.forEach(row -> identities.put(row.id(),
                Identity.of(new PersonalCode(row.code()), row.firstName(), row.lastName())));
        var ids = people.identifyAll(identities.values());
        people.markOfficials(ids.values());
        var members = new LinkedHashMap<Integer, PersonId>();
        identities.forEach((member, identity) -> members.put(member, ids.get(identity)));
        return members;
    }

    /** Whom the register no longer names may decide and sign no more. */
    private int endMissing(Map<Integer, PersonId> members) {
        return jdbc.sql("""
                        update commission_member set valid_to = greatest(valid_from, :yesterday::date)
                        where origin = 'REGISTER' and valid_to is null and id <> all (:present)
                        """)
                .param("yesterday", LocalDate.now(clock).minusDays(1).toString())
                .param("present", new ArrayList<>(members.keySet()).toArray(Integer[]::new))
                .update();
    }
}
