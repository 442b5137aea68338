package ee.kutseeksam.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How certificates get into the register, exam by exam: for operators and Kutsekoda, and for awarding bodies of their own. */
@Controller
class RegistrationPages {

    private final RegistrationLines lines;

    RegistrationPages(RegistrationLines lines) {
        this.lines = lines;
    }

    @GetMapping("/tunnistuste-registreerimine")
    String registration(Visitor visitor, Model page) {
        if (!visitor.seesRegistration()) {
            throw new NotSeen();
        }
        page.addAttribute("lines", lines.of(visitor));
        page.addAttribute("operates", visitor.operates());
        return "registration";
    }
}
