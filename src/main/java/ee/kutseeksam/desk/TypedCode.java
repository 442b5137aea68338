package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.CodeRule.*;

import ee.kutseeksam.kernel.PersonalCode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A personal code as somebody typed it: read, or refused by what exactly is wrong with it. No sentence says anything of the code. */
final class TypedCode {

    private TypedCode() { }

    static PersonalCode read(String field, String text, LocalDate today) {
        String code = text == null ? "" : text.strip();
        require(field, CODE_HAS_NO_PREFIX, !code.matches("(?i)EE\\s*\\d+"));
        require(field, CODE_IS_PLAIN_DIGITS, code.matches("[0-9]*"));
        require(field, CODE_IS_ELEVEN_DIGITS, code.length() == 11, code.length());
        require(field, CODE_BEGINS_WITH_A_CENTURY, code.matches("[1-6].*"));
        require(field, CODE_HAS_A_DATE, hasDate(code));
        PersonalCode known = PersonalCode.parse(code).orElseThrow(() -> CODE_IS_VALID.broken().at(field));
        require(field, BORN_ALREADY, !known.birthDate().isAfter(today));
        return known;
    }

    private static boolean hasDate(String code) {
        try {
            PersonalCode.birthDate(code);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    static void require(String field, CodeRule rule, boolean holds, Object... arguments) {
        if (!holds) {
            throw rule.broken(arguments).at(field);
        }
    }
}
