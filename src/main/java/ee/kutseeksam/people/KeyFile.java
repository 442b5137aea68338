package ee.kutseeksam.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The file with the two secrets of {@link Keyring}: whoever has it and the database can read everything about everybody. */
final class KeyFile {

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    Keyring read() {
        try {
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(path)));
            return new Keyring(secret(lines, "key"), secret(lines, "pepper"));
        } catch (IOException e) {
            throw new UncheckedIOException("Võtmefaili ei saa lugeda: " + path, e);
        }
    }

    /** Makes new secrets; when another node was faster, its file stays. */
    Keyring create() {
        var sealing = new Sealing();
        var base64 = Base64.getEncoder();
        var text = """
                # Isikuandmete võtmed. Hoia kindlas kohas ja andmebaasi varukoopiatest eraldi: ilma selle failita ei ole isikuandmed loetavad.
                key=%s
                pepper=%s
                """.formatted(base64.encodeToString(sealing.newKey()), base64.encodeToString(sealing.newKey()));
        try {
            Files.createDirectories(path.getParent(), onlyOwner("rwx------"));
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = Files.newByteChannel(path, options, onlyOwner("rw-------"))) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("Võtmefaili ei saa luua: " + path, e);
        }
        return read();
    }

    private byte[] secret(Properties lines, String name) {
        byte[] secret = Base64.getDecoder().decode(lines.getProperty(name, ""));
        if (secret.length != Sealing.KEY_BYTES) {
            throw new IllegalStateException("Võtmefail on vigane: " + path + " (" + name + ")");
        }
        return secret;
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
