package ee.kutseeksam.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** TARA's access token opens nothing that we need, so nobody keeps it. */
final class KeepsNothing implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request, HttpServletResponse response) { }

    @Override
    public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) { }
}
