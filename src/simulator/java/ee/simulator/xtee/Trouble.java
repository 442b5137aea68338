package ee.simulator.xtee;

/**
 * Something that is to go wrong.
 *
 * @param service its code, its register's name, or * for all
 * @param person  a personal code that must stand in the request; null for anybody
 * @param times   how many requests yet; null until it is taken away
 * @param millis  how long a late answer waits
 * @param code    of a SOAP fault, as X-Road up to 7.7 spells it
 */
record Trouble(int id, Kind kind, String service, String person, Integer times, Integer millis, String code, String text) {

    private static final int USUAL_MILLIS = 3000;

    Trouble {
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing");
        }
        if (times != null && times < 1 || millis != null && millis < 0) {
            throw new IllegalArgumentException("times and millis are positive");
        }
        service = service == null || service.isBlank() ? "*" : service;
        person = person == null || person.isBlank() ? null : person;
        millis = millis == null ? USUAL_MILLIS : millis;
        code = code == null || code.isBlank() ? "Server.ServerProxy.ServiceFailed.InternalError" : code;
        text = text == null || text.isBlank() ? FaultTexts.of(code) : text;
    }

    boolean meets(String register, String asked, String request) {
        return (service.equals("*") || service.equals(register) || service.equals(asked)) && (person == null || request.contains(person));
    }

    Trouble numbered(int number) {
        return new Trouble(number, kind, service, person, times, millis, code, text);
    }

    Trouble once() {
        return times == null ? this : times == 1 ? null : new Trouble(id, kind, service, person, times - 1, millis, code, text);
    }
}
