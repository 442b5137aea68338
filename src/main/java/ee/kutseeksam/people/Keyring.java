package ee.kutseeksam.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two secrets of the key file at work: one wraps data keys, the other (the pepper) makes keyed hashes. */
final class Keyring {

    private final byte[] wrappingKey;
    private final byte[] pepper;
    private final Sealing sealing = new Sealing();

    Keyring(byte[] wrappingKey, byte[] pepper) {
        this.wrappingKey = wrappingKey.clone();
        this.pepper = pepper.clone();
    }

    /** A new data key, wrapped for its owner. */
    byte[] newWrappedKey(UUID owner) {
        return sealing.seal(wrappingKey, owner + ":key", sealing.newKey());
    }

    byte[] seal(UUID owner, byte[] wrappedKey, String label, String text) {
        return sealing.seal(unwrap(owner, wrappedKey), label, text.getBytes(StandardCharsets.UTF_8));
    }

    String open(UUID owner, byte[] wrappedKey, String label, byte[] sealed) {
        return new String(sealing.open(unwrap(owner, wrappedKey), label, sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash of these parts; what it is for keeps equal texts of different use apart. */
    byte[] hash(String use, String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                mac.update((byte) 0);
                mac.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String hexHash(String use, String... parts) {
        return HexFormat.of().formatHex(hash(use, parts));
    }

    /** Tells key files apart and says nothing of either secret. */
    byte[] fingerprint() {
        return new Keyring(pepper, wrappingKey).hash("fingerprint", HexFormat.of().formatHex(hash("fingerprint")));
    }

    private byte[] unwrap(UUID owner, byte[] wrappedKey) {
        return sealing.open(wrappingKey, owner + ":key", wrappedKey);
    }
}
