package ee.kutseeksam.web;

import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.roles.AccessRequests;
import ee.kutseeksam.organisations.roles.RoleStanding;
import ee.kutseeksam.web.TaskSheet.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: who is signed in, in which roles, and which menu entries they have. */
@ControllerAdvice(assignableTypes = {ExamPages.class, TaskPages.class, OperatorPages.class, StatisticsPages.class, AccessPages.class,
        StatePages.class, RegisterDifferencePages.class, RegistrationPages.class, StuckPages.class, ExchangePages.class, MissingLinkPages.class, OwnDataPages.class, ErrorPages.class})
class PageFrame {

    private final Arguments arguments;
    private final Names names;
    private final RoleLabels labels;
    private final RoleStanding standing;
    private final AccessRequests requests;
    private final boolean travels;

    PageFrame(Arguments arguments, Names names, RoleLabels labels, RoleStanding standing, AccessRequests requests,
              @Value("${kutse.clock.travel:false}") boolean travels) {
        this.arguments = arguments;
        this.names = names;
        this.labels = labels;
        this.standing = standing;
        this.requests = requests;
        this.travels = travels;
    }

    /**
     * @param roles  all of them, as groups and in full words
     * @param chosen the group to which lists are narrowed, or empty
     * @param here   this page's address, to come back to
     * @param registers sees how certificates get into the register
     * @param toAnswer how many requests for roles wait for this person
     */
    record Me(String name, List<Choice> roles, String chosen, String here, boolean orders, boolean counts, boolean operates, boolean oversees,
              boolean registers, int toAnswer, boolean travels) {

        /** Those whose lists can be shown by themselves; administering roles has no lists. */
        public List<Choice> choosable() {
            return roles.stream().filter(one -> !Role.of(one.key()).administers()).toList();
        }

        /** In full words; the group itself where it is not a role that can be chosen. */
        public String label(String group) {
            return roles.stream().filter(one -> one.key().equals(group)).map(Choice::name).findFirst().orElse(group);
        }
    }

    @ModelAttribute("me")
    Me me(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return null;
        }
        Visitor visitor = arguments.visitor(request);
        Map<String, String> words = labels.all();
        boolean oversees = !standing.of(visitor.who()).isNothing();
        return new Me(names.own(visitor.who()),
                visitor.groups().stream().sorted().map(group -> new Choice(group, words.getOrDefault(group, group))).toList(),
                visitor.chosen().orElse(""), here(request), visitor.ordersExams(), visitor.counted().isPresent(), visitor.operates(), oversees, visitor.seesRegistration(),
                oversees ? requests.waitingFor(visitor.who()).size() : 0, travels);
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }
}
