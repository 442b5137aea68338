package ee.kutseeksam.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.people.Sealing.DoesNotOpen;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] TEXT = "Näidis-Mari".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = new Sealing();
    private final byte[] key = sealing.newKey();

    @Test
    void opens_to_what_was_sealed_and_seals_it_otherwise_each_time() {
        byte[] sealed = sealing.seal(key, "a", TEXT);

        assertThat(sealing.open(key, "a", sealed)).isEqualTo(TEXT);
        assertThat(sealing.seal(key, "a", TEXT)).isNotEqualTo(sealed);
        assertThat(key).hasSize(32);
    }

    @Test
    void any_changed_byte_keeps_it_shut() {
        byte[] sealed = sealing.seal(key, "a", TEXT);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(key, "a", changed)).isInstanceOf(DoesNotOpen.class);
        }
    }

    @Test
    void another_label_another_key_and_a_cut_text_keep_it_shut() {
        byte[] sealed = sealing.seal(key, "a", TEXT);

        assertThatThrownBy(() -> sealing.open(key, "b", sealed)).isInstanceOf(DoesNotOpen.class);
        assertThatThrownBy(() -> sealing.open(sealing.newKey(), "a", sealed)).isInstanceOf(DoesNotOpen.class);
        assertThatThrownBy(() -> sealing.open(key, "a", new byte[5])).isInstanceOf(DoesNotOpen.class);
    }

    @Test
    void a_data_key_is_wrapped_for_one_owner() {
        var keyring = new Keyring(sealing.newKey(), sealing.newKey());
        var owner = UUID.randomUUID();
        var stranger = UUID.randomUUID();
        byte[] wrapped = keyring.newWrappedKey(owner);

        assertThat(keyring.open(owner, wrapped, "x", keyring.seal(owner, wrapped, "x", "tekst"))).isEqualTo("tekst");
        assertThatThrownBy(() -> keyring.seal(stranger, wrapped, "x", "tekst")).isInstanceOf(DoesNotOpen.class);
    }

    @Test
    void a_keyed_hash_depends_on_key_use_and_where_parts_end() {
        byte[] pepper = sealing.newKey();
        var keyring = new Keyring(key, pepper);

        assertThat(keyring.hash("code", "1")).hasSize(32).isEqualTo(new Keyring(sealing.newKey(), pepper).hash("code", "1"))
                .isNotEqualTo(keyring.hash("note", "1"))
                .isNotEqualTo(new Keyring(key, sealing.newKey()).hash("code", "1"));
        assertThat(keyring.hash("a", "xy", "z")).isNotEqualTo(keyring.hash("a", "x", "yz"));
    }
}
