package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Order;
import java.util.List;
import java.util.UUID;

/** Rights to a retake that exams of one school, curriculum, awarding body and type have given. Answered by a view. */
public interface OpenRights {

    /** @param exam human number of the exam that gave it */
    record Right(UUID candidacy, String exam) { }

    /** Those that can be taken for an exam ordered like this, and those taken for this exam. */
    List<Right> of(Order order, UUID takenFor);
}
