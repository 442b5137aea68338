package ee.kutseeksam.database;

import java.util.List;

/** Something a newcomer should read in the banner when the program is ready, for example who can sign in. Estonian lines. */
public interface StartupNote {

    List<String> lines();
}
