package ee.kutseeksam.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyFileTest {

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void path() {
        path = folder.resolve("keys").resolve("people.key");
    }

    @Test
    void is_made_for_its_owner_only_and_says_the_same_ever_after() throws IOException {
        var made = new KeyFile(path).create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent()))).isEqualTo("rwx------");
        assertThat(new KeyFile(path).read().fingerprint()).isEqualTo(made.fingerprint());
        assertThat(new KeyFile(path).create().fingerprint()).as("a second node keeps the first one's").isEqualTo(made.fingerprint());
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        new KeyFile(path).create();
        Files.writeString(path, "key=c2hvcnQ=\n");

        assertThatThrownBy(() -> new KeyFile(path).read()).hasMessageContaining("Võtmefail on vigane");
    }

    @Test
    void a_database_with_people_starts_with_its_own_file_only() throws IOException {
        var database = TestDatabase.fresh();
        DataRooms.open(database, path).close();
        DataRooms.open(database, path).close();
        var app = JdbcClient.create(database.asApp());

        var moved = Files.move(path, folder.resolve("elsewhere"));
        assertThatThrownBy(() -> PeopleConfiguration.keyring(app, new KeyFile(path))).hasMessageContaining("Võtmefail puudub");
        assertThat(path).as("none is made in its place").doesNotExist();

        new KeyFile(path).create();
        assertThatThrownBy(() -> PeopleConfiguration.keyring(app, new KeyFile(path))).hasMessageContaining("ei kuulu selle andmebaasi");
        assertThat(PeopleConfiguration.keyring(app, new KeyFile(moved))).isNotNull();
    }

    @Test
    void the_database_knows_nothing_of_the_secrets() throws IOException {
        var database = TestDatabase.fresh();
        DataRooms.open(database, path).close();

        var stored = JdbcClient.create(database.asOwner()).sql("select encode(fingerprint, 'base64') from people_key")
                .query(String.class).single();
        assertThat(Files.readString(path)).doesNotContain(stored);
    }
}
