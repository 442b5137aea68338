package ee.kutseeksam.signin;

import java.util.Optional;

/** The accounts that can sign in with a password. */
public interface Accounts {

    Optional<Account> byUsername(String username);

    /** Opens the account or, when there is one of this user name, replaces it. */
    void open(Account account);
}
