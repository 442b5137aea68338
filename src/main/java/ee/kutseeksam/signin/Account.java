package ee.kutseeksam.signin;

import ee.kutseeksam.kernel.PersonId;

/**
 * Whom a user name and a password stand for.
 *
 * @param username     lower case
 * @param passwordHash in Spring Security's delegating form, e.g. {@code {bcrypt}$2a$…}
 */
public record Account(String username, String passwordHash, PersonId person) {

    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
