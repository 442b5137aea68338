package ee.kutseeksam.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What nobody does very often by hand: counted by itself, for each address or each person. */
enum Limit {

    SIGN_IN("Siit on proovitud liiga tihti sisse logida.", Set.of("GET", "POST"), "/sisene/kaudu/.+", "/sisene/tagasi"),
    SEARCH("Oled lühikese aja jooksul väga palju otsinud.", Set.of("GET"), "/eksamid\\?(.*&)?otsi=[^&].*", "/api/tasks/[^/]+/(learners|retakers)"),
    COMMAND("Oled lühikese aja jooksul väga palju muutnud.", Set.of("POST", "PUT", "DELETE"), "/api/.+",
            "/camunda/api/engine/engine/default/(task/[^/]+/(claim|unclaim|complete|submit-form)|process-definition/.+/(start|submit-form))");

    private final String sentence;
    private final Set<String> methods;
    private final Pattern addresses;

    /** @param addresses with their query */
    Limit(String sentence, Set<String> methods, String... addresses) {
        this.sentence = sentence;
        this.methods = methods;
        this.addresses = Pattern.compile(String.join("|", addresses));
    }

    String sentence() {
        return sentence;
    }

    static Optional<Limit> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String address = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return Arrays.stream(values()).filter(limit -> limit.methods.contains(request.getMethod()) && (limit.matches(path) || limit.matches(address))).findFirst();
    }

    private boolean matches(String address) {
        return addresses.matcher(address).matches();
    }
}
