package ee.kutseeksam.signin;

import java.util.List;

/** Whom the sign-in page offers to be; a bean of this kind exists only where the product is shown or tried. */
public interface DemoSignIns {

    /**
     * One person to be, in one click.
     *
     * @param username its account
     * @param password of the demo, no secret
     * @param name     as officials are named
     * @param roles    what this person can do, in Estonian, one line each
     */
    record DemoPerson(String username, String password, String name, List<String> roles) { }

    List<DemoPerson> people();
}
