package ee.kutseeksam.desk;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.RuleBroken;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a form brings is cleaned, and refused at its field. */
class TypedTest {

    @Test
    void what_cannot_be_seen_does_not_fill_a_field() {
        for (Object nothing : new Object[] {null, "", "  ", "\u200b\u3164", List.of()}) {
            RuleBroken refusal = refused(DeskRule.FIELD_IS_FILLED, () -> Typed.filled("place", nothing));
            assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("place");
        }
        Typed.filled("place", "P");
    }

    @Test
    void a_text_has_a_longest_length_and_the_sentence_says_it() {
        assertThat(Typed.line("firstName", "õ".repeat(120), 120)).hasSize(120);
        assertThat(Typed.line("firstName", "o\u0303".repeat(120), 120)).isEqualTo("õ".repeat(120));
        RuleBroken refusal = refused(DeskRule.TEXT_IS_SHORT_ENOUGH, () -> Typed.line("firstName", "õ".repeat(121), 120));
        assertThat(refusal).hasMessage("Siia mahub kuni 120 tähemärki, praegu on neid 121. Lühenda teksti.");
        assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("firstName");
        assertThat(Typed.maybe("name", null, 60)).isEmpty();
    }

    @Test
    void a_reason_is_as_long_as_it_reads() {
        assertThat(Typed.reason(" 1234567890 ")).isEqualTo(new Typed.Reason("1234567890", 10));
        assertThat(Typed.reason("123456789\u200b").length()).isEqualTo(9);
        assertThat(Typed.reason(null).length()).isZero();
        assertThat(Typed.reason("x".repeat(Typed.LONGEST_REASON)).length()).isEqualTo(Typed.LONGEST_REASON);
        refused(DeskRule.TEXT_IS_SHORT_ENOUGH, () -> Typed.reason("x".repeat(Typed.LONGEST_REASON + 1)));
        assertThat(Typed.reason("saladus")).hasToString("Reason[…]");
    }

    @Test
    void rows_come_once_and_not_too_many_at_a_time() {
        Typed.few("person", Collections.nCopies(Typed.MOST_ROWS, "x"));
        RuleBroken many = refused(DeskRule.ROWS_ARE_FEW_ENOUGH, () -> Typed.few("person", Collections.nCopies(10_001, "x")));
        assertThat(many).hasMessageContaining("10001");
        Typed.once("candidacies", List.of("a", "b"));
        RuleBroken twice = refused(DeskRule.ROW_COMES_ONCE, () -> Typed.once("candidacies", List.of("a", "b", "a")));
        assertThat(twice.places()).extracting(RuleBroken.Place::row).containsExactly("a");
    }
}
