package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: who is signed in, in which roles, and which menu entries they have. */
@ControllerAdvice(assignableTypes = {ExamPages.class, TaskPages.class, OperatorPages.class,
        StatisticsPages.class, StatePages.class, StuckPages.class, OwnDataPages.class, ErrorPages.class})
class PageFrame {

    private final Arguments arguments;
    private final Names names;
    private final Roles roles;
    private final boolean travels;

    PageFrame(Arguments arguments, Names names, Roles roles, @Value("${kutse.clock.travel:false}") boolean travels) {
        this.arguments = arguments;
        this.names = names;
        this.roles = roles;
        this.travels = travels;
    }

    /** @param roles in words, one line each */
    record Me(String name, List<String> roles, boolean orders, boolean counts, boolean operates, boolean travels) { }

    @ModelAttribute("me")
    Me me(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return null;
        }
        Visitor visitor = arguments.visitor(request);
        Map<PersonId, String> name = names.officials(Set.of(visitor.who()));
        Map<String, String> labels = roles.groups().stream().collect(Collectors.toMap(Roles.Group::id, Roles.Group::label, (a, b) -> a));
        return new Me(name.getOrDefault(visitor.who(), "Kasutaja"),
                visitor.groups().stream().sorted().map(group -> labels.getOrDefault(group, group)).toList(),
                visitor.ordersExams(), visitor.counted().isPresent(), visitor.operates(), travels);
    }
}
