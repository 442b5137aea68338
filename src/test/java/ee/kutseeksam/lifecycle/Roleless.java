package ee.kutseeksam.lifecycle;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.signin.Account;
import ee.kutseeksam.signin.Accounts;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who can sign in and holds no role: anybody may be a candidate. */
final class Roleless {

    private Roleless() { }

    /** @return the user name */
    static String sign(Accounts accounts, JdbcClient database) {
        UUID anybody = database.sql("select id from person p where not official and not exists (select 1 from account a where a.person = p.id) limit 1")
                .query(UUID.class).single();
        accounts.open(new Account("rollita", accounts.byUsername("anne").orElseThrow().passwordHash(), new PersonId(anybody)));
        return "rollita";
    }
}
