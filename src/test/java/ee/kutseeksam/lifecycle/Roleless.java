package ee.kutseeksam.lifecycle;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.signin.Account;
import ee.kutseeksam.signin.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who can sign in and holds no role: anybody may be a candidate. */
final class Roleless {

    private Roleless() { }

    /** @return the user name */
    static String sign(Accounts accounts, JdbcClient database) {
        return sign(accounts, database, new PersonId(database.sql("""
                select id from person p where not official and not exists (select 1 from account a where a.person = p.id) limit 1""")
                .query(UUID.class).single()));
    }

    /** The same for this candidate. */
    static String sign(Accounts accounts, JdbcClient database, PersonId candidate) {
        Optional<String> known = database.sql("select username from account where person = :person").param("person", candidate.value())
                .query(String.class).optional();
        String username = known.orElse("rollita-" + candidate.toString().substring(0, 8));
        accounts.open(new Account(username, accounts.byUsername("anne").orElseThrow().passwordHash(), candidate));
        return username;
    }
}
