package ee.kutseeksam.web;

import ee.kutseeksam.registers.certificates.Differences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** In what the certificate register and the house do not say the same, and what to do about it: for Kutsekoda and operators. */
@Controller
class RegisterDifferencePages {

    private static final int MOST = 500;

    private final Differences differences;

    RegisterDifferencePages(Differences differences) {
        this.differences = differences;
    }

    @GetMapping("/kutseregistri-erinevused")
    String differences(Visitor visitor, Model page) {
        if (!visitor.seesRegisterDifferences()) {
            throw new NotSeen();
        }
        page.addAttribute("differences", differences.all(MOST));
        page.addAttribute("most", MOST);
        page.addAttribute("compared", differences.last().orElse(null));
        page.addAttribute("operates", visitor.operates());
        return "register-differences";
    }
}
