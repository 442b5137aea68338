package ee.kutseeksam.benchmark;

import ee.kutseeksam.engine.Jobs;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.season.plan.PlannedExam;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamRoster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** The product itself, through the doors that people use. */
final class Country implements Contender {

    private final Stage stage;
    private final FundingDesk funding;
    private final ExamLines lines;
    private final Jobs jobs;
    private final JobExecutor executor;
    private final Map<Case, ExamPlay> held = new ConcurrentHashMap<>();

    Country(Stage stage, FundingDesk funding, ExamLines lines, Jobs jobs, JobExecutor executor) {
        this.stage = stage;
        this.funding = funding;
        this.lines = lines;
        this.jobs = jobs;
        this.executor = executor;
    }

    @Override
    public String name() {
        return "the product";
    }

    @Override
    public void prepare(Case exam, LocalDate day) {
        PlannedExam.Offer offer = exam.planned().offer();
        ExamPlay play = stage.order(new ExamPlay.Plan(offer.school(), offer.curriculum(), offer.awardingBody(), offer.standard(), ExamType.COMBINED, day,
                exam.people(), Case.GROUPS_OF)).addGraduatesFrom(exam.planned().firstLearner());
        held.put(exam, play.clearPeople().formGroups().send().accept().appoint().schedule(day.atTime(8, 0)));
    }

    @Override
    public void conclude(Case exam) {
        ExamPlay play = held.get(exam);
        List<ExamRoster.Row> roster = play.roster();
        Map<UUID, Character> marks = IntStream.range(0, roster.size()).boxed()
                .collect(Collectors.toMap(i -> roster.get(i).candidacy(), exam.planned().marks()::charAt));
        play.enterResults(Assessor.marks(marks, ExamType.COMBINED)).decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
    }

    @Override
    public void settle(Case exam) {
        ExamPlay play = held.remove(exam);
        for (OpenTask task : stage.turns().ofExam(play.number())) {
            if (task.step().equals("reviewFunding")) {
                exam.reviewed();
                PersonId kutsekoda = stage.holder("kutsekoda");
                funding.review(kutsekoda, task.id(), lines.of(play.id()).stream().filter(line -> line.status() == LineStatus.REVIEW)
                        .map(line -> new FundingForm(line.id(), true, "Kooli leping katab selle õppekoha kulu")).toList());
                stage.turns().complete(kutsekoda, task.id());
            }
        }
    }

    @Override
    public JobExecutor jobs() {
        return executor;
    }

    @Override
    public boolean jobsAreDone() {
        return jobs.areDone();
    }
}
