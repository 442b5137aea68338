package ee.kutseeksam.registers.xroad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys and certificates of a test, made by the JDK's own keytool into a folder that goes with the test. */
final class TestKeys {

    static final String PASSWORD = "changeit";
    private final Path folder;

    TestKeys(Path folder) {
        this.folder = folder;
    }

    /** A new key with a certificate that it signs itself, as keystore and as PEM. */
    TestKeys make(String name) {
        return make(name, name, "san=dns:localhost,ip:127.0.0.1");
    }

    /** @param subject what the certificate calls itself */
    TestKeys make(String name, String subject, String addresses) {
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + subject, "-validity", "2",
                "-ext", addresses, "-keystore", store(name).toString());
        keytool("-exportcert", "-rfc", "-alias", name, "-file", certificate(name).toString(), "-keystore", store(name).toString());
        try {
            Key key = KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray()).getKey(name, PASSWORD.toCharArray());
            Files.writeString(key(name), "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** A truststore of these. */
    Path trusting(String... names) {
        Path trusting = folder.resolve("trusting-" + String.join("-", names) + ".p12");
        if (Files.exists(trusting)) {
            return trusting;
        }
        for (String name : names) {
            keytool("-importcert", "-noprompt", "-alias", name, "-file", certificate(name).toString(), "-keystore", trusting.toString());
        }
        return trusting;
    }

    Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    Path key(String name) {
        return folder.resolve(name + ".key");
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(made.getInputStream().readAllBytes());
            if (made.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
