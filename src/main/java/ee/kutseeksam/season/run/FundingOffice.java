package ee.kutseeksam.season.run;

import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.views.ExamLines;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Kutsekoda's part of a season: where the table does not say whether a study place is paid for, it is. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class FundingOffice {

    private final Stage stage;
    private final FundingDesk desk;
    private final ExamLines lines;

    FundingOffice(Stage stage, FundingDesk desk, ExamLines lines) {
        this.stage = stage;
        this.desk = desk;
        this.lines = lines;
    }

    void review(ExamPlay exam) {
        for (OpenTask task : stage.turns().ofExam(exam.number())) {
            if (task.step().equals("reviewFunding")) {
                PersonId kutsekoda = stage.holder("kutsekoda");
                List<FundingForm> rows = lines.of(exam.id()).stream().filter(line -> line.status() == LineStatus.REVIEW)
                        .map(line -> new FundingForm(line.id(), true, "Kooli leping katab selle õppekoha kulu")).toList();
                desk.review(kutsekoda, task.id(), rows);
                stage.turns().complete(kutsekoda, task.id());
            }
        }
    }
}
