package ee.kutseeksam.web;

import ee.kutseeksam.engine.cockpit.Incidents;
import ee.kutseeksam.engine.cockpit.Instances;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's pages about what is stuck and what has been, alone or in a frame of Cockpit's. They name no person. */
@Controller
class StuckPages {

    private final Incidents incidents;
    private final Instances instances;
    private final IncidentGroups groups;
    private final ExamList exams;
    private final ExamHistory history;

    StuckPages(Incidents incidents, Instances instances, IncidentGroups groups, ExamList exams, ExamHistory history) {
        this.incidents = incidents;
        this.instances = instances;
        this.groups = groups;
        this.exams = exams;
        this.history = history;
    }

    @ModelAttribute("framed")
    boolean framed(Visitor visitor, @RequestParam(defaultValue = "0") String raam,
                   @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "") String wantedFor) {
        if (!visitor.operates()) {
            throw new NotSeen();
        }
        return raam.equals("1") || wantedFor.equals("iframe");
    }

    @GetMapping("/kaitamine/torked")
    String incidents(Model page) {
        page.addAttribute("groups", groups.of(incidents.open()));
        return "incidents";
    }

    @GetMapping("/kaitamine/protsessid")
    String instances(@RequestParam Optional<String> otsi, Model page) {
        String number = otsi.orElse("").strip().toUpperCase(Locale.ROOT);
        page.addAttribute("number", number);
        page.addAttribute("instances", instances.of(number));
        return "instances";
    }

    /** What the instance has been through, and what happened to its exam meanwhile, from the log. */
    @GetMapping("/kaitamine/protsessid/{id}")
    String instance(@PathVariable String id, Model page) {
        Instances.Instance instance = instances.one(id).orElseThrow(NotSeen::new);
        List<ExamHistory.Row> events = exams.byNumber(instance.number()).map(exam -> history.of(exam.id(), Optional.empty())).orElse(List.of());
        page.addAttribute("instance", instance);
        page.addAttribute("passed", instances.passed(id));
        page.addAttribute("events", events);
        return "instance";
    }
}
