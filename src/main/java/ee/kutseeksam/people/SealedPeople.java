package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People in the table {@code person}, sealed. */
@Component
@Transactional
class SealedPeople implements People {

    private static final String FIELD = ":identity";

    private final PersonTable table;
    private final ReadRecord reads;
    private final Keyring keyring;

    SealedPeople(PersonTable table, ReadRecord reads, Keyring keyring) {
        this.table = table;
        this.reads = reads;
        this.keyring = keyring;
    }

    @Override
    public PersonId identify(Identity identity) {
        return identifyAll(List.of(identity)).get(identity);
    }

    @Override
    public Map<Identity, PersonId> identifyAll(Collection<Identity> identities) {
        // sorted, so that two transactions that add the same people wait for each other and do not deadlock
        var asked = new TreeMap<ByteBuffer, Identity>();
        identities.forEach(identity -> asked.putIfAbsent(index(identity), identity));
        var known = table.byIndex(asked.keySet());
        if (known.size() < asked.size()) {
            var missing = asked.keySet().stream().filter(index -> !known.containsKey(index)).toList();
            table.addMissing(missing, missing.stream().map(index -> newRow(asked.get(index))).toList());
            known.putAll(table.byIndex(missing));
        }
        return identities.stream().distinct().collect(Collectors.toMap(
                identity -> identity, identity -> known.get(index(identity)), (same, one) -> same, LinkedHashMap::new));
    }

    @Override
    public Map<PersonId, Person> read(Collection<PersonId> ids, Reader reader) {
        var rows = table.rows(ids);
        reads.people(rows.stream().map(PersonTable.Row::id).toList(), reader);
        var people = new LinkedHashMap<PersonId, Person>();
        rows.forEach(row -> people.put(new PersonId(row.id()), open(row).person(new PersonId(row.id()))));
        return people;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Identity> forRegister(Collection<PersonId> ids) {
        return table.rows(ids).stream().collect(Collectors.toMap(row -> new PersonId(row.id()), row -> open(row).identity()));
    }

    @Override
    public void markOfficials(Collection<PersonId> ids) {
        table.markOfficials(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> officialNames(Collection<PersonId> ids) {
        return table.officials(ids).stream().collect(Collectors.toMap(
                row -> new PersonId(row.id()), row -> open(row).person(new PersonId(row.id())).fullName()));
    }

    @Override
    public void proposeName(PersonId id, String firstName, String lastName) {
        change(id, data -> data.withProposed(firstName, lastName));
    }

    @Override
    public void takeProposedName(PersonId id) {
        change(id, PersonalData::withProposedTaken);
    }

    private void change(PersonId id, UnaryOperator<PersonalData> change) {
        var rows = new ArrayList<>(table.locked(id));
        rows.forEach(row -> table.replace(row.id(), keyring.seal(row.id(), row.wrappedKey(), row.id() + FIELD,
                change.apply(open(row)).toJson())));
    }

    private PersonTable.Row newRow(Identity identity) {
        var id = UUID.randomUUID();
        var wrappedKey = keyring.newWrappedKey(id);
        return new PersonTable.Row(id, wrappedKey,
                keyring.seal(id, wrappedKey, id + FIELD, PersonalData.of(identity).toJson()));
    }

    private PersonalData open(PersonTable.Row row) {
        return PersonalData.fromJson(keyring.open(row.id(), row.wrappedKey(), row.id() + FIELD, row.sealed()));
    }

    private ByteBuffer index(Identity identity) {
        return ByteBuffer.wrap(identity.code().map(PersonalCode::value).map(code -> keyring.hash("code", code))
                .orElseGet(() -> keyring.hash("likeness", identity.birthDate().toString(), alike(identity.firstName()),
                        alike(identity.lastName()), identity.source())));
    }

    private static String alike(String name) {
        return CleanText.name(name).toLowerCase(Locale.ROOT);
    }
}
