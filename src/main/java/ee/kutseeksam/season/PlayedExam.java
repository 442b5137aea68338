package ee.kutseeksam.season;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** One exam that is played: which it is, who plays it, and what it has come to. */
abstract class PlayedExam {

    final Stage stage;
    final ExamPlay.Plan plan;
    final String number;
    final BiConsumer<PersonId, String> door;
    final Optional<PersonId> lead;

    PlayedExam(Stage stage, ExamPlay.Plan plan, String number, BiConsumer<PersonId, String> door, Optional<PersonId> lead) {
        this.stage = stage;
        this.plan = plan;
        this.number = number;
        this.door = door;
        this.lead = lead;
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
                .orElseGet(() -> stage.signer(plan.awardingBody(), CommissionMember::isChair));
    }

    /** Who decides and signs instead. */
    public PersonId deputy() {
        return stage.signer(plan.awardingBody(), CommissionMember::isDeputy);
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

    public List<ExamResults.Row> results(Predicate<ExamResults.Row> such) {
        return stage.results().of(id()).stream().filter(such).toList();
    }

    public List<ExamRoster.Row> roster() {
        return stage.rosterView().of(id());
    }

    /** To go on with. */
    abstract ExamPlay itself();

    public abstract ExamPlay complete(PersonId who, String task);
}
