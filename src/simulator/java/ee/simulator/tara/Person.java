package ee.simulator.tara;

import java.time.LocalDate;

/**
 * Somebody made up, who can be chosen on the page.
 *
 * @param key    short name, by which pages and tests choose
 * @param code   country and personal code: the {@code sub} of tokens
 * @param what   who this is, in Estonian
 * @param method {@code idcard}, {@code mID}, {@code smartid} or {@code eIDAS}
 * @param acr    the highest level that the method gives
 */
record Person(String key, String code, String firstName, String lastName, String what, String method, String acr) {

    String name() {
        return firstName + " " + lastName;
    }

    Level level() {
        return Level.of(acr).orElseThrow();
    }

    String methodName() {
        return switch (method) {
            case "idcard" -> "ID-kaart";
            case "mID" -> "Mobiil-ID";
            case "smartid" -> "Smart-ID";
            default -> "eIDAS";
        };
    }

    /** Estonian codes tell it; for others a day is made up. */
    String birthDate() {
        if (!code.startsWith("EE")) {
            return "1977-01-21";
        }
        int century = 1800 + (code.charAt(2) - '1') / 2 * 100;
        return LocalDate.of(century + number(3), number(5), number(7)).toString();
    }

    private int number(int from) {
        return Integer.parseInt(code.substring(from, from + 2));
    }
}
