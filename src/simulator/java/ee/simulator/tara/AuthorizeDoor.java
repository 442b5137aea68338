package ee.simulator.tara;

import ee.simulator.Answer;
import ee.simulator.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The page on which somebody says who they are, and the way back with a code. */
final class AuthorizeDoor {

    private final Tara tara;
    private final Persons persons;
    private final Codes codes;
    private final Faults faults;

    AuthorizeDoor(Tara tara, Persons persons, Codes codes, Faults faults) {
        this.tara = tara;
        this.persons = persons;
        this.codes = codes;
        this.faults = faults;
    }

    Answer show(Request request) {
        AuthorizationRequest asked = AuthorizationRequest.of(request.query());
        return refusal(asked).orElseGet(() -> Answer.html(200, LoginPage.of(asked, tara.client(asked.clientId()).orElseThrow(), persons.all())));
    }

    /** Takes the choice; the request's own parameters come along with it and are checked anew. */
    Answer choose(Request request) {
        Map<String, String> form = request.form();
        AuthorizationRequest asked = AuthorizationRequest.of(form);
        return refusal(asked).orElseGet(() -> persons.byKey(form.getOrDefault("person", ""))
                .filter(person -> person.level().compareTo(asked.acr()) >= 0)
                .map(person -> back(asked, person))
                .orElseGet(() -> back(asked, "error", "user_cancel")));
    }

    private Answer back(AuthorizationRequest asked, Person person) {
        String code = codes.give(new Grant(asked, person, person.level(), Instant.now()));
        AuthorizationRequest answered = faults.happens(person, Fault.WRONG_STATE)
                ? new AuthorizationRequest(asked.clientId(), asked.redirectUri(), "of-another-request", asked.nonce(), asked.acr(), asked.all()) : asked;
        return back(answered, "code", code);
    }

    private static Answer back(AuthorizationRequest asked, String name, String value) {
        return Answer.redirect(asked.redirectUri() + "?" + name + "=" + encoded(value) + "&state=" + encoded(asked.state()));
    }

    /** An unknown program or address gets a page: nobody is sent where nobody asked to be sent. Other faults are told to the program. */
    private Optional<Answer> refusal(AuthorizationRequest asked) {
        Optional<Client> client = Optional.ofNullable(asked.clientId()).flatMap(tara::client);
        if (client.isEmpty() || !client.get().mayReturnTo(asked.redirectUri())) {
            return Optional.of(Answer.html(400, LoginPage.refusal("Päring on vigane: infosüsteem või selle aadress ei ole siin registreeritud.")));
        }
        if (asked.state().isEmpty()) {
            return Optional.of(Answer.html(400, LoginPage.refusal("Päring on vigane: väärtus „state“ puudub.")));
        }
        return asked.fault().isEmpty() ? Optional.empty() : Optional.of(back(asked, "error", asked.fault()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
