package ee.kutseeksam.registers.population;

import java.util.Locale;
import java.util.Optional;

/**
 * What the register says of one person, whichever service said it. Only what is asked for.
 *
 * @param code   empty when the register names none
 * @param status E alive, S dead, P data missing, M undetermined; or its word
 * @param died   whether a day of death is given
 */
record Entry(Optional<String> code, String firstName, String lastName, String status, boolean died) {

    boolean isDead() {
        return died || is("S", "SURNUD");
    }

    /** Anything but alive leaves us without data to go by. */
    boolean isAlive() {
        return is("E", "ELUS");
    }

    private boolean is(String letter, String word) {
        String said = status == null ? "" : status.strip().toUpperCase(Locale.ROOT);
        return said.equals(letter) || said.equals(word);
    }

    @Override
    public String toString() {
        return "Entry[…]";
    }
}
