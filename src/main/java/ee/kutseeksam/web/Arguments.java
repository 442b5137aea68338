package ee.kutseeksam.web;

import ee.kutseeksam.eventstore.Commands;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Visitor} and, to those that change something, the {@link Change} that is asked for. */
@Component
class Arguments implements HandlerMethodArgumentResolver {

    private final Roles roles;
    private final Commands commands;

    Arguments(Roles roles, Commands commands) {
        this.roles = roles;
        this.commands = commands;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class || parameter.getParameterType() == Change.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web,
                                  WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        Visitor visitor = visitor(request);
        return parameter.getParameterType() == Visitor.class ? visitor
                : new Change(visitor, commandId(request), request.getMethod() + " " + address(request),
                        () -> KeptBody.of(request), commands);
    }

    private static String address(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }

    Visitor visitor(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        if (signedIn == null) {
            throw new BadRequest("Logi sisse.");
        }
        PersonId who = PersonId.of(signedIn.getName());
        return new Visitor(who, roles.groupsOf(who), request.getRequestURI().startsWith("/api/") ? Optional.empty() : chosen(request));
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(Visitor.CHOSEN));
    }

    private static UUID commandId(HttpServletRequest request) {
        String given = request.getHeader("Command-Id");
        if (given == null || !given.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new BadRequest("Päring vajab päist Command-Id, mille väärtus on UUID.");
        }
        return UUID.fromString(given);
    }
}
