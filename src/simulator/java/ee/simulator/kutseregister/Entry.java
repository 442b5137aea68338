package ee.simulator.kutseregister;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as it lies in the register.
 *
 * @param number   given when its staff confirms it, but chosen at once
 * @param enteredAt by the registers' own time
 */
record Entry(long number, String body, String name, String code, int type, int standard, Integer specialisation, Integer part, Integer language,
             LocalDate issued, LocalDate from, LocalDate to, boolean duplicate, Instant enteredAt) { }
