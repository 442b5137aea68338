package ee.kutseeksam.database;

/** The names of the embedded database and its two roles: the owner migrates, the application only works. */
final class RoleNames {

    static final String DATABASE = "kutseeksam";
    static final String OWNER = "kutse_owner";
    static final String APP = "kutse_app";

    private RoleNames() { }
}
