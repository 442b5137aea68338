package ee.kutseeksam.standin;

import static ee.kutseeksam.exam.Verification.DATA_MISSING;
import static ee.kutseeksam.exam.Verification.DECEASED;
import static ee.kutseeksam.exam.Verification.MATCH;
import static ee.kutseeksam.exam.Verification.NAME_DIFFERS;
import static ee.kutseeksam.exam.Verification.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationStandInTest {

    private DataRooms rooms;
    private PopulationRegister register;
    private People people;

    @BeforeEach
    void open() throws IOException {
        rooms = DataRooms.open();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        register = rooms.get(PopulationRegister.class);
        people = rooms.get(People.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void nearly_everybody_matches_and_the_same_few_do_not() {
        assertThat(answers("51", "214802")).containsOnly(MATCH);
        assertThat(answers("1041", "240543")).contains(NAME_DIFFERS).doesNotContain(NOT_FOUND, DECEASED);
        assertThat(Collections.frequency(answers("1041", "240543"), NAME_DIFFERS)).isEqualTo(1);
        assertThat(answers("1041", "215308")).contains(NAME_DIFFERS, DECEASED, DATA_MISSING);
        assertThat(answers("107", "211297")).contains(NOT_FOUND);
        assertThat(answers("107", "211297")).as("every time the same").isEqualTo(answers("107", "211297"));
    }

    @Test
    void a_differing_name_is_proposed_and_once_taken_it_matches() {
        var differs = ids("1041", "240543").stream()
                .filter(id -> register.verify(List.of(id)).get(id) == NAME_DIFFERS).findFirst().orElseThrow();
        people.takeProposedName(differs);

        assertThat(people.forRegister(List.of(differs)).get(differs).lastName()).endsWith("-Uus");
        assertThat(register.verify(List.of(differs))).containsEntry(differs, MATCH);
    }

    @Test
    void who_is_typed_in_is_known_by_the_code() {
        var known = people.identify(Identity.of(new PersonalCode("37912059965"), "Näidis-Peeter", "Testraud"));
        var unknown = people.identify(Identity.of(new PersonalCode("37605030299"), "Näidis-Keegi", "Tundmatu"));

        assertThat(register.verify(List.of(known, unknown))).containsEntry(known, MATCH).containsEntry(unknown, NOT_FOUND);
    }

    @Test
    void a_mistyped_name_of_a_known_code_gets_the_registers_name_as_a_proposal() {
        var mistyped = people.identify(Identity.of(new PersonalCode("37912059965"), "Näidis-Peter", "Testraud"));

        assertThat(register.verify(List.of(mistyped))).containsEntry(mistyped, NAME_DIFFERS);
        people.takeProposedName(mistyped);
        assertThat(people.forRegister(List.of(mistyped)).get(mistyped).firstName()).isEqualTo("Näidis-Peeter");
    }

    @Test
    void more_than_twenty_at_once_are_refused() {
        var many = IntStream.range(0, 21).mapToObj(i -> new PersonId(new UUID(0, i))).toList();

        assertThatThrownBy(() -> register.verify(many)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Verification> answers(String school, String curriculum) {
        var ids = ids(school, curriculum);
        var answers = new ArrayList<Verification>();
        for (int from = 0; from < ids.size(); from += 20) {
            var some = ids.subList(from, Math.min(ids.size(), from + 20));
            var answered = register.verify(some);
            some.forEach(id -> answers.add(answered.get(id)));
        }
        return answers;
    }

    private List<PersonId> ids(String school, String curriculum) {
        return rooms.get(LearnerRegister.class).learners(school, curriculum).stream().map(Learner::person).toList();
    }
}
