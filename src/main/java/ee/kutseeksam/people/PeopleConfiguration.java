package ee.kutseeksam.people;

import ee.kutseeksam.eventstore.Fingerprint;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the key file and refuses to start with one that is not this database's. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Keyring keyring(JdbcClient jdbc, @Value("${kutse.people.key-file:}") String file,
                    @Value("${kutse.database.folder:data/database}") Path databaseFolder) {
        var path = file.isBlank() ? databaseFolder.toAbsolutePath().resolveSibling("keys").resolve("people.key") : Path.of(file);
        return keyring(jdbc, new KeyFile(path));
    }

    /** Commands are known again by a hash that only the key file's holder can make. */
    @Bean
    Fingerprint commandFingerprint(Keyring keyring) {
        return content -> keyring.hash("command", content);
    }

    static Keyring keyring(JdbcClient jdbc, KeyFile file) {
        if (!file.exists() && jdbc.sql("select count(*) from people_key").query(Integer.class).single() > 0) {
            throw new IllegalStateException("Võtmefail puudub: " + file + ". Andmebaasis on isikuandmed, mida ilma selleta lugeda ei"
                    + " saa: taasta fail varukoopiast või anna õige asukoht (kutse.people.key-file).");
        }
        var keyring = file.exists() ? file.read() : file.create();
        jdbc.sql("insert into people_key (fingerprint) values (:mine) on conflict do nothing").param("mine", keyring.fingerprint())
                .update();
        var known = jdbc.sql("select fingerprint from people_key").query((row, n) -> row.getBytes("fingerprint")).single();
        if (!Arrays.equals(known, keyring.fingerprint())) {
            throw new IllegalStateException("Võtmefail " + file + " ei kuulu selle andmebaasi juurde (kutse.people.key-file).");
        }
        return keyring;
    }
}
