package ee.kutseeksam.season.run;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.season.plan.PlannedExam;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people do for one exam of the season, as each role would. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class ExamsOfSeason {

    private static final int FIRST_HOUR = 8;

    private final Stage stage;
    private final int groupsOf;

    ExamsOfSeason(Stage stage, SeasonSettings settings) {
        this.stage = stage;
        this.groupsOf = settings.plan().groupsOf();
    }

    /** From the school's order until every group has its time and place. */
    ExamPlay prepare(PlannedExam exam, LocalDate day) {
        PlannedExam.Offer offer = exam.offer();
        ExamPlay play = stage.order(new ExamPlay.Plan(offer.school(), offer.curriculum(), offer.awardingBody(), offer.standard(), ExamType.COMBINED, day,
                exam.candidates(), groupsOf));
        return toTheDay(play.addGraduatesFrom(exam.firstLearner()), day);
    }

    /** The same for everybody who has a right to sit again. */
    ExamPlay prepareRetake(ExamPlay before, LocalDate day) {
        return toTheDay(before.retake(day), day);
    }

    private static ExamPlay toTheDay(ExamPlay exam, LocalDate day) {
        return exam.clearPeople().formGroups().send().accept().appoint().schedule(day.atTime(FIRST_HOUR, 0));
    }

    /** From the results until the exam is over and its certificates are on their way. */
    void conclude(ExamPlay exam, String marks) {
        exam.enterResults(Assessor.marks(marks, ExamType.COMBINED)).decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
    }
}
