package ee.kutseeksam.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.DataRooms;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EhisStandInTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static DataRooms rooms;
    private static ReferenceData reference;
    private static LearnerRegister register;

    @BeforeAll
    static void open() throws IOException {
        rooms = DataRooms.open();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        reference = rooms.get(ReferenceData.class);
        register = rooms.get(LearnerRegister.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void every_curriculum_has_learners_of_the_size_that_a_demo_needs() {
        assertThat(finalYear("214802")).hasSizeGreaterThanOrEqualTo(130);
        assertThat(eligible("240543")).hasSizeBetween(22, 28);
        for (var curriculum : reference.curricula()) {
            var learners = learners(curriculum);
            assertThat(learners).as(curriculum.code()).isNotEmpty();
            if (curriculum.isOpen() && !List.of("214802", "240543").contains(curriculum.code())) {
                assertThat(eligible(curriculum.code())).as(curriculum.code()).hasSizeBetween(8, 22);
            }
            if (!curriculum.isOpen()) {
                assertThat(learners).as(curriculum.code()).allMatch(learner -> end(learner).isBefore(TODAY));
            }
        }
    }

    @Test
    void every_stage_of_study_and_kind_of_funding_occurs() {
        var all = reference.curricula().stream().flatMap(curriculum -> learners(curriculum).stream()).toList();

        assertThat(all).extracting(Learner::fundingCode).contains("R", "Z", "T", "M").doesNotContain("");
        assertThat(all.stream().filter(learner -> learner.fundingCode().equals("R")).count()).isGreaterThan(all.size() * 3 / 4);
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
    void a_learner_is_the_same_person_every_time_and_after_a_restart() {
        var once = learners("240543");
        assertThat(learners("240543")).isEqualTo(once);

        var anew = SyntheticLearners.of(reference.curriculum("240543").orElseThrow(), 0);
        assertThat(anew).isEqualTo(SyntheticLearners.of(reference.curriculum("240543").orElseThrow(), 0));
        var first = anew.get(0).atEhis();
        assertThat(first.firstName() + " " + first.lastName() + " " + first.code().orElseThrow().value())
                .as("a demo's people stay the same over versions").isEqualTo("Näidis-Kertu Testlepp 60509019906");
    }

    @Test
    void nobody_shares_a_code_and_every_code_is_one_that_the_state_gives_to_nobody() throws IOException {
        var sample = rooms.get(SampleFile.class);
        var identities = new ArrayList<Identity>();
        for (int place = 0; place < sample.curricula().size(); place++) {
            var curriculum = reference.curriculum(sample.curricula().get(place)).orElseThrow();
            SyntheticLearners.of(curriculum, place).forEach(learner -> identities.add(learner.atEhis()));
        }
        sample.people().forEach(person -> identities.add(person.identity()));
        identities.addAll(sample.commissionMembers());
        try (var users = DataRooms.class.getResourceAsStream("/demo/users.json")) {
            new ObjectMapper().readTree(users).path("users").forEach(user -> identities.add(
                    Identity.of(new PersonalCode(user.path("isikukood").asText()), user.path("firstName").asText(), user.path("lastName").asText())));
        }

        var codes = identities.stream().flatMap(identity -> identity.code().stream()).map(PersonalCode::value).toList();
        assertThat(codes).hasSizeGreaterThan(600).allMatch(code -> code.startsWith("99", 7));
        var people = identities.stream().map(identity -> identity.code().map(PersonalCode::value).orElse("")
                + identity.firstName() + identity.lastName() + identity.birthDate()).distinct().toList();
        assertThat(new HashSet<>(codes)).as("one code, one name").hasSize(people.size() - (int) withoutCode(identities));
        assertThat(identities).allMatch(identity -> identity.firstName().startsWith("Näidis-"));
    }

    @Test
    void no_two_on_one_curriculum_share_a_name() {
        var people = rooms.get(People.class);
        var ids = learners("214802").stream().map(Learner::person).toList();

        assertThat(people.forRegister(ids).values().stream().map(one -> one.firstName() + " " + one.lastName())).doesNotHaveDuplicates();
    }

    @Test
    void the_samples_learners_stand_on_their_curricula() {
        var people = rooms.get(People.class);
        var olga = learners("211297").stream().filter(learner -> learner.nominalTime().equals(NominalTime.endingOn(LocalDate.of(2025, 6, 30))))
                .map(Learner::person).toList();

        assertThat(people.forRegister(olga).values()).anyMatch(one -> one.lastName().equals("Testpõld"));
    }

    @Test
    void another_schools_curriculum_has_nobody() {
        assertThat(register.learners("48", "214802")).isEmpty();
        assertThat(register.learners("51", "1")).isEmpty();
    }

    @Test
    void asking_for_many_takes_no_more_statements_than_asking_for_few() {
        learners("214802");
        learners("215308");
        int before = rooms.statements();
        learners("214802");
        int many = rooms.statements() - before;
        before = rooms.statements();
        learners("215308");
        assertThat(many).isEqualTo(rooms.statements() - before);
    }

    private static long withoutCode(List<Identity> identities) {
        return identities.stream().filter(identity -> identity.code().isEmpty()).count();
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
        return register.learners(curriculum.school(), curriculum.code());
    }
}
