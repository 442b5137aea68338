package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        takeUp(asked, known);
        if (known.size() < asked.size()) {
            var missing = asked.keySet().stream().filter(index -> !known.containsKey(index)).toList();
            table.addMissing(missing, missing.stream().map(index -> newRow(asked.get(index))).toList());
            known.putAll(table.byIndex(missing));
        }
        return identities.stream().distinct().collect(Collectors.toMap(
                identity -> identity, identity -> known.get(index(identity)), (same, one) -> same, LinkedHashMap::new));
    }

    /** Who was known at the same source without the code that is there now. */
    private void takeUp(Map<ByteBuffer, Identity> asked, Map<ByteBuffer, PersonId> known) {
        var unknown = new HashMap<ByteBuffer, ByteBuffer>();
        asked.forEach((index, identity) -> {
            if (identity.code().isPresent() && !identity.source().isEmpty() && !known.containsKey(index)) {
                unknown.put(likeness(identity), index);
            }
        });
        if (!unknown.isEmpty()) {
            table.byIndex(unknown.keySet()).forEach((like, person) -> {
                var index = unknown.get(like);
                if (giveCode(person, asked.get(index).code().orElseThrow(), false).answer() == CodeGiven.Answer.GIVEN) {
                    known.put(index, person);
                }
            });
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> among(Collection<PersonId> ids, Identity identity) {
        return table.rows(ids).stream().filter(row -> open(row).isLike(identity)).map(row -> new PersonId(row.id())).findFirst();
    }

    @Override
    public CodeGiven giveCode(PersonId id, PersonalCode code, boolean sameHuman) {
        var row = table.locked(id).stream().findFirst().orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
        var data = open(row);
        var index = codeIndex(code);
        if (data.code().equals(code.value())) {
            return new CodeGiven(CodeGiven.Answer.HAD_IT, table.byIndex(List.of(index)).get(index));
        }
        if (!data.code().isEmpty()) {
            return new CodeGiven(CodeGiven.Answer.HAS_ANOTHER, id);
        }
        if (!data.birthDate().equals(code.birthDate().toString())) {
            return new CodeGiven(CodeGiven.Answer.BORN_ON_ANOTHER_DAY, id);
        }
        return table.addIndex(index, id) ? given(row, data, code, CodeGiven.Answer.GIVEN, id) : join(row, data, code, sameHuman);
    }

    /** Two ids of one human both have the code; by whatever the human was found before, the id that had it first is found. */
    private CodeGiven join(PersonTable.Row row, PersonalData data, PersonalCode code, boolean sameHuman) {
        var owner = table.byIndex(List.of(codeIndex(code))).get(codeIndex(code));
        boolean alike = open(table.rows(List.of(owner)).get(0)).isNamedLike(data.first(), data.last());
        if (!alike && !sameHuman) {
            return new CodeGiven(CodeGiven.Answer.IS_ANOTHER_PERSONS, owner);
        }
        table.takeIndexes(new PersonId(row.id()), owner);
        return given(row, data, code, CodeGiven.Answer.SAME_HUMAN, owner);
    }

    private CodeGiven given(PersonTable.Row row, PersonalData data, PersonalCode code, CodeGiven.Answer answer, PersonId whose) {
        table.replace(row.id(), keyring.seal(row.id(), row.wrappedKey(), row.id() + FIELD, data.withCode(code).toJson()));
        return new CodeGiven(answer, whose);
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
    @Transactional(readOnly = true)
    public Optional<PersonalCode> codeForRegister(PersonId id) {
        return Optional.ofNullable(forRegister(List.of(id)).get(id)).flatMap(Identity::code);
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
    @Transactional(readOnly = true)
    public Optional<String> ownName(PersonId who) {
        return table.rows(List.of(who)).stream().map(row -> open(row).person(who).fullName()).filter(name -> !name.isBlank()).findFirst();
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
        return identity.code().map(this::codeIndex).orElseGet(() -> likeness(identity));
    }

    private ByteBuffer codeIndex(PersonalCode code) {
        return ByteBuffer.wrap(keyring.hash("code", code.value()));
    }

    private ByteBuffer likeness(Identity identity) {
        return ByteBuffer.wrap(keyring.hash("likeness", identity.birthDate().toString(), CleanText.alike(identity.firstName()),
                CleanText.alike(identity.lastName()), identity.source()));
    }
}
