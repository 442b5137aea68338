package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCheckTest {

    @Test
    void the_sample_has_no_fault() throws IOException {
        assertThat(ReferenceCheck.faults(ReferenceFile.read(SampleJson.changed(file -> { })))).isEmpty();
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
                fault("Kutse andja KA-RAK: tundmatu õppeasutus", file -> SampleJson.row(file, "awardingBodies", "code", "KA-RAK").put("nameEt", "Muu")),
                fault("Kutse andja KA-LEIB: õiguse kehtivus",
                        file -> SampleJson.row(file, "awardingBodies", "code", "KA-LEIB").put("rightValidTo", "2000-01-01")),
                fault("Kutse andja KA-LEIB: tundmatu eksamikeel 7",
                        file -> SampleJson.row(file, "awardingBodies", "code", "KA-LEIB").putArray("examLanguageIds").add(7)),
                fault("Kutse andja KA-LEIB, kutsekomisjoni liige 506: isikukood",
                        file -> ((ObjectNode) SampleJson.members(file, "KA-LEIB").get(0)).put("isikukood", "46607079963")),
                fault("kutsekomisjoni liige 500: puuduv või korduv tunnus",
                        file -> ((ObjectNode) SampleJson.members(file, "KA-LEIB").get(0)).put("id", 500)),
                fault("õppeasutus 51: puuduv või korduv tunnus", file -> SampleJson.row(file, "schools", "ehisCode", "48").put("ehisCode", "51")),
                fault("Üleminekukorraldus standardile 10726733: versioon või kuupäevad erinevad standardi omadest",
                        file -> SampleJson.row(file, "transitionOrders", "standard", "10726733").put("graduatesUntil", "2027-09-01")),
                fault("Isik grad01: sünniaeg", file -> SampleJson.row(file, "persons", "key", "grad01").put("birthDate", "2007-03-15")),
                fault("Isik grad01: tundmatu õppekava",
                        file -> ((ObjectNode) SampleJson.row(file, "persons", "key", "grad01").get("ehis")).put("curriculum", "1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void names_the_row_and_what_is_wrong_with_it(String sentence, Consumer<ObjectNode> change) throws IOException {
        assertThat(ReferenceCheck.faults(ReferenceFile.read(SampleJson.changed(change)))).contains(sentence).allMatch(fault -> !fault.matches(".*[0-9]{11}.*"));
    }

    private static Arguments fault(String sentence, Consumer<ObjectNode> change) {
        return Arguments.of(sentence, change);
    }

    private static ObjectNode curriculum(ObjectNode file) {
        return SampleJson.row(file, "curricula", "ehisCurriculumCode", "214802");
    }

    private static ObjectNode standard(ObjectNode file) {
        return SampleJson.row(file, "standards", "registerId", "11330789");
    }
}
