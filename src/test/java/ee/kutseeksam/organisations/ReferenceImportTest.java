package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.DataRooms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertThat(first.counts().get("õppekavad")).isEqualTo(new ReferenceReport.Count(30, 0, 0, 0));
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
            row(file, "schools", "ehisCode", "51").put("nameEt", "Haapsalu Uus Kool").putArray("formerNames").add("Haapsalu Kutsehariduskeskus");
            ((ArrayNode) row(file, "curricula", "ehisCurriculumCode", "900001").get("linkedStandardRegisterIds")).remove(1);
            array(file, "schools").addObject().put("ehisCode", "99999").put("registryCode", "12345678").put("nameEt", "Uus kool");
        });

        assertThat(report.counts().get("õppeasutused")).isEqualTo(new ReferenceReport.Count(1, 1, 26, 0));
        assertThat(report.counts().get("õppekava seosed")).isEqualTo(new ReferenceReport.Count(0, 0, 29, 1));
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
        var report = imported(file -> members(file, "KA-LEIB").remove(0));

        assertThat(report.counts().get("kutsekomisjoni liikmed")).isEqualTo(new ReferenceReport.Count(0, 0, 44, 1));

        assertThat(before).hasSize(2);
        assertThat(roles.holders("commission-KA-LEIB")).hasSize(1).isSubsetOf(before);
        assertThat(rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission()).hasSize(2);

        imported(file -> { });
        assertThat(roles.holders("commission-KA-LEIB")).as("named again").isEqualTo(before);
    }

    @Test
    void one_faulty_row_and_nothing_is_imported() {
        assertThatThrownBy(() -> imported(file -> row(file, "schools", "ehisCode", "51").put("registryCode", "x")))
                .isInstanceOf(ReferenceRefused.class).hasMessageContaining("Õppeasutus 51: registrikood");
        assertThat(rooms.app().sql("select count(*) from school").query(Integer.class).single()).isZero();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("Õppekava 214802: tundmatu õppeasutus", file -> curriculum(file).put("school", "Olematu kool")),
                fault("Õppekava 214802: tundmatu kood (studyLevels)", file -> curriculum(file).put("studyLevelCode", "999")),
                fault("Õppekava 214802: nominaalkestus", file -> curriculum(file).put("nominalMonths", 11)),
                fault("Õppekava 214802: seisund", file -> curriculum(file).put("status", "Suletud")),
                fault("Õppekava 214802: registreerimise kuupäev", file -> curriculum(file).put("registered", "31.12.2021")),
                fault("Õppekava 214802: tundmatu kutsestandard 5", file -> curriculum(file).putArray("linkedStandardRegisterIds").add(5)),
                fault("Kutsestandard 11330789: kehtivus", file -> standard(file).put("validTo", "2020-01-01")),
                fault("Kutsestandard 11330789: EKR tase", file -> standard(file).put("level", 9)),
                fault("Kutsestandard 11330789: tundmatu kood (curriculumGroups)", file -> standard(file).put("iscedGroup", "9999")),
                fault("Kutsestandard 11330789 osa 1: nimetus puudub",
                        file -> standard(file).putArray("specialisations").addObject().put("registerId", 1).put("nameEt", " ")),
                fault("Kutse andja KA-RAK: tundmatu õppeasutus", file -> row(file, "awardingBodies", "code", "KA-RAK").put("nameEt", "Muu")),
                fault("Kutse andja KA-LEIB: õiguse kehtivus",
                        file -> row(file, "awardingBodies", "code", "KA-LEIB").put("rightValidTo", "2000-01-01")),
                fault("Kutse andja KA-LEIB: tundmatu eksamikeel 7",
                        file -> row(file, "awardingBodies", "code", "KA-LEIB").putArray("examLanguageIds").add(7)),
                fault("Kutse andja KA-LEIB, kutsekomisjoni liige 506: isikukood",
                        file -> ((ObjectNode) members(file, "KA-LEIB").get(0)).put("isikukood", "46607079963")),
                fault("kutsekomisjoni liige 500: puuduv või korduv tunnus",
                        file -> ((ObjectNode) members(file, "KA-LEIB").get(0)).put("id", 500)),
                fault("õppeasutus 51: puuduv või korduv tunnus", file -> row(file, "schools", "ehisCode", "48").put("ehisCode", "51")),
                fault("Üleminekukorraldus standardile 10726733: versioon või kuupäevad erinevad standardi omadest",
                        file -> row(file, "transitionOrders", "standard", "10726733").put("graduatesUntil", "2027-09-01")),
                fault("Isik grad01: sünniaeg", file -> row(file, "persons", "key", "grad01").put("birthDate", "2007-03-15")),
                fault("Isik grad01: tundmatu õppekava",
                        file -> ((ObjectNode) row(file, "persons", "key", "grad01").get("ehis")).put("curriculum", "1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void names_the_row_and_what_is_wrong_with_it(String sentence, Consumer<ObjectNode> change) {
        var refused = catchThrowableOfType(ReferenceRefused.class, () -> ReferenceImportTest.faulty(change));

        assertThat(refused.faults()).contains(sentence).allMatch(fault -> !fault.matches(".*[0-9]{11}.*"));
    }

    private static void faulty(Consumer<ObjectNode> change) throws IOException {
        var faults = ReferenceCheck.faults(ReferenceFile.read(changed(change)));
        if (!faults.isEmpty()) {
            throw new ReferenceRefused(faults);
        }
    }

    private static Arguments fault(String sentence, Consumer<ObjectNode> change) {
        return Arguments.of(sentence, change);
    }

    private ReferenceReport imported(Consumer<ObjectNode> change) throws IOException {
        return reference.run(changed(change));
    }

    private static ByteArrayInputStream changed(Consumer<ObjectNode> change) throws IOException {
        var mapper = new ObjectMapper();
        var file = (ObjectNode) mapper.readTree(DataRooms.sampleData());
        change.accept(file);
        return new ByteArrayInputStream(mapper.writeValueAsBytes(file));
    }

    private static ObjectNode curriculum(ObjectNode file) {
        return row(file, "curricula", "ehisCurriculumCode", "214802");
    }

    private static ObjectNode standard(ObjectNode file) {
        return row(file, "standards", "registerId", "11330789");
    }

    private static ArrayNode members(ObjectNode file, String body) {
        return (ArrayNode) row(file, "awardingBodies", "code", body).get("committees").get(0).get("members");
    }

    private static ArrayNode array(ObjectNode file, String section) {
        return (ArrayNode) file.get(section);
    }

    private static ObjectNode row(ObjectNode file, String section, String key, String value) {
        for (JsonNode row : file.get(section)) {
            if (row.get(key).asText().equals(value)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError(section + " " + value);
    }

    private List<String> content() {
        return Stream.of(ReferenceTable.values()).flatMap(table -> rooms.app()
                .sql("select t::text from " + table.name().toLowerCase(Locale.ROOT) + " t order by 1").query(String.class).list()
                .stream()).toList();
    }
}
