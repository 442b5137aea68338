package ee.kutseeksam.season.run;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.season.plan.PlannedExam;
import ee.kutseeksam.views.ExamRoster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** From the results until the exam is over and its certificates are on their way. @param marks in the order of the roster, which is EHIS's */
    void conclude(ExamPlay exam, String marks) {
        List<ExamRoster.Row> roster = exam.roster();
        Map<UUID, Character> found = IntStream.range(0, roster.size()).boxed().collect(Collectors.toMap(i -> roster.get(i).candidacy(), marks::charAt));
        exam.enterResults(Assessor.marks(found, ExamType.COMBINED)).decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
    }
}
