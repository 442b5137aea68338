package ee.kutseeksam.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may know of themselves: who has looked at their data. */
@Controller
class OwnDataPages {

    private final OwnData own;

    OwnDataPages(OwnData own) {
        this.own = own;
    }

    @GetMapping("/minu-andmed")
    String reads(Visitor visitor, @RequestParam(defaultValue = "1") int leht, Model page) {
        page.addAttribute("sheet", own.of(visitor.who(), leht));
        return "own-data";
    }
}
