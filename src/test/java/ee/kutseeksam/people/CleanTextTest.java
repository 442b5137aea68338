package ee.kutseeksam.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is kept as it reads, and nothing that cannot be seen comes along. */
class CleanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"O'Connor", "Mari-Liis", "Ñuñez Œuvre", "Õie Šmidt-Žukov", "😀 Mari", "${7*7} #{x} <img src=x onerror=alert(1)>",
            "' or 1=1 --", "%_\\"})
    void text_stays_text(String text) {
        assertThat(CleanText.line(text)).isEqualTo(text);
        assertThat(CleanText.note(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"o\u0303un,\u00f5un", "a\u202eb,ab", "a\u2066b\u2069,ab", "a\u200bb,ab", "a\u200db,ab", "\ufeffab,ab", "a\u00adb,ab", "a\u3164b,ab", "a\u2800b,ab", "a\u0007b,ab"})
    void what_turns_joins_or_pads_is_gone_and_letters_are_composed(String typed, String kept) {
        assertThat(CleanText.line(typed)).isEqualTo(kept);
        assertThat(CleanText.note(typed)).isEqualTo(kept);
    }

    @Test
    void a_line_is_one_line_and_a_note_keeps_its_lines() {
        assertThat(CleanText.line("  Õpetaja\t1,\r\n \u200b  ruum\u00a0 7 ")).isEqualTo("Õpetaja 1, ruum 7");
        assertThat(CleanText.note(" Esimene\r\nteine\rkolmas\u0000 ")).isEqualTo("Esimene\nteine\nkolmas");
    }

    @Test
    void length_is_what_can_be_read() {
        assertThat(CleanText.length("0123456789")).isEqualTo(10);
        assertThat(CleanText.length("012345678\u200b\u200b\u200b")).isEqualTo(9);
        assertThat(CleanText.length("          ")).isZero();
        assertThat(CleanText.length("a         b")).isEqualTo(3);
        assertThat(CleanText.length("😀😀")).isEqualTo(2);
        assertThat(CleanText.length("\u3164\u2800\u200b")).isZero();
    }
}
