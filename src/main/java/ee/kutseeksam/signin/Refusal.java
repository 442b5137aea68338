package ee.kutseeksam.signin;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Why somebody has not come in, as far as they can do something about it. */
enum Refusal {

    CANCELLED(Set.of("user_cancel", "access_denied"), "Sisenemine jäi pooleli, sest sa katkestasid selle. Kui soovid, alusta uuesti."),
    STALE(Set.of("authorization_request_not_found", "invalid_state_parameter", "invalid_nonce", Arrival.NOT_FRESH),
            "See sisenemine on aegunud või juba lõpetatud mõnes teises aknas. Alusta uuesti."),
    LEVEL(Set.of(Arrival.LEVEL_TOO_LOW),
            "Selle vahendiga sisenemise tase on liiga madal. Sisene ID-kaardi, mobiil-ID või Smart-IDga."),
    CODE(Set.of(Arrival.NO_PERSONAL_CODE),
            "Siia saab siseneda ainult Eesti isikukoodiga. Kui sul seda ei ole, pöördu oma kooli või kutse andja poole."),
    SERVICE(Set.of(),
            "Riigi autentimisteenus TARA ei andnud vastust, mida saaks usaldada. Proovi mõne minuti pärast uuesti; kui see kordub, teata süsteemi käitajale.");

    private final Set<String> codes;
    private final String sentence;

    Refusal(Set<String> codes, String sentence) {
        this.codes = codes;
        this.sentence = sentence;
    }

    static Refusal of(String code) {
        return Stream.of(values()).filter(refusal -> refusal.codes.contains(code)).findFirst().orElse(SERVICE);
    }

    /** As it stands in the address of the page. */
    static String sentence(String name) {
        return Stream.of(values()).filter(refusal -> refusal.inAddress().equals(name)).map(refusal -> refusal.sentence).findFirst().orElse("");
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
