package ee.kutseeksam.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own roles and access, the page of those who see to others' roles, and the choice of the role whose lists are shown. */
@Controller
class AccessPages {

    private static final Pattern OWN_PAGE = Pattern.compile("/([A-Za-z0-9?&=%._-][A-Za-z0-9/?&=%._-]*)?");

    private final AccessSheets sheets;
    private final OversightSheets oversight;
    private final RoleLabels labels;
    private final Clock clock;

    AccessPages(AccessSheets sheets, OversightSheets oversight, RoleLabels labels, Clock clock) {
        this.sheets = sheets;
        this.oversight = oversight;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/ligipaas")
    String access(Visitor visitor, Model page) {
        page.addAttribute("sheet", sheets.of(visitor, "page"));
        page.addAttribute("organisations", labels.organisations());
        page.addAttribute("others", List.of("assessor", "analyst", "kutsekoda", "operator"));
        page.addAttribute("today", LocalDate.now(clock));
        return "access";
    }

    @GetMapping("/kasutajad")
    String users(Visitor visitor, Model page) {
        page.addAttribute("sheet", oversight.of(visitor, "page"));
        page.addAttribute("today", LocalDate.now(clock));
        return "users";
    }

    /** Lists show the chosen role's from now on; what somebody may do does not change. */
    @PostMapping("/roll")
    String choose(HttpServletRequest request, @RequestParam String roll, @RequestParam(defaultValue = "/") String tagasi) {
        request.getSession().setAttribute(Visitor.CHOSEN, roll);
        return "redirect:" + (OWN_PAGE.matcher(tagasi).matches() ? tagasi : "/");
    }
}
