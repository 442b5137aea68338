package ee.kutseeksam.registers;

import static ee.kutseeksam.exam.Verification.DATA_MISSING;
import static ee.kutseeksam.exam.Verification.DECEASED;
import static ee.kutseeksam.exam.Verification.MATCH;
import static ee.kutseeksam.exam.Verification.NAME_DIFFERS;
import static ee.kutseeksam.exam.Verification.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.education.TestEducation;
import ee.kutseeksam.registers.population.TestPopulation;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the simulated registers know, as the product sees them through its own adapters: what a demo needs, the same every time, and nobody who exists. */
class SimulatedPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static DataRooms rooms;
    private static ReferenceData reference;
    private static LearnerRegister education;
    private static PopulationRegister population;
    private static People people;

    @BeforeAll
    static void open() throws IOException {
        TestSimulator.resetXtee();
        rooms = DataRooms.openFresh();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        reference = rooms.get(ReferenceData.class);
        people = rooms.get(People.class);
        XRoadClient client = TestClient.of(URI.create(TestSimulator.securityServer()), new ArrayList<>(), Duration.ofSeconds(30));
        education = TestEducation.learners(client, rooms);
        population = TestPopulation.of(client, people);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void every_curriculum_has_learners_of_the_size_that_a_demo_needs() {
        assertThat(finalYear("214802")).hasSizeGreaterThanOrEqualTo(130);
        assertThat(eligible("240543")).hasSizeBetween(22, 28);
        for (Curriculum curriculum : reference.curricula()) {
            assertThat(learners(curriculum)).as(curriculum.code()).isNotEmpty();
            if (curriculum.isOpen() && !List.of("214802", "240543").contains(curriculum.code())) {
                assertThat(eligible(curriculum.code())).as(curriculum.code()).hasSizeBetween(8, 22);
            }
            if (!curriculum.isOpen()) {
                assertThat(learners(curriculum)).as(curriculum.code()).allMatch(learner -> end(learner).isBefore(TODAY));
            }
        }
    }

    @Test
    void every_stage_of_study_and_kind_of_funding_occurs() {
        List<Learner> all = reference.curricula().stream().flatMap(curriculum -> learners(curriculum).stream()).toList();
        assertThat(all).extracting(Learner::fundingCode).contains("R", "Z", "T", "M").doesNotContain("");
        assertThat(all.stream().filter(learner -> List.of("R", "RE").contains(learner.fundingCode())).count()).isGreaterThan(all.size() * 3 / 4);
        assertThat(all).anyMatch(learner -> !learner.hasCode());
        assertThat(all).anyMatch(learner -> end(learner).isBefore(TODAY.minusYears(1)));
        assertThat(all).anyMatch(learner -> end(learner).isBefore(TODAY) && !end(learner).isBefore(TODAY.minusYears(1)));
        assertThat(learners("240543")).anyMatch(learner -> learner.course() < 3).noneMatch(learner -> learner.course() < 1);
    }

    @Test
    void some_were_on_academic_leave_and_of_some_only_the_start_is_known() {
        assertThat(learners("240543")).anyMatch(learner -> learner.nominalTime().end(36).equals(
                Optional.of(new NominalEnd(LocalDate.of(2025, 12, 29), 120))));
        assertThat(learners("240543")).anyMatch(learner -> learner.nominalTime().plannedEnd().isEmpty()
                && learner.nominalTime().end(36).equals(Optional.of(new NominalEnd(LocalDate.of(2026, 8, 31), 0))));
    }

    @Test
    void a_demos_people_stay_the_same_over_versions() {
        assertThat(learners("240543")).isEqualTo(learners("240543"));
        assertThat(people.forRegister(learners("240543").stream().map(Learner::person).toList()).values()).anySatisfy(one ->
                assertThat(one.firstName() + " " + one.lastName() + " " + one.code().map(PersonalCode::value).orElse("")).isEqualTo("Näidis-Kertu Testlepp 60509019906"));
    }

    @Test
    void nobody_shares_a_code_and_every_code_is_one_that_the_state_gives_to_nobody() throws IOException {
        Map<String, String> names = new HashMap<>();
        List<TestSimulator.Resident> known = new ArrayList<>(TestSimulator.residents());
        assertThat(known).hasSizeGreaterThan(600);
        new ObjectMapper().readTree(DataRooms.class.getResourceAsStream("/demo/users.json")).path("users").forEach(user -> known.add(new TestSimulator.Resident(
                user.path("isikukood").asText(), user.path("firstName").asText(), user.path("lastName").asText(), "E")));
        for (TestSimulator.Resident one : known) {
            assertThat(one.code().substring(7)).startsWith("99");
            assertThat(PersonalCode.parse(one.code())).as(one.code()).isPresent();
            assertThat(one.firstName()).startsWith("Näidis-");
            String name = one.firstName() + " " + one.lastName();
            assertThat(names.merge(one.code(), name, (before, now) -> before)).as("one code, one name").isEqualTo(name);
        }
    }

    @Test
    void no_two_on_one_curriculum_share_a_name() {
        assertThat(people.forRegister(learners("214802").stream().map(Learner::person).toList()).values().stream().map(one -> one.firstName() + " " + one.lastName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void another_schools_curriculum_has_nobody() {
        assertThat(education.learners("48", "214802")).isEmpty();
        assertThat(education.learners("51", "1")).isEmpty();
    }

    @Test
    void nearly_everybody_stands_well_in_the_population_register_and_the_same_few_do_not() {
        assertThat(answers("214802")).containsOnly(MATCH);
        assertThat(answers("240543")).contains(NAME_DIFFERS).doesNotContain(NOT_FOUND, DECEASED);
        assertThat(Collections.frequency(answers("240543"), NAME_DIFFERS)).isEqualTo(1);
        assertThat(answers("215308")).contains(NAME_DIFFERS, DECEASED, DATA_MISSING);
        assertThat(answers("211297")).contains(NOT_FOUND).isEqualTo(answers("211297"));
    }

    @Test
    void a_differing_name_is_proposed_as_people_write_it_and_once_taken_it_matches() {
        PersonId differs = learners("900001").stream().map(Learner::person)
                .filter(id -> population.verify(List.of(id)).get(id) == NAME_DIFFERS).findFirst().orElseThrow();
        people.takeProposedName(differs);
        assertThat(people.forRegister(List.of(differs)).get(differs).lastName()).startsWith("Test").endsWith("-Uus");
        assertThat(population.verify(List.of(differs))).containsEntry(differs, MATCH);
    }

    @Test
    void who_is_typed_in_is_known_by_the_code() {
        PersonId known = people.identify(Identity.of(new PersonalCode("37912059965"), "Näidis-Peeter", "Testraud"));
        PersonId unknown = people.identify(Identity.of(new PersonalCode("37605030299"), "Näidis-Keegi", "Tundmatu"));
        assertThat(population.verify(List.of(known, unknown))).containsEntry(known, MATCH).containsEntry(unknown, NOT_FOUND);
    }

    private static List<Verification> answers(String curriculum) {
        return learners(curriculum).stream().map(Learner::person).map(id -> population.verify(List.of(id)).get(id)).toList();
    }

    private static Stream<Learner> finalYear(String curriculum) {
        int last = (reference.curriculum(curriculum).orElseThrow().nominalMonths() + 11) / 12;
        return learners(curriculum).stream().filter(learner -> learner.course() == last && !end(learner).isBefore(TODAY));
    }

    private static Stream<Learner> eligible(String curriculum) {
        return Stream.concat(finalYear(curriculum), learners(curriculum).stream()
                .filter(learner -> end(learner).isBefore(TODAY) && !end(learner).isBefore(TODAY.minusYears(1))));
    }

    private static LocalDate end(Learner learner) {
        boolean knownByStart = learner.nominalTime().plannedEnd().isEmpty();
        return knownByStart ? LocalDate.of(2026, 8, 31) : learner.nominalTime().end(0).orElseThrow().day();
    }

    private static List<Learner> learners(String curriculum) {
        return learners(reference.curriculum(curriculum).orElseThrow());
    }

    private static List<Learner> learners(Curriculum curriculum) {
        return education.learners(curriculum.school(), curriculum.code());
    }
}
