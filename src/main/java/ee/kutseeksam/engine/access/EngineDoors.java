package ee.kutseeksam.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Which of the engine's addresses under /camunda are open, and to whom; everything that is not named here is shut. The engine's
 * own sign-in, set-up, admin and welcome doors are not named.
 */
@Component
public class EngineDoors implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final Pattern FOR_ALL = Pattern.compile("/camunda/(lib|assets)/.+|/camunda/favicon\\.ico|/camunda/api/admin/auth/user/default");
    private static final Pattern TASKLIST = Pattern.compile("/camunda/(app|api)/tasklist(/.*)?");
    private static final Pattern COCKPIT = Pattern.compile("/camunda/(app|api)/cockpit(/.*)?");
    private static final Pattern ENGINE = Pattern.compile(API + "/.+|/camunda/api/engine/engine/?|/camunda/api/engine/?|/camunda/api/engine/version");
    private static final Pattern TASK = Pattern.compile(API + "/(task|filter|process-definition/.+/(start|submit-form))(/.*)?");
    private static final Pattern SHUT = Pattern.compile(API + "/(deployment/create|deployment/[^/]+/redeploy|modification|migration|authorization/create|filter/create|task/create|user/create"
            + "|group/create|tenant/create|identity|message|signal|external-task|condition)(/.*)?");
    private static final Pattern WORK = Pattern.compile(API + "/(task(/count)?|task/[^/]+/(claim|unclaim|complete|submit-form)"
            + "|filter/[^/]+/(list|count|singleResult)|process-definition/(key/)?[^/]+/(start|submit-form))");
    /** Tasklist asks after one person by id; a list of all officials is for nobody. */
    private static final Pattern PEOPLE = Pattern.compile(API + "/user(/count)?/?");
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final WorkingRoles roles;

    EngineDoors(WorkingRoles roles) {
        this.roles = roles;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<Authentication> signedIn, RequestAuthorizationContext context) {
        return check(signedIn, context);
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> signedIn, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Set<String> groups = roles.of(signedIn.get());
        return new AuthorizationDecision(!groups.isEmpty() && !listsPeople(request) && isOpen(request.getMethod(), path(request), groups));
    }

    private static boolean listsPeople(HttpServletRequest request) {
        return is(PEOPLE, path(request)) && request.getParameter("id") == null;
    }

    private static boolean isOpen(String method, String path, Set<String> groups) {
        boolean looks = LOOKING.contains(method);
        boolean works = WorkingRoles.hasTasks(groups);
        boolean operates = groups.contains(Identity.OPERATOR);
        if (is(FOR_ALL, path)) {
            return looks;
        }
        if (is(TASKLIST, path)) {
            return looks && works;
        }
        if (is(COCKPIT, path)) {
            return operates;
        }
        if (!is(ENGINE, path) || is(SHUT, path)) {
            return false;
        }
        return looks || works && method.equals("POST") && is(WORK, path) || operates && !is(TASK, path);
    }

    private static boolean is(Pattern pattern, String path) {
        return pattern.matcher(path).matches();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
