package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.CleanText;
import ee.kutseeksam.people.Notes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a role is asked for, refused or ended: sealed with the key of the person whom it is about. */
@Component
class Texts {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private final Notes notes;

    Texts(Notes notes) {
        this.notes = notes;
    }

    NoteRef keep(String text, PersonId about) {
        return notes.keep(checked(text), Optional.of(about));
    }

    NoteRef keep(String text) {
        return notes.keep(checked(text), Optional.empty());
    }

    private static String checked(String text) {
        String clean = text == null ? "" : CleanText.note(text);
        RoleRule.REASON_IS_WRITTEN.requireAt("reason", CleanText.length(clean) >= SHORTEST && clean.length() <= LONGEST);
        return clean;
    }
}
