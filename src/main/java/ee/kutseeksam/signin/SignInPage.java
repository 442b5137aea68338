package ee.kutseeksam.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page before TARA, and the one for whoever has come in and has no role. */
@Controller
class SignInPage {

    static final String ADDRESS = "/sisene";
    static final String NOBODY = ADDRESS + "/rollita";
    static final String REFUSAL = "viga";

    @GetMapping(ADDRESS)
    String show(@RequestParam(name = Goal.NAME, required = false) String goal, @RequestParam(name = REFUSAL, defaultValue = "") String refusal,
                Model page) {
        page.addAttribute("start", Goal.carriedBy(SignInStart.BASE + "/" + Tara.ID, Goal.of(goal)));
        page.addAttribute("refusal", Refusal.sentence(refusal));
        return "signin/page";
    }

    @GetMapping(NOBODY)
    String nobody() {
        return "signin/nobody";
    }
}
