package ee.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the program was told at its start.
 *
 * @param port         where it listens, on the loopback only
 * @param address      by which browsers and the product know it
 * @param folder       where it keeps what outlives a restart
 * @param sample       sample data of another file than its own
 * @param everywhere   listens for other machines too; for a container
 * @param endWithInput ends when its standard input ends
 * @param secure       a door by HTTPS beside the plain one
 */
public record Settings(int port, String address, Path folder, Optional<Path> sample, boolean everywhere, boolean endWithInput, Optional<Secure> secure) {

    /**
     * The same doors by HTTPS, for those who show a certificate that is trusted.
     *
     * @param keystore   PKCS 12 with the server's own key and certificate
     * @param truststore PKCS 12 with the certificates of those who may come in
     * @param password   of both
     * @param protocols  that are spoken; empty for the JDK's own
     */
    public record Secure(int port, Path keystore, Path truststore, String password, List<String> protocols) {

        @Override
        public String toString() {
            return "Secure[" + port + "]";
        }
    }

    private static final int USUAL_PORT = 8090;

    static Settings of(String... arguments) {
        int port = Integer.parseInt(value("--port=", Integer.toString(USUAL_PORT), arguments));
        Path folder = Path.of(value("--folder=", "data/simulator", arguments)).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
        return new Settings(port, value("--address=", "http://localhost:" + port, arguments), folder,
                Optional.of(value("--sample=", "", arguments)).filter(file -> !file.isEmpty()).map(Path::of), has("--everywhere", arguments),
                has("--end-with-input", arguments), secure(arguments));
    }

    private static Optional<Secure> secure(String... arguments) {
        String port = value("--tls-port=", "", arguments);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        List<String> protocols = Stream.of(value("--tls-protocols=", "", arguments).split(",")).filter(one -> !one.isEmpty()).toList();
        return Optional.of(new Secure(Integer.parseInt(port), Path.of(value("--keystore=", "keystore.p12", arguments)),
                Path.of(value("--truststore=", "truststore.p12", arguments)), value("--password=", "", arguments), protocols));
    }

    private static String value(String name, String otherwise, String... arguments) {
        String value = otherwise;
        for (String argument : arguments) {
            value = argument.startsWith(name) ? argument.substring(name.length()) : value;
        }
        return value;
    }

    private static boolean has(String name, String... arguments) {
        for (String argument : arguments) {
            if (argument.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
