package ee.kutseeksam.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An Estonian personal code (isikukood): eleven ASCII digits GYYMMDDSSSC with a possible birth date and a right check digit.
 * Its text never leaves {@code people} and {@code registers}; {@link #toString()} shows nothing of it. Source: rules.md 14.
 */
public record PersonalCode(String value) {

    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3};

    public PersonalCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a personal code");
        }
    }

    /** The code in this text, or nothing when the text is not a possible code. */
    public static Optional<PersonalCode> parse(String text) {
        return isValid(text) ? Optional.of(new PersonalCode(text)) : Optional.empty();
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    private static boolean isValid(String text) {
        if (text == null || !text.matches("[1-6][0-9]{10}")) {
            return false;
        }
        try {
            birthDate(text);
        } catch (DateTimeException impossibleDate) {
            return false;
        }
        return text.charAt(10) - '0' == checkDigit(text);
    }

    /** @throws DateTimeException when eleven digits name a day that there is not */
    public static LocalDate birthDate(String code) {
        int century = 1800 + (code.charAt(0) - '1') / 2 * 100;
        return LocalDate.of(century + number(code, 1), number(code, 3), number(code, 5));
    }

    private static int number(String code, int from) {
        return Integer.parseInt(code.substring(from, from + 2));
    }

    private static int checkDigit(String code) {
        int first = remainder(code, FIRST);
        int digit = first < 10 ? first : remainder(code, SECOND);
        return digit < 10 ? digit : 0;
    }

    private static int remainder(String code, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (code.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }

    @Override
    public String toString() {
        return "PersonalCode[…]";
    }
}
