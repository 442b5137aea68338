package ee.kutseeksam.season;

import ee.kutseeksam.desk.GroupForm;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.ExamRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What the school does, from the roster to sending, and for those who come late. */
abstract class SchoolPlay extends PlayedExam {

    SchoolPlay(Stage stage, ExamPlay.Plan plan, String number, BiConsumer<PersonId, String> door, Optional<PersonId> lead) {
        super(stage, plan, number, door, lead);
    }

    /** Puts the first learners who may sit on the roster and completes the step. */
    public ExamPlay addGraduates() {
        String task = task("addGraduates");
        var chosen = stage.roster().learners(school(), task).stream()
                .filter(learner -> learner.eligible() && !learner.listed() && learner.comesAnew())
                .limit(plan.learners()).map(learner -> new LearnerChoice(learner.person(), List.of())).toList();
        stage.roster().addLearners(school(), task, chosen);
        return complete(school(), task);
    }

    /** Puts as many learners as planned on the roster, from this place of EHIS's list on, and completes the step. */
    public ExamPlay addGraduatesFrom(int first) {
        String task = task("addGraduates");
        stage.roster().addLearners(school(), task, stage.roster().learners(school(), task).stream().skip(first).limit(plan.learners())
                .map(learner -> new LearnerChoice(learner.person(), List.of())).toList());
        return complete(school(), task);
    }

    /** Takes the register's name where one differs and takes off the roster whom the register does not know alive. */
    public ExamPlay clearPeople() {
        if (stage.taskWhere(number, Set.of("clearPeople", "formGroups")).step().equals("formGroups")) {
            return itself();
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

    /** Those who sit again join this exam, whatever step it is at as long as its roster is open. */
    public ExamPlay addRetakers(String step, List<UUID> some) {
        stage.retakers().add(school(), task(step), some);
        return itself();
    }

    public ExamPlay correctAndSend() {
        return complete(school(), task("correctRoster")).clearPeople().complete(school(), task("formGroups")).send();
    }

    /** The school asks to add everybody else who may sit to this group; done up to the awarding body's answer. */
    public ExamPlay nameLatecomers(int group, int most) {
        stage.additions().ask(school(), id());
        String task = task("nameLatecomers");
        var late = stage.roster().learners(school(), task).stream().filter(learner -> learner.eligible() && !learner.listed())
                .filter(LearnerRow::comesAnew).limit(most).map(learner -> new LearnerChoice(learner.person(), List.of())).toList();
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
}
