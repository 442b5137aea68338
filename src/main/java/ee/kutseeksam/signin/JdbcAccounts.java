package ee.kutseeksam.signin;

import ee.kutseeksam.kernel.PersonId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts in the table {@code account}. User names are not told apart by case. */
@Component
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> byUsername(String username) {
        return jdbc.sql("select username, password_hash, person from account where username = :username")
                .param("username", lower(username))
                .query((row, n) -> new Account(row.getString("username"), row.getString("password_hash"),
                        new PersonId(row.getObject("person", UUID.class))))
                .optional();
    }

    @Override
    public void open(Account account) {
        jdbc.sql("""
                        insert into account (username, password_hash, person) values (:username, :hash, :person)
                        on conflict (username) do update set password_hash = excluded.password_hash, person = excluded.person
                        """)
                .param("username", lower(account.username()))
                .param("hash", account.passwordHash())
                .param("person", account.person().value())
                .update();
    }

    private static String lower(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
