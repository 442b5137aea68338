package ee.kutseeksam.season;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.desk.CorrectionForm;
import ee.kutseeksam.desk.DecisionForm;
import ee.kutseeksam.desk.GroupForm;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.desk.RetakeForm;
import ee.kutseeksam.desk.ScheduleForm;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** One exam, played step by step through the doors that people use, each step by somebody who holds the role. */
public final class ExamPlay {

    /** What is ordered: so many learners, divided into groups of at most {@code groupSize}. */
    public record Plan(String school, String curriculum, String awardingBody, int standard, ExamType type, LocalDate plannedOn,
                       int learners, int groupSize) { }

    private static final int CHAIR = 1;
    private static final int DEPUTY = 2;

    private static final Map<Character, Attendance> ATTENDANCE =
            Map.of('A', Attendance.ABSENT, 'E', Attendance.EXCUSED, 'R', Attendance.REMOVED);

    private final Stage stage;
    private final Plan plan;
    private final String number;
    private final BiConsumer<PersonId, String> door;
    private final Optional<PersonId> lead;

    private ExamPlay(Stage stage, Plan plan, String number, BiConsumer<PersonId, String> door, Optional<PersonId> lead) {
        this.stage = stage;
        this.plan = plan;
        this.number = number;
        this.door = door;
        this.lead = lead;
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
        return new ExamPlay(stage, plan, number, stage.turns()::complete, lead);
    }

    public String number() {
        return number;
    }

    public UUID id() {
        return card().id();
    }

    public ExamList.Row card() {
        return stage.exams().byNumber(number).orElseThrow();
    }

    public PersonId school() {
        return stage.holder("school-" + plan.school(), lead);
    }

    public PersonId body() {
        return stage.holder("body-" + plan.awardingBody(), lead);
    }

    /** The awarding committee's chair, who decides and signs. */
    public PersonId commission() {
        return lead.filter(who -> stage.roles().holds(who, "commission-" + plan.awardingBody()))
                .orElseGet(() -> stage.signer(plan.awardingBody(), CHAIR));
    }

    /** Who decides and signs instead. */
    public PersonId deputy() {
        return stage.signer(plan.awardingBody(), DEPUTY);
    }

    /** Waits until the exam has come this far by itself. */
    public void awaitStatus(ExamStatus status) {
        stage.await(() -> card().status() == status, number + " to be " + status);
    }

    /** The task of this step, awaited; by group where there are several. */
    public String task(String step) {
        return stage.task(number, step, 0).id();
    }

    public String task(String step, int group) {
        return stage.task(number, step, group).id();
    }

    /** Puts the first learners who may sit on the roster and completes the step. */
    public ExamPlay addGraduates() {
        String task = task("addGraduates");
        var chosen = stage.roster().learners(school(), task).stream()
                .filter(learner -> learner.eligible() && !learner.listed() && learner.elsewhere().isEmpty() && learner.retakes().isEmpty())
                .limit(plan.learners()).map(learner -> new LearnerChoice(learner.person(), List.of())).toList();
        stage.roster().addLearners(school(), task, chosen);
        return complete(school(), task);
    }

    /** Takes the register's name where one differs and takes off the roster whom the register does not know alive. */
    public ExamPlay clearPeople() {
        if (stage.taskWhere(number, Set.of("clearPeople", "formGroups")).step().equals("formGroups")) {
            return this;
        }
        String task = task("clearPeople");
        clear(task, stage.rosterView().of(id()));
        return complete(school(), task);
    }

    private void clear(String task, List<ExamRoster.Row> listed) {
        List<UUID> gone = new ArrayList<>();
        for (ExamRoster.Row row : listed) {
            Verification answer = row.verification().orElse(Verification.MATCH);
            if (answer == Verification.NAME_DIFFERS) {
                stage.roster().acceptName(school(), task, row.person());
            } else if (answer != Verification.MATCH) {
                gone.add(row.candidacy());
            }
        }
        if (!gone.isEmpty()) {
            stage.roster().remove(school(), task, gone);
        }
    }

