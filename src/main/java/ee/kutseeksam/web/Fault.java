package ee.kutseeksam.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a value of a body, and what is expected there, in a sentence. */
final class Fault {

    private static final Pattern MISSING = Pattern.compile("Missing required creator property|Cannot map `null`");

    private Fault() { }

    static String sentence(JacksonException cause) {
        if (cause instanceof StreamConstraintsException) {
            return "Sisu on liiga sügava ehitusega või mõni väärtus selles liiga pikk.";
        }
        if (cause instanceof PropertyBindingException) {
            return "Sellist välja siin ei ole.";
        }
        if (cause instanceof InvalidNullException) {
            return "Täida see väli.";
        }
        if (cause instanceof InvalidFormatException wrong) {
            return expected(wrong.getTargetType(), String.valueOf(wrong.getValue()));
        }
        if (cause instanceof InputCoercionException wrong) {
            return expected(wrong.getTargetType(), "");
        }
        if (cause instanceof MismatchedInputException wrong) {
            return isMissing(wrong) ? "Täida see väli." : expected(wrong.getTargetType(), "");
        }
        JsonLocation at = cause.getLocation();
        return "See ei ole korrektne JSON" + (at == null ? "." : " (rida " + at.getLineNr() + ", veerg " + at.getColumnNr() + ").");
    }

    /** The parser tells it by its words alone. */
    private static boolean isMissing(MismatchedInputException wrong) {
        return MISSING.matcher(Objects.toString(wrong.getOriginalMessage(), "")).lookingAt();
    }

    private static String expected(Class<?> type, String given) {
        if (type == LocalDate.class) {
            return StrictText.DAY.matcher(given).matches() ? "Sellist päeva kalendris ei ole." : "Kirjuta kuupäev kujul aasta-kuu-päev, näiteks 2026-05-20.";
        }
        if (type == LocalDateTime.class) {
            return StrictText.DAY.matcher(given).matches() ? "Kellaaeg puudub. Kirjuta päev ja kellaaeg, näiteks 2026-05-20T10:00."
                    : StrictText.MOMENT.matcher(given).matches() ? "Sellist päeva või kellaaega ei ole."
                    : "Kirjuta päev ja Eesti kellaaeg kujul 2026-05-20T10:00.";
        }
        if (type == UUID.class || type == PersonId.class) {
            return "Siin peab olema tunnus (UUID).";
        }
        if (type != null && type.isEnum()) {
            return "Vali üks: " + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")) + ".";
        }
        if (type == int.class || type == Integer.class) {
            return "Siin peab olema täisarv.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "Siin peab olema true või false.";
        }
        if (type != null && Collection.class.isAssignableFrom(type)) {
            return "Siin peab olema loetelu (nurksulgudes).";
        }
        return type == String.class ? "Siin peab olema tekst." : "Siin peavad olema väljad (loogsulgudes).";
    }
}
