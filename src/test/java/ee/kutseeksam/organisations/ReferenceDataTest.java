package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.DataRooms;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private static DataRooms rooms;
    private static ReferenceData data;

    @BeforeAll
    static void open() throws IOException {
        rooms = DataRooms.open();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        data = rooms.get(ReferenceData.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void a_curriculum_knows_its_school_and_standards_and_whether_study_is_allowed() {
        assertThat(data.curriculum("214802")).contains(
                new Curriculum("214802", "Kondiiter", "51", "442", 12, "Avatud", List.of(11330789)));
        assertThat(data.curriculum("900001").orElseThrow().standards()).containsExactly(10912389, 11025024);
        assertThat(data.curriculum("214802").orElseThrow().isOpen()).isTrue();
        assertThat(data.curriculum("900004").orElseThrow().isOpen()).as("no admission, study allowed").isTrue();
        assertThat(data.curriculum("157373").orElseThrow().isOpen()).as("study forbidden").isFalse();
        assertThat(data.curriculum("1")).isEmpty();
        assertThat(data.curriculaOf("48")).extracting(Curriculum::code)
                .containsExactlyInAnyOrder("240002", "194446", "239002", "201064", "252262", "900001");
    }

    @Test
    void a_standard_carries_its_parts_and_its_transition_order() {
        var kondiiter = data.standard(11330789).orElseThrow();
        assertThat(kondiiter.mandatoryCompetences()).hasSize(4);
        assertThat(kondiiter.electiveCompetences()).isEmpty();
        assertThat(kondiiter.curriculumGroup()).isEqualTo("0721");
        assertThat(kondiiter.specialisationRequired()).isFalse();

        assertThat(data.standard(10751925).orElseThrow().firstQualification()).as("esmane kutse").isTrue();
        assertThat(kondiiter.firstQualification()).isFalse();

        var old = data.standard(10726733).orElseThrow();
        assertThat(old.validTo()).isEqualTo(LocalDate.of(2023, 11, 2));
        assertThat(old.graduatesUntil()).contains(LocalDate.of(2027, 8, 31));
        assertThat(old.transitionOrder()).contains("1-3/65");

        assertThat(data.standard(10988847).orElseThrow().specialisationRequired()).isTrue();
        assertThat(data.standard(10988847).orElseThrow().specialisations()).hasSize(4);
        assertThat(data.standard(10536937).orElseThrow().partQualifications()).extracting(Named::id)
                .containsExactly(10536948, 10536949, 10536950);
    }

    @Test
    void a_body_may_award_the_standards_of_its_qualifications_however_they_are_spelt() {
        assertThat(data.bodiesAwarding(11330789)).extracting(AwardingBody::code).containsExactly("KA-LEIB");
        assertThat(data.bodiesAwarding(10912389)).extracting(AwardingBody::code).containsExactly("KA-KEEV", "KA-RAK");
        assertThat(data.awardingBody("KA-BCS").orElseThrow().standards()).containsExactlyInAnyOrder(11202551, 10726733);
        assertThat(data.awardingBody("KA-EEEL").orElseThrow().standards()).as("esmane kutse").contains(10751925, 10751649);
        assertThat(data.bodiesAwarding(10804492)).isEmpty();
    }

    @Test
    void a_school_that_awards_is_linked_to_itself_and_its_right_may_have_no_end() {
        var rakvere = data.awardingBody("KA-RAK").orElseThrow();
        assertThat(rakvere.school()).contains("48");
        assertThat(rakvere.competition()).isFalse();
        assertThat(rakvere.rightTo()).isEmpty();
        assertThat(rakvere.hasRightOn(LocalDate.of(2040, 1, 1))).isTrue();
        assertThat(data.awardingBody("KA-TTK").orElseThrow().school()).contains("11");
        assertThat(data.awardingBody("KA-TTK").orElseThrow().rightFrom()).as("the sourced date").isEqualTo(LocalDate.of(2016, 11, 7));
        assertThat(data.awardingBody("KA-LEIB").orElseThrow().school()).isEmpty();
    }

    @Test
    void a_right_covers_its_first_and_its_last_day() {
        var eetel = data.awardingBody("KA-EETEL").orElseThrow();
        assertThat(eetel.hasRightOn(LocalDate.of(2021, 11, 9))).isFalse();
        assertThat(eetel.hasRightOn(LocalDate.of(2021, 11, 10))).isTrue();
        assertThat(eetel.hasRightOn(LocalDate.of(2026, 11, 9))).isTrue();
        assertThat(eetel.hasRightOn(LocalDate.of(2026, 11, 10))).isFalse();
    }

    @Test
    void languages_and_commissions_come_with_the_body() {
        var leib = data.awardingBody("KA-LEIB").orElseThrow();
        assertThat(leib.languages()).containsExactlyInAnyOrder("et", "en", "ru");
        assertThat(data.awardingBody("KA-KEEV").orElseThrow().languages()).containsExactlyInAnyOrder("et", "ru");
        assertThat(leib.commission()).extracting(CommissionMember::id).containsExactly(506, 507, 508);
        assertThat(leib.commission()).extracting(CommissionMember::maySign).containsExactly(true, true, false);
    }

    @Test
    void code_lists_give_estonian_names() {
        assertThat(data.classifier(Classifier.EXAM_LANGUAGE)).containsEntry("et", "eesti");
        assertThat(data.classifier(Classifier.CURRICULUM_GROUP)).containsEntry("0721", "Toiduainete töötlemine");
        assertThat(data.classifier(Classifier.STUDY_LEVEL)).hasSize(7);
        assertThat(List.of(Classifier.values())).noneMatch(classifier -> data.classifier(classifier).isEmpty());
    }

    @Test
    void answers_come_from_memory() {
        data.schools();
        int before = rooms.statements();
        data.curriculum("214802");
        data.bodiesAwarding(11330789);
        assertThat(rooms.statements()).isEqualTo(before);
        assertThat(data.school("51").map(School::name)).isEqualTo(Optional.of("Haapsalu Kutsehariduskeskus"));
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofDays(1));
        data.schools();
        assertThat(rooms.statements()).as("a new day's commissions").isGreaterThan(before);
    }
}
