package ee.kutseeksam.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's web applications who has signed in with us and in which roles. */
class SignedInPerson implements AuthenticationProvider {

    private final WorkingRoles roles;

    SignedInPerson(WorkingRoles roles) {
        this.roles = roles;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Set<String> groups = roles.of(signedIn);
        if (groups.isEmpty()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult person = AuthenticationResult.successful(signedIn.getName());
        person.setGroups(List.copyOf(groups));
        return person;
    }

    /** The sign-in chain before it has already answered whoever is not signed in. */
    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) { }
}
