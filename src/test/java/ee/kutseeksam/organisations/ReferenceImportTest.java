package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.DataRooms;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceImportTest {

    private DataRooms rooms;
    private ReferenceImport reference;

    @BeforeEach
    void open() {
        rooms = DataRooms.open();
        reference = rooms.get(ReferenceImport.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void adds_everything_once_and_then_changes_nothing() throws IOException {
        var first = imported(file -> { });
        var content = content();
        var second = imported(file -> { });

        assertThat(first.counts().get("õppeasutused")).isEqualTo(new ReferenceReport.Count(27, 0, 0, 0));
        assertThat(first.counts().get("kutsestandardid")).isEqualTo(new ReferenceReport.Count(22, 0, 0, 0));
        assertThat(first.counts().get("õppekavad")).isEqualTo(new ReferenceReport.Count(31, 0, 0, 0));
        assertThat(first.counts().get("kutse andjad")).isEqualTo(new ReferenceReport.Count(15, 0, 0, 0));
        assertThat(first.counts().get("kutsekomisjoni liikmed")).isEqualTo(new ReferenceReport.Count(45, 0, 0, 0));
        assertThat(second.added() + second.changed() + second.removed()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.added());
        assertThat(content()).isEqualTo(content);
    }

    @Test
    void reports_what_was_changed_added_and_removed() throws IOException {
        imported(file -> { });
        var report = imported(file -> {
            SampleJson.row(file, "schools", "ehisCode", "51").put("nameEt", "Haapsalu Uus Kool").putArray("formerNames").add("Haapsalu Kutsehariduskeskus");
            ((ArrayNode) SampleJson.row(file, "curricula", "ehisCurriculumCode", "900001").get("linkedStandardRegisterIds")).remove(1);
            SampleJson.array(file, "schools").addObject().put("ehisCode", "99999").put("registryCode", "12345678").put("nameEt", "Uus kool");
        });

        assertThat(report.counts().get("õppeasutused")).isEqualTo(new ReferenceReport.Count(1, 1, 26, 0));
        assertThat(report.counts().get("õppekava seosed")).isEqualTo(new ReferenceReport.Count(0, 0, 31, 1));
        assertThat(report.summary()).startsWith("Alusandmed: lisatud 1, muudetud 1, eemaldatud 1,").contains("õppeasutused +1 ~1 -0");
        var data = rooms.get(ReferenceData.class);
        assertThat(data.school("51")).contains(new School("51", "Haapsalu Uus Kool"));
        assertThat(data.curriculum("900001").orElseThrow().standards()).containsExactly(10912389);
    }

    @Test
    void warns_of_what_no_exam_can_come_of() throws IOException {
        assertThat(imported(file -> { }).warnings())
                .contains("Õppekava 900005 (Kondiiter (seos puudub)) ei ole EHISes seotud kutsestandardiga",
                        "Kutsestandardil 10804492 (Vanemkondiiter, tase 5, versioon 8) ei ole kutse andjat",
                        "Õppekava 215251 (Vanemkondiiter) ühelgi kutsestandardil ei ole kutse andjat")
                .contains("Faili osi ei kasutatud: costCaps, paperCertificateFeeEurInclVat, statistics, isikukoodVectors")
                .anyMatch(warning -> warning.startsWith("Kutse andja KA-EETEL kutsetel ei ole failis standardit"))
                .noneMatch(warning -> warning.contains("Noorem"));
    }

    @Test
    void a_member_whom_the_register_names_no_more_may_sign_no_more() throws IOException {
        imported(file -> { });
        var roles = rooms.get(Roles.class);
        var before = roles.holders("commission-KA-LEIB");
        var report = imported(file -> SampleJson.members(file, "KA-LEIB").remove(0));

        assertThat(report.counts().get("kutsekomisjoni liikmed")).isEqualTo(new ReferenceReport.Count(0, 0, 44, 1));

        assertThat(before).hasSize(2);
        assertThat(roles.holders("commission-KA-LEIB")).hasSize(1).isSubsetOf(before);
        assertThat(rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission()).hasSize(2);

        imported(file -> { });
        assertThat(roles.holders("commission-KA-LEIB")).as("named again").isEqualTo(before);
    }

    @Test
    void one_faulty_row_and_nothing_is_imported() {
        assertThatThrownBy(() -> imported(file -> SampleJson.row(file, "schools", "ehisCode", "51").put("registryCode", "x")))
                .isInstanceOf(ReferenceRefused.class).hasMessageContaining("Õppeasutus 51: registrikood");
        assertThat(rooms.app().sql("select count(*) from school").query(Integer.class).single()).isZero();
    }

    private ReferenceReport imported(Consumer<ObjectNode> change) throws IOException {
        return reference.run(SampleJson.changed(change));
    }

    private List<String> content() {
        return Stream.of(ReferenceTable.values()).flatMap(table -> rooms.app()
                .sql("select t::text from " + table.name().toLowerCase(Locale.ROOT) + " t order by 1").query(String.class).list()
                .stream()).toList();
    }
}
