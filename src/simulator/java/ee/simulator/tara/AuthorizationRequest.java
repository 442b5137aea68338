package ee.simulator.tara;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a program asks for when it sends somebody here. */
record AuthorizationRequest(String clientId, String redirectUri, String state, String nonce, Level acr, Map<String, String> all) {

    private static final List<String> KNOWN = List.of("client_id", "redirect_uri", "response_type", "scope", "state", "nonce", "acr_values", "ui_locales",
            "prompt", "max_age");

    static AuthorizationRequest of(Map<String, String> parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        KNOWN.stream().filter(parameters::containsKey).forEach(name -> kept.put(name, parameters.get(name)));
        String acr = parameters.getOrDefault("acr_values", "substantial");
        return new AuthorizationRequest(parameters.get("client_id"), parameters.get("redirect_uri"), parameters.getOrDefault("state", ""),
                parameters.getOrDefault("nonce", ""), Level.of(acr).orElse(null), kept);
    }

    /** The name of the fault, or empty when it is as it must be. */
    String fault() {
        if (!"code".equals(all.get("response_type"))) {
            return "unsupported_response_type";
        }
        if (!List.of(all.getOrDefault("scope", "").split(" ")).contains("openid")) {
            return "invalid_scope";
        }
        return state.isEmpty() || acr == null ? "invalid_request" : "";
    }
}
