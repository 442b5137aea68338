package ee.kutseeksam.signin;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The product's one sign-in page. */
@Controller
class SignInPage {

    static final String ADDRESS = "/sisene";

    private final ObjectProvider<DemoSignIns> demo;

    SignInPage(ObjectProvider<DemoSignIns> demo) {
        this.demo = demo;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("people", demo.stream().map(DemoSignIns::people).flatMap(List::stream).toList());
        return "signin/page";
    }
}
