package ee.kutseeksam.season;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.views.ExamResults;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the assessors found, from row number to result. */
public interface Assessor {

    ResultForm assess(ExamResults.Row row, int place, Set<Integer> competences);

    /** Everybody passes every part, but for the places that the pattern marks: P(artial), F(ailed), A(bsent), E(xcused), R(emoved). */
    static Assessor pattern(String pattern, ExamType type) {
        return (row, place, competences) -> found(row, place < pattern.length() ? pattern.charAt(place) : '.', type, competences);
    }

    /** The same with a mark for each candidacy. */
    static Assessor marks(Map<UUID, Character> marks, ExamType type) {
        return (row, place, competences) -> found(row, marks.get(row.candidacy()), type, competences);
    }

    private static ResultForm found(ExamResults.Row row, char mark, ExamType type, Set<Integer> competences) {
        Attendance attendance = attendance(mark);
        boolean there = attendance == Attendance.PRESENT;
        return new ResultForm(row.candidacy(), attendance,
                type == ExamType.PRACTICAL ? PartResult.NOT_DONE : part(row, Part.THEORY, mark != 'F', there),
                type == ExamType.THEORETICAL ? PartResult.NOT_DONE : part(row, Part.PRACTICE, mark != 'F' && mark != 'P', there),
                mark == '.' ? competences : Set.of(), attendance.needsReason() ? Optional.of("Näidispõhjus: tõend on lisatud") : Optional.empty());
    }

    private static PartResult part(ExamResults.Row row, Part part, boolean passed, boolean there) {
        if (row.carried().contains(part) || there && passed) {
            return PartResult.PASSED;
        }
        return there ? PartResult.FAILED : PartResult.NOT_DONE;
    }

    private static Attendance attendance(char mark) {
        return switch (mark) {
            case 'A' -> Attendance.ABSENT;
            case 'E' -> Attendance.EXCUSED;
            case 'R' -> Attendance.REMOVED;
            default -> Attendance.PRESENT;
        };
    }
}
