package ee.kutseeksam.web;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.RegistrationProgress;
import ee.kutseeksam.web.TaskSheet.Choice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the exam's page offers its visitor to do without a task: a hint only, the rules decide when it is done. */
@Component
class Deeds {

    static final Offered NONE = new Offered(Set.of(), List.of(), List.of(), List.of(), List.of());

    private final ExamGroups groups;
    private final Roles roles;
    private final WhoDecides who;
    private final Names names;
    private final Interventions interventions;
    private final RegistrationProgress progress;

    Deeds(ExamGroups groups, Roles roles, WhoDecides who, Names names, Interventions interventions, RegistrationProgress progress) {
        this.groups = groups;
        this.roles = roles;
        this.who = who;
        this.names = names;
        this.interventions = interventions;
        this.progress = progress;
    }

    /**
     * @param names  fragments of the template {@code deeds} to show
     * @param groups groups whose time can be taken back
     * @param people who could be responsible instead
     * @param members who of the awarding committee may be told to have a conflict
     * @param chairs  who of it may be told to be absent
     */
    record Offered(Set<String> names, List<ExamGroups.Row> groups, List<Choice> people, List<Choice> members, List<Choice> chairs) {

        public boolean has(String name) {
            return names.contains(name);
        }
    }

    Offered to(SeenExam seen) {
        ExamList.Row exam = seen.exam();
        PersonId visitor = seen.visitor().who();
        List<ExamGroups.Row> all = groups.of(exam.id());
        boolean signed = all.stream().anyMatch(group -> group.protocol().isPresent());
        List<ExamGroups.Row> movable = seen.may(Action.RESCHEDULE_GROUP) ? all.stream().filter(group -> group.start().isPresent() && !group.started()).toList() : List.of();
        Set<String> offered = new LinkedHashSet<>();
        add(offered, "reopenOrder", seen.may(Action.REOPEN_ORDER) && interventions.isAwaited(exam.number(), Message.ORDER_REOPENED));
        add(offered, "withdraw", seen.may(Action.WITHDRAW_ROSTER));
        add(offered, "reopenRoster", seen.may(Action.REOPEN_ROSTER) && interventions.isAwaited(exam.number(), Message.ROSTER_REOPENED));
        add(offered, "askForAddition", seen.may(Action.ASK_FOR_ADDITION) && all.stream().anyMatch(group -> !group.started()));
        add(offered, "reschedule", !movable.isEmpty());
        List<Choice> others = seen.may(Action.REPLACE_RESPONSIBLE) && exam.responsible().isPresent() ? others(exam) : List.of();
        add(offered, "replaceResponsible", !others.isEmpty());
        add(offered, "cancel", seen.may(Action.CANCEL_EXAM) && !signed);
        boolean anybody = seen.may(Action.BAR_MEMBER);
        List<Choice> members = seen.may(Action.BAR_ONESELF) ? who.members(exam.id(), seat -> anybody || seat.person().equals(visitor)) : List.of();
        boolean deputy = seen.may(Action.DECLARE_CHAIR_ABSENT_AS_DEPUTY)
                && !who.members(exam.id(), seat -> seat.office() == Office.DEPUTY && seat.person().equals(visitor)).isEmpty();
        List<Choice> chairs = deputy || seen.may(Action.DECLARE_ABSENT) ? who.members(exam.id(), seat -> seat.office() == Office.CHAIR) : List.of();
        add(offered, "bar", !members.isEmpty());
        add(offered, "absent", !chairs.isEmpty());
        add(offered, "correct", seen.may(Action.OPEN_CORRECTION) && signed);
        Optional<RegistrationProgress.Row> registration = seen.may(Action.HOLD_REGISTRATION) ? progress.of(exam.id()) : Optional.empty();
        add(offered, "holdRegistration", registration.filter(one -> !one.isOver() && one.held().isEmpty()).isPresent());
        add(offered, "resumeRegistration", seen.may(Action.RESUME_REGISTRATION) && registration.flatMap(RegistrationProgress.Row::held).isPresent());
        return new Offered(offered, movable, others, members, chairs);
    }

    private List<Choice> others(ExamList.Row exam) {
        var body = roles.holders("body-" + exam.awardingBody()).stream().filter(who -> !exam.responsible().equals(Optional.of(who))).toList();
        Map<?, String> known = names.officials(body);
        return body.stream().map(who -> new Choice(who.toString(), known.getOrDefault(who, "ametnik"))).toList();
    }

    private static void add(Set<String> offered, String name, boolean when) {
        if (when) {
            offered.add(name);
        }
    }
}
