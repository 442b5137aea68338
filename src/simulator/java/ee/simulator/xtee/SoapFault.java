package ee.simulator.xtee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Refused: by the security server, or by the register itself. */
public final class SoapFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    /** @param code as X-Road up to 7.7 spells it */
    public SoapFault(String code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    /** @param snake as X-Road spells codes since 7.8 */
    String code(boolean snake) {
        if (!snake || !code.matches("(Client|Server)\\..*")) {
            return code;
        }
        List<String> parts = new ArrayList<>();
        for (String part : code.split("\\.")) {
            String spelled = part.endsWith("Proxy") ? part : part.replaceAll("([a-z])([A-Z])", "$1_$2");
            parts.add(spelled.toLowerCase(Locale.ROOT));
        }
        return String.join(".", parts);
    }

    String code() {
        return code;
    }
}
