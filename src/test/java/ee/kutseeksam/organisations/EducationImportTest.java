package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.organisations.EducationImport.CurriculumRow;
import ee.kutseeksam.organisations.EducationImport.SchoolRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What EHIS says of schools and curricula comes in whole rows, with what is odd told and what is known kept. */
class EducationImportTest {

    private DataRooms rooms;
    private ReferenceData reference;
    private List<SchoolRow> schools;
    private List<CurriculumRow> curricula;

    @BeforeEach
    void open() throws IOException {
        rooms = DataRooms.open();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        reference = rooms.get(ReferenceData.class);
        schools = new ArrayList<>(reference.schools().stream().map(one -> new SchoolRow(one.code(), "7000", one.name())).toList());
        curricula = new ArrayList<>(reference.curricula().stream().map(one -> new CurriculumRow(one.code(), one.name(), one.school(),
                one.studyLevel(), one.nominalMonths(), LocalDate.of(2020, 9, 1), one.status(), one.standards())).toList());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ReferenceReport run() {
        return rooms.get(EducationImport.class).run(schools, curricula);
    }

    private static CurriculumRow linked(CurriculumRow one, List<Integer> standards) {
        return new CurriculumRow(one.code(), one.name(), one.school(), one.studyLevel(), one.nominalMonths(), one.registered(), one.status(), standards);
    }

    @Test
    void a_link_that_the_school_has_made_is_there_and_one_that_it_has_taken_away_is_not() {
        run();
        int bare = index(one -> one.standards().isEmpty());
        int rich = index(one -> !one.standards().isEmpty());
        int standard = reference.standards().get(0).id();
        curricula.set(bare, linked(curricula.get(bare), List.of(standard)));
        curricula.set(rich, linked(curricula.get(rich), List.of()));
        ReferenceReport report = run();
        assertThat(reference.curriculum(curricula.get(bare).code()).orElseThrow().standards()).containsExactly(standard);
        assertThat(reference.curriculum(curricula.get(rich).code()).orElseThrow().standards()).isEmpty();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.removed()).isPositive();
        assertThat(run().added() + run().changed() + run().removed()).isZero();
    }

    @Test
    void what_cannot_be_right_is_left_out_and_told() {
        int before = reference.schools().size();
        CurriculumRow some = curricula.get(0);
        curricula.add(new CurriculumRow("777001", "Uus", "99999", "441", 36, some.registered(), "Avatud", List.of()));
        curricula.add(new CurriculumRow("777002", "Uus", some.school(), "441", 0, some.registered(), "Avatud", List.of()));
        curricula.add(new CurriculumRow("777003", "Uus", some.school(), "441", 36, some.registered(), "Avatud", List.of(123)));
        schools.add(new SchoolRow("88888", "7000", "Lasteaed"));
        assertThat(run().warnings()).containsExactly("Õppekava 777001: tundmatu õppeasutus 99999",
                "Õppekava 777002: nimetus, nominaalaeg või seisund puudub", "Õppekava 777003: kutseregister ei tunne kutsestandardit 123");
        assertThat(reference.curriculum("777001")).isEmpty();
        assertThat(reference.curriculum("777003").orElseThrow().standards()).isEmpty();
        assertThat(reference.schools()).hasSize(before);
    }

    @Test
    void a_curriculum_that_is_named_no_more_stays_and_an_answer_that_has_lost_most_of_them_is_not_used() {
        CurriculumRow gone = curricula.remove(index(one -> !one.standards().isEmpty()));
        run();
        assertThat(reference.curriculum(gone.code()).orElseThrow().standards()).isEqualTo(gone.standards());
        curricula.subList(0, curricula.size() / 2 + 1).clear();
        assertThatThrownBy(this::run).isInstanceOf(ReferenceRefused.class);
    }

    private int index(Predicate<CurriculumRow> wanted) {
        return curricula.indexOf(curricula.stream().filter(wanted).findFirst().orElseThrow());
    }
}
