package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamCorrection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people whose result a correction's process is about. */
@Component
class Corrected {

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;

    Corrected(Repository<Exam> exams, Repository<Candidacy> candidacies) {
        this.exams = exams;
        this.candidacies = candidacies;
    }

    /** Asked under the exam's lock, as the exam's own last steps are. */
    Map<UUID, Candidacy> by(Step step) {
        Exam exam = exams.change(step.exam(), same -> List.of());
        return candidacies.getAll(new ExamCorrection(exam).get(step.correction()).orElseThrow().candidacies());
    }
}