    public ExamPlay formGroups() {
        List<PersonId> people = stage.rosterView().of(id()).stream().map(ExamRoster.Row::person).distinct().toList();
        List<GroupForm> groups = new ArrayList<>();
        for (int from = 0; from < people.size(); from += plan.groupSize()) {
            int number = groups.size() + 1;
            groups.add(new GroupForm(number, "Grupp " + number, "et",
                    people.subList(from, Math.min(people.size(), from + plan.groupSize()))));
        }
        String task = task("formGroups");
        stage.groups().formGroups(school(), task, groups);
        return complete(school(), task);
    }

    public ExamPlay send() {
        return complete(school(), task("sendRoster"));
    }

    /** Everything that the school does, from the roster to sending. */
    public ExamPlay prepareAndSend() {
        return addGraduates().clearPeople().formGroups().send();
    }

    public ExamPlay giveBack(String reason) {
        stage.review().giveBack(body(), task("reviewRoster"), reason);
        return this;
    }

    /** Those who sit again join this exam, whatever step it is at as long as its roster is open. */
    public ExamPlay addRetakers(String step, List<UUID> some) {
        stage.retakers().add(school(), task(step), some);
        return this;
    }

    public ExamPlay correctAndSend() {
        return complete(school(), task("correctRoster")).clearPeople().complete(school(), task("formGroups")).send();
    }

    public ExamPlay accept() {
        return complete(body(), task("reviewRoster"));
    }

    public ExamPlay appoint() {
        String task = task("appointResponsible");
        stage.review().appoint(body(), task, body());
        return complete(body(), task);
    }

    /** The school asks to add everybody else who may sit to this group; done up to the awarding body's answer. */
    public ExamPlay nameLatecomers(int group, int most) {
        stage.additions().ask(school(), id());
        String task = task("nameLatecomers");
        var late = stage.roster().learners(school(), task).stream().filter(learner -> learner.eligible() && !learner.listed())
                .filter(learner -> learner.elsewhere().isEmpty() && learner.retakes().isEmpty()).limit(most).map(learner -> new LearnerChoice(learner.person(), List.of())).toList();
        stage.roster().addLearners(school(), task, late);
        stage.additions().chooseGroup(school(), task, group);
        return complete(school(), task);
    }

    /** Takes the register's name where one differs and drops whom the register does not know alive. */
    public ExamPlay clearLatecomers() {
        String task = task("clearLatecomers");
        clear(task, stage.rosterView().latecomersOf(id()));
        return complete(school(), task);
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

    /** What the assessors found, from row number to result. */
    public interface Assessor {
        ResultForm assess(ExamResults.Row row, int place, Set<Integer> competences);
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

    public List<ExamResults.Row> results(Predicate<ExamResults.Row> such) {
        return stage.results().of(id()).stream().filter(such).toList();
    }

    public List<ExamRoster.Row> roster() {
        return stage.rosterView().of(id());
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

    public ExamPlay complete(PersonId who, String task) {
        door.accept(who, task);
        return this;
    }

    /** Everybody passes every part, but for the places that the pattern marks: P(artial), F(ailed), A(bsent), E(xcused), R(emoved). */
    public static Assessor pattern(String pattern, ExamType type) {
        return (row, place, competences) -> {
            char mark = place < pattern.length() ? pattern.charAt(place) : '.';
            Attendance attendance = ATTENDANCE.getOrDefault(mark, Attendance.PRESENT);
            boolean there = attendance == Attendance.PRESENT;
            return new ResultForm(row.candidacy(), attendance,
                    type == ExamType.PRACTICAL ? PartResult.NOT_DONE : part(row, Part.THEORY, mark != 'F', there),
                    type == ExamType.THEORETICAL ? PartResult.NOT_DONE : part(row, Part.PRACTICE, mark != 'F' && mark != 'P', there),
                    mark == '.' ? competences : Set.of(), attendance.needsReason() ? Optional.of("Näidispõhjus: tõend on lisatud") : Optional.empty());
        };
    }

    private static PartResult part(ExamResults.Row row, Part part, boolean passed, boolean there) {
        if (row.carried().contains(part) || there && passed) {
            return PartResult.PASSED;
        }
        return there ? PartResult.FAILED : PartResult.NOT_DONE;
    }
}
