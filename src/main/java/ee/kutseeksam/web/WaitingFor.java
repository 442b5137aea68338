package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.web.ExamSheet.Waiting;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an exam waits for and whose turn it is, in words. */
@Component
class WaitingFor {

    private static final Map<String, String> SIDE = Map.ofEntries(Map.entry("placeOrder", "school"), Map.entry("addGraduates", "school"),
            Map.entry("clearPeople", "school"), Map.entry("formGroups", "school"), Map.entry("sendRoster", "school"),
            Map.entry("reviewRoster", "body"), Map.entry("correctRoster", "school"), Map.entry("appointResponsible", "body"),
            Map.entry("scheduleGroup", "body"), Map.entry("enterResults", "body"), Map.entry("amendResults", "body"),
            Map.entry("decideAwards", "commission"), Map.entry("signProtocol", "commission"), Map.entry("mendApplication", "body"),
            Map.entry("orderRetake", "school"), Map.entry("nameLatecomers", "school"),
            Map.entry("clearLatecomers", "school"), Map.entry("considerAddition", "body"), Map.entry("reviewFunding", "kutsekoda"),
            Map.entry("correctResults", "body"), Map.entry("decideCorrection", "commission"), Map.entry("signCorrection", "commission"),
            Map.entry("revokeCertificate", "kutsekoda"), Map.entry("settleDifference", "kutsekoda"));

    private final Turns turns;
    private final Names names;
    private final Words words;

    WaitingFor(Turns turns, Names names, Words words) {
        this.turns = turns;
        this.names = names;
        this.words = words;
    }

    List<Waiting> of(ExamList.Row exam, PersonId visitor) {
        List<OpenTask> open = turns.ofExam(exam.number());
        Set<String> yours = turns.open(visitor).stream().map(OpenTask::id).collect(Collectors.toSet());
        Map<PersonId, String> taken = names.officials(open.stream().flatMap(task -> task.assignee().stream()).map(PersonId::of).toList());
        return open.stream().map(task -> new Waiting(task.id(), task.step(), task.name(), task.group(),
                task.assignee().map(PersonId::of).map(taken::get).orElse(side(exam, task.step())), task.since(), task.due(),
                words.isPast(task.due()), yours.contains(task.id()))).toList();
    }

    /** Whose step it is: the organisation's name and the role. */
    private String side(ExamList.Row exam, String step) {
        String role = SIDE.getOrDefault(step, "kutsekoda");
        String organisation = words.organisation(role, role.equals("school") ? exam.school() : exam.awardingBody());
        return role.equals("kutsekoda") ? words.say("role.kutsekoda") : words.say("whose." + role, organisation);
    }
}
