package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.CodeRule.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to somebody who types a personal code (rules.md 14). */
class TypedCodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"37605030299", "60402019147", "60402019020", " 37605030299\t", "60402019020\n"})
    void a_code_is_read_with_the_blanks_around_it(String text) {
        assertThat(TypedCode.read("personalCode", text, TODAY).value()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            37605030298,     CODE_IS_VALID
            60402019148,     CODE_IS_VALID
            37602310299,     CODE_HAS_A_DATE
            37613030299,     CODE_HAS_A_DATE
            60300290000,     CODE_HAS_A_DATE
            07605030299,     CODE_BEGINS_WITH_A_CENTURY
            77605030299,     CODE_BEGINS_WITH_A_CENTURY
            3760503029,      CODE_IS_ELEVEN_DIGITS
            376050302990,    CODE_IS_ELEVEN_DIGITS
            '',              CODE_IS_ELEVEN_DIGITS
            -,               CODE_IS_ELEVEN_DIGITS
            ３７６０５０３０２９９,     CODE_IS_PLAIN_DIGITS
            3760503029٩,     CODE_IS_PLAIN_DIGITS
            376 0503 0299,   CODE_IS_PLAIN_DIGITS
            376-0503-0299,   CODE_IS_PLAIN_DIGITS
            3760503029O,     CODE_IS_PLAIN_DIGITS
            ${7*7},          CODE_IS_PLAIN_DIGITS
            <img onerror>,   CODE_IS_PLAIN_DIGITS
            EE37605030299,   CODE_HAS_NO_PREFIX
            ee 37605030299,  CODE_HAS_NO_PREFIX
            """)
    void each_fault_has_its_own_sentence_at_the_field(String text, CodeRule rule) {
        var refusal = refused(rule, () -> TypedCode.read("personalCode", text, TODAY));
        assertThat(refusal.places()).hasSize(1).allSatisfy(place -> {
            assertThat(place.field()).isEqualTo("personalCode");
            assertThat(place.sentence()).isEqualTo(refusal.getMessage());
        });
    }

    @Test
    void nobody_is_born_tomorrow() {
        String code = "62603039996";
        assertThat(TypedCode.read("personalCode", code, LocalDate.of(2026, 3, 3)).birthDate()).isEqualTo("2026-03-03");
        refused(BORN_ALREADY, () -> TypedCode.read("personalCode", code, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void no_sentence_repeats_the_code() {
        for (String text : new String[] {"37605030298", "37602310299", "EE37605030299", "37605030299x"}) {
            try {
                TypedCode.read("personalCode", text, TODAY);
            } catch (RuntimeException refused) {
                assertThat(refused.getMessage()).doesNotContain("376").doesNotContain("1976");
            }
        }
    }
}
