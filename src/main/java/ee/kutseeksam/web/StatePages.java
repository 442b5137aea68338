package ee.kutseeksam.web;

import ee.kutseeksam.watch.SystemState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the system is, for everybody who works with it; the technical parts are the operator's. */
@Controller
class StatePages {

    private final SystemState state;

    StatePages(SystemState state) {
        this.state = state;
    }

    @GetMapping("/seisund")
    String state(Visitor visitor, Model page) {
        page.addAttribute("state", state.sheet());
        page.addAttribute("technical", visitor.operates());
        page.addAttribute("seesDifferences", visitor.seesRegisterDifferences());
        return "state";
    }
}
