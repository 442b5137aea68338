package ee.kutseeksam.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PeopleTest {

    private static final PersonalCode CODE = new PersonalCode("60703149915");
    private static final LocalDate BIRTH_DATE = CODE.birthDate();
    private static final LocalDate BORN = LocalDate.of(2001, 2, 3);
    private static final UUID EXAM = UUID.fromString("00000000-0000-0000-0000-00000000000e");
    private static final Reader READER =
            new Reader("kasutaja", "school", "51", "Eksami nimekiri", Optional.of(EXAM), "page");

    private DataRooms rooms;
    private People people;

    @BeforeEach
    void open() {
        rooms = DataRooms.open();
        people = rooms.get(People.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_code_is_one_person_whatever_the_name() {
        var first = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        var again = people.identify(Identity.of(CODE, "Teine", "Nimi"));

        assertThat(again).isEqualTo(first);
        assertThat(read(first).fullName()).isEqualTo("Näidis-Mari Testmets");
        assertThat(read(first).code()).contains(CODE);
        assertThat(read(first).birthDate()).isEqualTo(LocalDate.of(2007, 3, 14));
    }

    @Test
    void without_a_code_name_birth_date_and_source_are_one_person_however_they_are_written() {
        var first = people.identify(Identity.withoutCode(BORN, "Õnne", "Test Mägi", "EHIS 51"));

        assertThat(people.identify(Identity.withoutCode(BORN, " O\u0303NNE ", "test\u00a0 mägi\u202e", "EHIS 51"))).isEqualTo(first);
        assertThat(people.identify(Identity.withoutCode(BORN, "Õnne", "Test Mägi", "käsitsi"))).isNotEqualTo(first);
        assertThat(people.identify(Identity.withoutCode(BORN.plusDays(1), "Õnne", "Test Mägi", "EHIS 51"))).isNotEqualTo(first);
        assertThat(read(first).code()).isEmpty();
        assertThat(read(first).birthDate()).isEqualTo(BORN);
    }

    @Test
    void who_is_given_a_code_is_found_by_it_and_by_what_was_known_before() {
        var person = people.identify(Identity.withoutCode(BIRTH_DATE, "Näidis-Olga", "Testpõld", "EHIS 51"));

        assertThat(people.giveCode(person, CODE, false)).isEqualTo(new CodeGiven(CodeGiven.Answer.GIVEN, person));
        assertThat(people.giveCode(person, CODE, false)).isEqualTo(new CodeGiven(CodeGiven.Answer.HAD_IT, person));
        assertThat(people.identify(Identity.of(CODE, "Teine", "Nimi"))).isEqualTo(person);
        assertThat(people.identify(Identity.withoutCode(BIRTH_DATE, "Näidis-Olga", "Testpõld", "EHIS 51"))).isEqualTo(person);
        assertThat(read(person).code()).contains(CODE);
        assertThat(people.forRegister(List.of(person)).get(person).code()).contains(CODE);
    }

    @Test
    void a_code_of_another_birth_date_or_over_another_code_is_refused() {
        var young = people.identify(Identity.withoutCode(BORN, "Näidis-Olga", "Testpõld", "EHIS 51"));
        var other = people.identify(Identity.of(new PersonalCode("37605030299"), "Näidis-Jaan", "Testjõgi"));

        assertThat(people.giveCode(young, CODE, true).answer()).isEqualTo(CodeGiven.Answer.BORN_ON_ANOTHER_DAY);
        assertThat(people.giveCode(other, CODE, true).answer()).isEqualTo(CodeGiven.Answer.HAS_ANOTHER);
        assertThat(read(young).code()).isEmpty();
    }

    @Test
    void a_code_of_somebody_of_another_name_is_refused_unless_it_is_said_to_be_the_same_human() {
        var owner = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        var without = people.identify(Identity.withoutCode(BIRTH_DATE, "Näidis-Mari", "Testkask", "EHIS 51"));

        assertThat(people.giveCode(without, CODE, false)).isEqualTo(new CodeGiven(CodeGiven.Answer.IS_ANOTHER_PERSONS, owner));
        assertThat(read(without).code()).isEmpty();
        assertThat(people.giveCode(without, CODE, true)).isEqualTo(new CodeGiven(CodeGiven.Answer.SAME_HUMAN, owner));
    }

    @Test
    void one_human_with_two_ids_is_one_from_the_code_on() {
        var owner = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        var without = people.identify(Identity.withoutCode(BIRTH_DATE, " näidis-mari", "TESTMETS", "EHIS 51"));

        assertThat(people.giveCode(without, CODE, false)).isEqualTo(new CodeGiven(CodeGiven.Answer.SAME_HUMAN, owner));
        assertThat(people.identify(Identity.withoutCode(BIRTH_DATE, "Näidis-Mari", "Testmets", "EHIS 51"))).as("whom EHIS lists next")
                .isEqualTo(owner);
        assertThat(people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"))).isEqualTo(owner);
        assertThat(read(without).code()).as("what is registered of the past").contains(CODE);
        assertThat(people.giveCode(without, CODE, false)).isEqualTo(new CodeGiven(CodeGiven.Answer.HAD_IT, owner));
    }

    @Test
    void who_was_listed_without_a_code_and_is_with_one_later_at_the_same_source_is_one_person() {
        var before = people.identify(Identity.withoutCode(BIRTH_DATE, "Näidis-Mari", "Testmets", "EHIS 51"));

        assertThat(people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets", "EHIS 51"))).isEqualTo(before);
        assertThat(people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"))).isEqualTo(before);
        assertThat(read(before).code()).contains(CODE);
    }

    @Test
    void a_name_and_a_birth_date_at_another_source_make_nobody_the_same() {
        var before = people.identify(Identity.withoutCode(BIRTH_DATE, "Näidis-Mari", "Testmets", "EHIS 51"));

        assertThat(people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets", "EHIS 48"))).isNotEqualTo(before);
        assertThat(read(before).code()).isEmpty();
    }

    @Test
    void among_many_somebody_is_found_by_the_code_or_else_by_name_and_birth_date() {
        var withCode = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        var without = people.identify(Identity.withoutCode(BORN, "Näidis-Olga", "Testpõld", "EHIS 51"));
        var ids = List.of(withCode, without);

        assertThat(people.among(ids, Identity.of(CODE, "Teine", "Nimi"))).contains(withCode);
        assertThat(people.among(ids, Identity.withoutCode(BIRTH_DATE, "Näidis-Mari", "testmets", "käsitsi"))).contains(withCode);
        assertThat(people.among(ids, Identity.withoutCode(BORN, "Näidis-Olga", "Testpõld", "käsitsi"))).contains(without);
        assertThat(people.among(ids, Identity.of(new PersonalCode("37605030299"), "Näidis-Mari", "Testmets"))).isEmpty();
        assertThat(people.among(List.of(), Identity.of(CODE, "Näidis-Mari", "Testmets"))).isEmpty();
    }

    @Test
    void names_are_kept_composed_and_without_what_cannot_be_seen() {
        var person = people.identify(Identity.withoutCode(BORN, "O\u0303ie\u200b\u0007", "Test\n \u202eKask", ""));

        assertThat(read(person).firstName()).isEqualTo("Õie");
        assertThat(read(person).lastName()).isEqualTo("Test Kask");
    }

    @Test
    void nothing_personal_can_be_read_in_the_tables() {
        var person = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        people.proposeName(person, "Näidis-Mari", "Uusnimi");
        rooms.get(Notes.class).keep("Salajane põhjus", Optional.of(person));
        read(person);

        var everything = Stream.of("person", "person_index", "note", "person_read", "people_key")
                .flatMap(table -> rooms.owner().sql("select t::text from " + table + " t").query(String.class).list().stream())
                .toList();
        assertThat(everything).hasSizeGreaterThanOrEqualTo(4);
        for (var secret : List.of("Mari", "Testmets", "Uusnimi", "60703149915", "2007-03-14", "Salajane", "põhjus")) {
            var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(everything).noneMatch(row -> row.contains(secret) || row.contains(hex));
        }
        assertThat(person.toString() + read(person) + Identity.of(CODE, "Näidis-Mari", "Testmets") + CODE)
                .doesNotContain("Mari").doesNotContain("Testmets").doesNotContain("60703149915");
    }

    @Test
    void a_row_that_was_changed_or_moved_does_not_open() {
        var one = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        var other = people.identify(Identity.withoutCode(BORN, "Näidis-Jaan", "Testjõgi", ""));
        rooms.owner().sql("""
                update person set sealed = o.sealed, wrapped_key = o.wrapped_key
                from person o where person.id = :one and o.id = :other
                """).param("one", one.value()).param("other", other.value()).update();

        assertThatThrownBy(() -> read(one)).isInstanceOf(Sealing.DoesNotOpen.class).message().doesNotContain("Jaan");
        assertThat(read(other).firstName()).isEqualTo("Näidis-Jaan");

        rooms.owner().sql("update person set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))").update();
        assertThatThrownBy(() -> read(other)).isInstanceOf(Sealing.DoesNotOpen.class);
    }

    @Test
    void every_read_is_recorded_with_who_why_and_when() {
        var one = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        var other = people.identify(Identity.withoutCode(BORN, "Näidis-Jaan", "Testjõgi", ""));
        people.read(List.of(one, other, new PersonId(UUID.randomUUID())), READER);

        assertThat(rooms.owner().sql("""
                select actor || '|' || role || '|' || organisation || '|' || purpose || '|' || exam || '|' || channel || '|' || subject
                       || '|' || (at = timestamptz '2026-03-02T08:00:00+02') from person_read
                """).query(String.class).list())
                .containsExactlyInAnyOrder("kasutaja|school|51|Eksami nimekiri|" + EXAM + "|page|" + one + "|true",
                        "kasutaja|school|51|Eksami nimekiri|" + EXAM + "|page|" + other + "|true");
    }

    @Test
    void without_a_record_there_is_no_data() {
        try (var apart = DataRooms.openFresh()) {
            var notes = apart.get(Notes.class);
            var person = apart.get(People.class).identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
            var note = notes.keep("põhjus", Optional.of(person));
            apart.owner().sql("revoke insert on person_read from " + TestDatabase.APP).update();

            assertThatThrownBy(() -> apart.get(People.class).read(List.of(person), READER)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> notes.notes(List.of(note.id()), READER)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_application_cannot_mend_the_record_of_reads() {
        read(people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets")));

        for (var sql : List.of("delete from person_read", "update person_read set actor = 'x'", "delete from person",
                "update note set sealed = ''", "update people_key set fingerprint = ''")) {
            assertThatThrownBy(() -> rooms.app().sql(sql).update()).as(sql).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_number_of_people() {
        assertThat(statementsFor(120, "a")).isEqualTo(statementsFor(1, "b"));
    }

    private int statementsFor(int count, String source) {
        var identities = IntStream.range(0, count).mapToObj(i -> Identity.withoutCode(BORN, "N" + i, "T" + i, source)).toList();
        int before = rooms.statements();
        var ids = people.identifyAll(identities).values();
        assertThat(people.read(ids, READER)).hasSize(count);
        assertThat(people.forRegister(ids)).hasSize(count);
        people.markOfficials(ids);
        assertThat(people.officialNames(ids)).hasSize(count);
        return rooms.statements() - before;
    }

    @Test
    void two_who_make_the_same_people_known_at_once_get_the_same_ids() throws Exception {
        var identities = IntStream.range(0, 60).mapToObj(i -> Identity.withoutCode(BORN, "N" + i, "T" + i, "")).toList();
        var backwards = new ArrayList<>(identities);
        Collections.reverse(backwards);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> one = () -> people.identifyAll(identities);
            Callable<Object> other = () -> people.identifyAll(backwards);
            var answers = pool.invokeAll(List.of(one, other, one, other));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.get(0).get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(rooms.app().sql("select count(*) from person").query(Integer.class).single()).isEqualTo(60);
    }

    @Test
    void only_officials_and_who_asks_for_their_own_name_are_named_without_a_record() {
        var official = people.identify(Identity.of(CODE, "Näidis-Anne", "Testkool"));
        var candidate = people.identify(Identity.withoutCode(BORN, "Näidis-Jaan", "Testjõgi", ""));
        people.markOfficials(List.of(official));

        assertThat(people.officialNames(List.of(official, candidate))).containsExactly(Map.entry(official, "Näidis-Anne Testkool"));
        assertThat(people.ownName(candidate)).contains("Näidis-Jaan Testjõgi");
        assertThat(people.ownName(people.identify(Identity.withoutCode(BORN, "", "", "")))).isEmpty();
        assertThat(rooms.app().sql("select count(*) from person_read").query(Integer.class).single()).isZero();
    }

    @Test
    void a_proposed_name_waits_until_it_is_taken() {
        var person = people.identify(Identity.of(CODE, "Näidis-Mari", "Testmets"));
        people.takeProposedName(person);
        assertThat(read(person).lastName()).isEqualTo("Testmets");

        people.proposeName(person, "Näidis-Mari", "Testmets-Uus");
        assertThat(read(person).lastName()).isEqualTo("Testmets");
        assertThat(read(person).proposed()).contains(new Person.Name("Näidis-Mari", "Testmets-Uus"));

        people.takeProposedName(person);
        assertThat(read(person).lastName()).isEqualTo("Testmets-Uus");
        assertThat(read(person).proposed()).isEmpty();
        assertThat(people.forRegister(List.of(person)).get(person).lastName()).isEqualTo("Testmets-Uus");
    }

    @Test
    void an_empty_question_has_an_empty_answer() {
        assertThat(people.identifyAll(List.of())).isEmpty();
        assertThat(people.read(List.of(), READER)).isEmpty();
    }

    private Person read(PersonId person) {
        return people.read(List.of(person), READER).get(person);
    }
}
