package ee.kutseeksam.process;

/** Whether whoever acts has just now proved, surely enough for a signature, who they are. */
public interface FreshSignIn {

    boolean isNow();
}
