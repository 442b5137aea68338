package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.ExamType;
import java.util.List;
import java.util.UUID;

/** Rights to a retake that exams of one school, awarding body and type have given. Answered by a view. */
public interface OpenRights {

    /** @param exam human number of the exam that gave it */
    record Right(UUID candidacy, String exam) { }

    /** Those that can be taken, and those taken for this exam. */
    List<Right> of(String school, String awardingBody, ExamType type, UUID takenFor);
}
