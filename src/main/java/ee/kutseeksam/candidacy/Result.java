package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the assessors entered for one candidacy.
 *
 * @param parts       every part of the exam type, NOT_DONE for one to which the person did not come; a part carried over from an
 *                    earlier attempt stands as passed
 * @param competences register row ids of the proved competences
 * @param reason      why the person was away with good reason or was removed
 */
public record Result(Attendance attendance, Map<Part, PartResult> parts, Set<Integer> competences, Optional<NoteRef> reason) {

    /** Of an attendance that needs no reason. */
    public Result(Attendance attendance, Map<Part, PartResult> parts, Set<Integer> competences) {
        this(attendance, parts, competences, Optional.empty());
    }
}
