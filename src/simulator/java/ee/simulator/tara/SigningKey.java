package ee.simulator.tara;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens. It lies in the folder, so that a restart does not change it. */
final class SigningKey {

    private SigningKey() { }

    static RSAKey in(Path folder) {
        Path file = folder.resolve("tara-key.json");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, fresh().toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException spoilt) {
            throw new IllegalStateException("The key file is spoilt, delete it: " + file, spoilt);
        }
    }

    /** A key that nobody is told of. */
    static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
