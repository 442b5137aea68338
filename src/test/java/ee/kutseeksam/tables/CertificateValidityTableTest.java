package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateValidityTableTest {

    private final Table table = Table.named("certificateValidity");

    @ParameterizedTest
    @CsvSource(textBlock = """
            KA-LEIB,  11330789, 0,  row_default
            KA-ERK,   10649904, 0,  row_ka_erk
            KA-EPKK,  1,        0,  row_ka_epkk
            KA-EETEL, 1,        60, row_ka_eetel
            KA-KYLM,  10988847, 60, row_kylmamehaanik
            """)
    void a_certificate_has_no_end_unless_its_body_or_its_standard_says_so(String body, int standard, int months, String row) {
        var answer = table.ask("awardingBody", body, "standard", standard, "decidedOn", LocalDate.of(2026, 6, 12));

        assertThat(answer.get("validityMonths")).isEqualTo(months);
        assertThat(answer.row()).isEqualTo(row);
    }
}
