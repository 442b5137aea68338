package ee.kutseeksam.people;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Free texts about people (reasons, remarks), sealed; the log holds only their references. */
public interface Notes {

    NoteRef keep(String text, Optional<PersonId> about);

    /** Whether this text is what the note says; the note is not read for it. */
    boolean says(NoteRef note, String text);

    /** Texts by note id; every read is recorded in the same transaction: no record, no text. */
    Map<UUID, String> notes(Collection<UUID> ids, Reader reader);
}
