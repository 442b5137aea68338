package ee.kutseeksam.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM. Sealed bytes are: version (1), nonce (12), ciphertext with its tag (16); the label must be the same to open them. */
final class Sealing {

    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    byte[] newKey() {
        return randomBytes(KEY_BYTES);
    }

    byte[] seal(byte[] key, String label, byte[] plain) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, label, plain);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(VERSION).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] key, String label, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new DoesNotOpen(label, null);
        }
        var bytes = ByteBuffer.wrap(sealed).position(1);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[bytes.remaining() - NONCE_BYTES];
        bytes.get(nonce).get(rest);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, label, rest);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, String label, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("v" + VERSION + ":" + label).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKeyOrTampered) {
            throw new DoesNotOpen(label, wrongKeyOrTampered);
        }
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Sealed data was changed, moved to another row, or belongs to another key. */
    static final class DoesNotOpen extends IllegalStateException {
        DoesNotOpen(String label, Throwable cause) {
            super("sealed data does not open: " + label, cause);
        }
    }
}
