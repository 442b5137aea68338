package ee.simulator.kutseregister;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as it lies in the register.
 *
 * @param number   given when its staff confirms it, but chosen at once
 * @param invalid  its staff have declared it so
 * @param enteredAt by the registers' own time
 */
record Entry(long number, String body, String name, String code, int type, int standard, Integer specialisation, Integer part, Integer language,
             LocalDate issued, LocalDate from, LocalDate to, boolean duplicate, Instant enteredAt, boolean invalid) {

    Entry numbered(long other) {
        return new Entry(other, body, name, code, type, standard, specialisation, part, language, issued, from, to, duplicate, enteredAt, invalid);
    }

    Entry specialisedIn(Integer other) {
        return new Entry(number, body, name, code, type, standard, other, part, language, issued, from, to, duplicate, enteredAt, invalid);
    }

    Entry declared(boolean isInvalid) {
        return new Entry(number, body, name, code, type, standard, specialisation, part, language, issued, from, to, duplicate, enteredAt, isInvalid);
    }
}
