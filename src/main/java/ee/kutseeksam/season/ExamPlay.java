package ee.kutseeksam.season;

import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.desk.CorrectionForm;
import ee.kutseeksam.desk.DecisionForm;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.desk.RetakeForm;
import ee.kutseeksam.desk.ScheduleForm;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.ExamResults;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** One exam, played step by step through the doors that people use, each step by somebody who holds the role. */
public final class ExamPlay extends SchoolPlay {

    /** What is ordered: so many learners, divided into groups of at most {@code groupSize}. */
    public record Plan(String school, String curriculum, String awardingBody, int standard, ExamType type, LocalDate plannedOn,
                       int learners, int groupSize) { }

    private ExamPlay(Stage stage, Plan plan, String number, BiConsumer<PersonId, String> door, Optional<PersonId> lead) {
        super(stage, plan, number, door, lead);
    }

    /** The same exam, with every task completed in this way. */
    public ExamPlay through(BiConsumer<PersonId, String> other) {
        return new ExamPlay(stage, plan, number, other, lead);
    }

    /** The same exam, with the awarding committee's part done by this chair or deputy. */
    public ExamPlay decidedBy(PersonId signer) {
        return new ExamPlay(stage, plan, number, door, Optional.of(signer));
    }

    static ExamPlay order(Stage stage, Plan plan, Optional<PersonId> lead) {
        PersonId school = stage.holder("school-" + plan.school(), lead);
        String number = stage.orders().placeOrder(school, new OrderForm(plan.curriculum(), plan.awardingBody(),
                List.of(plan.standard()), plan.type(), "et", plan.plannedOn()));
        return ordered(stage, plan, number, lead);
    }

    static ExamPlay ordered(Stage stage, Plan plan, String number, Optional<PersonId> lead) {
        return new ExamPlay(stage, plan, number, stage.turns()::complete, lead);
    }

    public ExamPlay giveBack(String reason) {
        stage.review().giveBack(body(), task("reviewRoster"), reason);
        return this;
    }

    public ExamPlay accept() {
        return complete(body(), task("reviewRoster"));
    }

    public ExamPlay appoint() {
        String task = task("appointResponsible");
        stage.review().appoint(body(), task, body());
        return complete(body(), task);
    }

    public ExamPlay consentToLatecomers() {
        stage.additions().consent(body(), task("considerAddition"));
        return this;
    }

    /** All groups on one day, an hour apart. */
    public ExamPlay schedule(LocalDateTime start) {
        List<PersonId> assessors = stage.holders("assessor");
        for (int group = 1; group <= card().groups(); group++) {
            String task = task("scheduleGroup", group);
            stage.conduct().schedule(body(), task, new ScheduleForm(start.plusHours(group - 1L), "Praktikumibaas, Õpetaja 1",
                    assessors.get(0), assessors.subList(1, 3)));
            complete(body(), task);
        }
        return this;
    }

    public ExamPlay enterResults(Assessor assessor) {
        for (int group = 1; group <= card().groups(); group++) {
            int here = group;
            String task = task("enterResults", group);
            List<ExamResults.Row> rows = results(row -> row.group() == here);
            List<ResultForm> forms = new ArrayList<>();
            for (ExamResults.Row row : rows) {
                forms.add(assessor.assess(row, forms.size(), stage.mandatory(row.qualification().standard())));
            }
            stage.conduct().enterResults(body(), task, forms);
            complete(body(), task);
        }
        return this;
    }

    public ExamPlay decideAsProposed() {
        String task = task("decideAwards");
        stage.decisions().decide(commission(), task, results(row -> true).stream().map(row -> new DecisionForm(row.candidacy(),
                row.proposal().orElseThrow(), row.proposal().get() == Award.NOT_AWARD ? "KutS § 18: eksami osa sooritamata" : "")).toList());
        return complete(commission(), task);
    }

    public ExamPlay sign() {
        for (int group = 1; group <= card().groups(); group++) {
            complete(commission(), task("signProtocol", group));
        }
        return this;
    }

    /** A mistake in these people's signed results is put right by a new protocol. */
    public ExamPlay correct(List<UUID> wrong, Assessor assessor) {
        UUID correction = stage.corrections().open(body(), id(), new CorrectionForm(wrong, "Hindamislehelt loeti vale rida"));
        String results = task("correctResults");
        stage.corrections().enterResults(body(), results, corrected(correction).stream()
                .map(row -> assessor.assess(row, 0, stage.mandatory(row.qualification().standard()))).toList());
        complete(body(), results);
        String decision = task("decideCorrection");
        stage.corrections().decide(commission(), decision, corrected(correction).stream().map(row -> new DecisionForm(row.candidacy(),
                row.proposal().orElseThrow(), "KutS § 18: hindamislehe järgi")).toList());
        return complete(commission(), decision).complete(commission(), task("signCorrection"));
    }

    private List<ExamResults.Row> corrected(UUID correction) {
        return stage.corrected().now(id()).get(correction);
    }

    /** Everybody who has a right to it sits again. */
    public ExamPlay retake(LocalDate plannedOn) {
        task("orderRetake");
        return retake(plannedOn, results(row -> row.retakeUntil().isPresent()).stream().map(ExamResults.Row::candidacy).toList());
    }

    public ExamPlay retake(LocalDate plannedOn, List<UUID> again) {
        String retake = stage.retakes().order(school(), task("orderRetake"), new RetakeForm(again, "et", plannedOn));
        return new ExamPlay(stage, plan, retake, door, lead);
    }

    @Override
    ExamPlay itself() {
        return this;
    }

    @Override
    public ExamPlay complete(PersonId who, String task) {
        door.accept(who, task);
        return this;
    }

}
