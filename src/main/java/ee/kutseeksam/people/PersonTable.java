package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code person}: sealed rows in and out, one statement however many. */
@Component
class PersonTable {

    /** A row as it stands in the table. */
    record Row(UUID id, byte[] wrappedKey, byte[] sealed) { }

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<ByteBuffer, PersonId> byIndex(Collection<ByteBuffer> indexes) {
        var found = new HashMap<ByteBuffer, PersonId>();
        jdbc.sql("select person, identity_index from person_index where identity_index = any(:indexes)")
                .param("indexes", indexes.stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .query(row -> {
                    found.put(ByteBuffer.wrap(row.getBytes("identity_index")), new PersonId(row.getObject("person", UUID.class)));
                });
        return found;
    }

    /** Adds the rows whose index nobody has; the others stay as they are. */
    void addMissing(List<ByteBuffer> indexes, List<Row> rows) {
        jdbc.sql("""
                        with new as (
                            select * from unnest(:ids::uuid[], :indexes::bytea[], :keys::bytea[], :sealed::bytea[])
                                as new (id, identity_index, wrapped_key, sealed)
                        ), nobodys as (
                            insert into person_index (identity_index, person) select identity_index, id from new
                            on conflict do nothing returning person
                        )
                        insert into person (id, wrapped_key, sealed, created_at)
                        select id, wrapped_key, sealed, :now from new where id in (select person from nobodys)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .param("indexes", indexes.stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .param("keys", rows.stream().map(Row::wrappedKey).toArray(byte[][]::new))
                .param("sealed", rows.stream().map(Row::sealed).toArray(byte[][]::new))
                .update();
    }

    /** False when somebody has the index already. */
    boolean addIndex(ByteBuffer index, PersonId person) {
        return jdbc.sql("insert into person_index (identity_index, person) values (:index, :person) on conflict do nothing")
                .param("index", index.array()).param("person", person.value()).update() == 1;
    }

    /** Whatever led to the one leads to the other from now on. */
    void takeIndexes(PersonId from, PersonId to) {
        jdbc.sql("update person_index set person = :to where person = :from").param("from", from.value()).param("to", to.value()).update();
    }

    List<Row> rows(Collection<PersonId> ids) {
        return query("select id, wrapped_key, sealed from person where id = any(:ids::uuid[])", ids);
    }

    List<Row> officials(Collection<PersonId> ids) {
        return query("select id, wrapped_key, sealed from person where id = any(:ids::uuid[]) and official", ids);
    }

    List<Row> locked(PersonId id) {
        return query("select id, wrapped_key, sealed from person where id = any(:ids::uuid[]) for update", List.of(id));
    }

    void replace(UUID id, byte[] sealed) {
        jdbc.sql("update person set sealed = :sealed where id = :id").param("sealed", sealed).param("id", id).update();
    }

    void markOfficials(Collection<PersonId> ids) {
        jdbc.sql("update person set official = true where id = any(:ids::uuid[]) and not official").param("ids", texts(ids)).update();
    }

    private List<Row> query(String sql, Collection<PersonId> ids) {
        return jdbc.sql(sql).param("ids", texts(ids))
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getBytes("wrapped_key"), row.getBytes("sealed")))
                .list();
    }

    private static String[] texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::toString).toArray(String[]::new);
    }
}
