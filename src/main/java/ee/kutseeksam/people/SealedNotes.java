package ee.kutseeksam.people;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the table {@code note}: sealed with the key of the person whom they are about, or with their own. */
@Component
@Transactional
class SealedNotes implements Notes {

    private static final String FIELD = ":note";

    /** @param person null for a note about nobody */
    private record Row(UUID id, UUID person, byte[] wrappedKey, byte[] sealed) {
        UUID keyOwner() {
            return person == null ? id : person;
        }
    }

    private final JdbcClient jdbc;
    private final PersonTable people;
    private final ReadRecord reads;
    private final Keyring keyring;
    private final Clock clock;

    SealedNotes(JdbcClient jdbc, PersonTable people, ReadRecord reads, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.reads = reads;
        this.keyring = keyring;
        this.clock = clock;
    }

    @Override
    public NoteRef keep(String text, Optional<PersonId> about) {
        var id = UUID.randomUUID();
        var clean = CleanText.note(text);
        var ownKey = about.isPresent() ? null : keyring.newWrappedKey(id);
        var key = about.map(this::keyOf).orElse(ownKey);
        jdbc.sql("insert into note (id, person, wrapped_key, sealed, created_at) values (:id, :person, :key, :sealed, :now)")
                .param("id", id)
                .param("person", about.map(PersonId::value).orElse(null))
                .param("key", ownKey)
                .param("sealed", keyring.seal(about.map(PersonId::value).orElse(id), key, id + FIELD, clean))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new NoteRef(id, hash(id, clean));
    }

    @Override
    public boolean says(NoteRef note, String text) {
        return hash(note.id(), CleanText.note(text)).equals(note.hash());
    }

    private String hash(UUID id, String clean) {
        return keyring.hexHash("note", id.toString(), clean);
    }

    @Override
    public Map<UUID, String> notes(Collection<UUID> ids, Reader reader) {
        List<Row> rows = jdbc.sql("""
                        select n.id, n.person, coalesce(n.wrapped_key, p.wrapped_key) as wrapped_key, n.sealed
                        from note n left join person p on p.id = n.person
                        where n.id = any(:ids::uuid[])
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getObject("person", UUID.class),
                        row.getBytes("wrapped_key"), row.getBytes("sealed")))
                .list();
        reads.notes(rows.stream().map(Row::person).toList(), rows.stream().map(Row::id).toList(), reader);
        var texts = new LinkedHashMap<UUID, String>();
        rows.forEach(row -> texts.put(row.id(), keyring.open(row.keyOwner(), row.wrappedKey(), row.id() + FIELD, row.sealed())));
        return texts;
    }

    private byte[] keyOf(PersonId person) {
        return people.rows(List.of(person)).stream().findFirst().map(PersonTable.Row::wrappedKey)
                .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + person));
    }
}
