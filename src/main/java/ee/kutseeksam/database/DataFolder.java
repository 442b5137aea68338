package ee.kutseeksam.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The embedded database's folder, held by one living program at a time. The lock is a file beside the folder, which the operating
 * system releases however the program ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Takes the folder for this program; refuses the start when another living program holds it. */
    static DataFolder take(Path folder) {
        try {
            var path = folder.toAbsolutePath().normalize();
            Files.createDirectories(path);
            path = path.toRealPath();
            var lockFile = FileChannel.open(path.resolveSibling(path.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                throw inUse(path, holder(lockFile));
            }
            lockFile.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    private static String holder(FileChannel lockFile) {
        try {
            var bytes = ByteBuffer.allocate(20);
            lockFile.read(bytes, 0);
            return " (protsess " + new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII) + ")";
        } catch (IOException notReadableWhileLocked) {
            return "";
        }
    }

    private static StartRefused inUse(Path path, String holder) {
        return new StartRefused("Andmekaust " + path + " on praegu kasutusel: teine kutseeksami programm" + holder + " töötab sellega.",
                "Peata teine programm või anna sellele käivitusele oma kaust: --kutse.database.folder=<kaust>");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
