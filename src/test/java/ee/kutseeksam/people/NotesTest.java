package ee.kutseeksam.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final Reader READER = new Reader("kasutaja", "body", "KA-LEIB", "Tagastamise põhjus", Optional.empty(), "api");

    private DataRooms rooms;
    private Notes notes;

    @BeforeEach
    void open() {
        rooms = DataRooms.open();
        notes = rooms.get(Notes.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_note_about_a_person_or_about_nobody_reads_as_it_was_written() {
        var person = person();
        var about = notes.keep("Esimene rida\r\nteine\u202e rida", Optional.of(person));
        var general = notes.keep("Nimekirjas on viga", Optional.empty());

        assertThat(notes.notes(List.of(about.id(), general.id()), READER))
                .containsEntry(about.id(), "Esimene rida\nteine rida").containsEntry(general.id(), "Nimekirjas on viga").hasSize(2);
        assertThat(rooms.owner().sql("select note || ' ' || coalesce(subject::text, '-') from person_read").query(String.class).list())
                .containsExactlyInAnyOrder(about.id() + " " + person, general.id() + " -");
    }

    @Test
    void the_hash_is_keyed_and_equal_texts_cannot_be_told_to_be_equal() {
        var one = notes.keep("Sama põhjus", Optional.empty());
        var other = notes.keep("Sama põhjus", Optional.empty());

        assertThat(one.hash()).matches("[0-9a-f]{64}").isNotEqualTo(other.hash());
    }

    @Test
    void a_note_hung_on_another_person_does_not_open() {
        var note = notes.keep("Põhjus", Optional.of(person()));
        var other = rooms.get(People.class).identify(Identity.withoutCode(LocalDate.of(2000, 1, 1), "Näidis-Jaan", "Testjõgi", ""));
        rooms.owner().sql("update note set person = :other").param("other", other.value()).update();

        assertThatThrownBy(() -> notes.notes(List.of(note.id()), READER)).isInstanceOf(Sealing.DoesNotOpen.class);
    }

    @Test
    void a_note_about_somebody_unknown_is_refused() {
        var nobody = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() -> notes.keep("Põhjus", Optional.of(nobody))).isInstanceOf(IllegalArgumentException.class);
    }

    private PersonId person() {
        return rooms.get(People.class).identify(Identity.withoutCode(LocalDate.of(2000, 1, 1), "Näidis-Mari", "Testmets", ""));
    }
}
