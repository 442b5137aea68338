package ee.simulator.tara;

import ee.simulator.Answer;
import ee.simulator.Door;
import ee.simulator.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a program, which must say who it is, the token for a code. */
final class TokenDoor implements Door {

    private final Tara tara;
    private final Codes codes;
    private final Faults faults;
    private final Tokens tokens;

    TokenDoor(Tara tara, Codes codes, Faults faults, Tokens tokens) {
        this.tara = tara;
        this.codes = codes;
        this.faults = faults;
        this.tokens = tokens;
    }

    @Override
    public Answer answer(Request request) {
        Optional<Client> caller = caller(request);
        if (caller.isEmpty()) {
            return refusal(401, "invalid_client", "The program's name and secret are not known");
        }
        Map<String, String> form = request.form();
        if (!"authorization_code".equals(form.get("grant_type"))) {
            return refusal(400, "unsupported_grant_type", "Only authorization_code");
        }
        Optional<Grant> grant = codes.take(form.get("code")).filter(known -> known.asked().clientId().equals(caller.get().id())
                && known.asked().redirectUri().equals(form.get("redirect_uri")));
        return grant.map(this::token).orElseGet(() -> refusal(400, "invalid_grant", "The code is not known, used or too old"));
    }

    private Answer token(Grant grant) {
        Person person = grant.person();
        if (faults.happens(person, Fault.AWAY)) {
            return Answer.silence();
        }
        if (faults.happens(person, Fault.BROKEN)) {
            return Answer.html(502, "<html><body>502 Bad Gateway</body></html>");
        }
        if (faults.happens(person, Fault.USED_CODE)) {
            return refusal(400, "invalid_grant", "The code is used");
        }
        return Answer.json(200, Map.of("access_token", UUID.randomUUID().toString(), "token_type", "bearer", "expires_in", 40,
                "id_token", tokens.of(grant)));
    }

    private Optional<Client> caller(Request request) {
        String header = request.header("Authorization").orElse("");
        if (!header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String[] pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
        return pair.length < 2 ? Optional.empty() : tara.client(decoded(pair[0])).filter(client -> client.knows(decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Answer refusal(int status, String error, String description) {
        return Answer.json(status, Map.of("error", error, "error_description", description));
    }
}
