package ee.kutseeksam.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated certificate register: its own rules, no idempotency, numbers later. */
class CertificateRegisterTest {

    private static final String FORM = Wire.golden("kutseregister/kutsetunnistuseLisamine");
    private static final String SEARCH = Wire.golden("kutseregister/kutsetunnistus");

    @BeforeEach
    void empty() throws IOException {
        Wire.reset();
    }

    @Test
    void takes_an_application_without_giving_a_number_and_numbers_it_when_the_delay_is_over() throws IOException {
        Wire.settings("{\"numberDelay\":\"PT1H\"}");
        assertThat(Wire.ask(FORM)).contains("vigadearv>0<").doesNotContain("registrinumber");
        assertThat(Wire.ask(SEARCH)).contains("kirjeid>1<").doesNotContain("registrinumber");
        Wire.settings("{\"numberDelay\":\"PT0S\"}");
        assertThat(Wire.ask(SEARCH)).contains("registrinumber>90000001<").contains("Liikurmasinatehnik").contains("reaid>90000001<");
        assertThat(Wire.ask(Wire.golden("kutseregister/kutseAndjaTunnistused"))).contains("registrinumber>90000001<");
    }

    @Test
    void the_same_application_twice_makes_two_certificates() throws IOException {
        Wire.ask(FORM);
        Wire.ask(FORM);
        assertThat(Wire.ask(SEARCH)).contains("kirjeid>2<");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "asutus|>KA-AKL<|>KA-MUU<",
        "isikukood|>50611029923<|>50611029924<",
        "kutsestandard|>10982783<|>10912389<",
        "kutsestandard|>10982783<|>1<",
        "spetsialiseerumine|<p:spetsialiseerumine>19000001|<p:spetsialiseerumine>19000005",
        "kompetents|>19000010<|>19000006<",
        "kutseeksamikeel|<p:kutseeksamikeel>1|<p:kutseeksamikeel>9",
        "valjastamisekpv|2026-06-12|2026-10-20",
        "kehtivusealgus|<p:kehtivusealgus>2026-06-12|<p:kehtivusealgus>2026-06-11",
        "kehtivuselopp|<p:allkirjastaja>|<p:kehtivuselopp>2026-06-12</p:kehtivuselopp><p:allkirjastaja>",
        "allkirjastaja|<p:allkirjastaja>500|<p:allkirjastaja>520",
        "osakutse|<p:tyyp>1|<p:tyyp>2",
        "tyyp|<p:tyyp>1|<p:tyyp>4",
    })
    void says_which_field_is_wrong_and_keeps_nothing(String element, String what, String by) throws IOException {
        assertThat(Wire.ask(FORM.replace(what, by))).contains("element>" + element + "<").doesNotContain("vigadearv>0<");
        assertThat(Wire.read("/sim/xtee/certificates")).isEqualTo("[]");
    }

    @Test
    void a_standard_that_is_had_only_with_a_specialisation_asks_for_one() throws IOException {
        String cold = FORM.replace(">KA-AKL<", ">KA-KYLM<").replace(">10982783<", ">10988847<").replaceFirst("(?s)<p:kompetentsid>.*</p:kompetentsid>", "")
                .replaceFirst("<p:spetsialiseerumine>.*</p:spetsialiseerumine>", "").replaceFirst("(<p:allkirjastaja>)500", "$1" + signer("KA-KYLM"));
        assertThat(Wire.ask(cold)).contains("vigadearv>1<").contains("element>spetsialiseerumine<");
    }

    @Test
    void a_part_is_awarded_without_competences_and_a_whole_ignores_the_part() throws IOException {
        String part = FORM.replace("<p:tyyp>1", "<p:tyyp>2").replaceFirst("(?s)<p:kompetentsid>.*</p:kompetentsid>", "<p:osakutse>19000005</p:osakutse>")
                .replaceFirst("<p:spetsialiseerumine>.*</p:spetsialiseerumine>", "");
        assertThat(Wire.ask(part)).contains("vigadearv>0<");
        assertThat(Wire.ask(part.replace("<p:tyyp>2", "<p:tyyp>1"))).contains("vigadearv>0<");
        assertThat(Wire.read("/sim/xtee/certificates")).contains("\"part\":19000005").contains("\"part\":null");
    }

    @Test
    void a_duplicate_is_of_a_certificate_that_there_is() throws IOException {
        String duplicate = Wire.golden("kutseregister/kutsetunnistuseDuplikaat");
        assertThat(Wire.ask(duplicate)).contains("element>registrinumber<");
        Wire.ask(FORM);
        assertThat(Wire.ask(duplicate)).contains("vigadearv>0<");
        assertThat(Wire.ask(duplicate.replace("<p:pohjus>1", "<p:pohjus>7"))).contains("element>pohjus<");
        assertThat(Wire.ask(SEARCH)).contains("kirjeid>2<").contains("duplikaat>true<");
    }

    private static String signer(String body) throws IOException {
        String about = Wire.ask(Wire.golden("kutseregister/kutseAndjaInfo").replace("KA-AKL", body));
        return about.substring(about.indexOf("liige>")).replaceFirst("(?s)^.*?id>(\\d+)<.*$", "$1");
    }
}
