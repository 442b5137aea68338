package ee.kutseeksam.web;

import ee.kutseeksam.engine.TimeTravel;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The operator's page and the demo's time machine. */
@Controller
class OperatorPages {

    private final BackgroundWork background;
    private final List<BackgroundWork.Work> works;
    private final ObjectProvider<TimeTravel> travel;
    private final Clock clock;

    OperatorPages(BackgroundWork background, List<BackgroundWork.Work> works, ObjectProvider<TimeTravel> travel, Clock clock) {
        this.background = background;
        this.works = works;
        this.travel = travel;
        this.clock = clock;
    }

    @GetMapping("/kaitamine")
    String operations(Visitor visitor, Model page) {
        if (!visitor.operates()) {
            throw new NotSeen();
        }
        page.addAttribute("works", works);
        page.addAttribute("latest", background.latest().orElse(null));
        return "operations";
    }

    @GetMapping("/aeg")
    String time(Model page) {
        TimeTravel machine = travel.getIfAvailable();
        if (machine == null) {
            throw new NotSeen();
        }
        page.addAttribute("present", Moments.local(clock.instant()));
        page.addAttribute("next", machine.nextTimer().orElse(null));
        return "time";
    }
}
