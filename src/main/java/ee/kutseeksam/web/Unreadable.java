package ee.kutseeksam.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Says of a body that cannot be read what is wrong with it and at which field, in words for whoever filled it in. */
@Component
class Unreadable {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.{1,60}?)'.*", Pattern.DOTALL);

    private static final Pattern MISSING = Pattern.compile("Missing required creator property|Cannot map `null`");
    private static final int LONGEST_NAME = 60;

    private final Words words;

    Unreadable(Words words) {
        this.words = words;
    }

    ProblemDetail of(HttpMessageNotReadableException thrown) {
        List<JacksonException> causes = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20)
                .filter(JacksonException.class::isInstance).map(JacksonException.class::cast).toList();
        if (causes.isEmpty()) {
            return Problem.unreadable("Päringul puudub sisu.", List.of());
        }
        List<JsonMappingException.Reference> path = causes.stream().filter(JsonMappingException.class::isInstance)
                .flatMap(one -> ((JsonMappingException) one).getPath().stream()).toList();
        JacksonException cause = causes.get(causes.size() - 1);
        Matcher twice = DUPLICATE.matcher(Objects.toString(cause.getOriginalMessage(), ""));
        if (twice.matches()) {
            return answer(join(field(path), twice.group(1)), path, twice.group(1), "See väli on päringus mitu korda.");
        }
        return answer(field(path), path, name(path), sentence(cause));
    }

    private ProblemDetail answer(String field, List<JsonMappingException.Reference> path, String name, String sentence) {
        if (field.isEmpty()) {
            return Problem.unreadable("Päringu sisu ei saa lugeda. " + sentence, List.of());
        }
        String row = path.stream().filter(step -> step.getFieldName() == null).findFirst().map(step -> (step.getIndex() + 1) + ". rida, ").orElse("");
        String where = row + (name.isEmpty() ? "" : "väli „" + words.field(name) + "“");
        String detail = where.replaceAll(", $", "") + ": " + sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
        return Problem.unreadable(detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1), List.of(new Problem.Place(field, "", "", sentence)));
    }

    private static String sentence(JacksonException cause) {
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

    private static String field(List<JsonMappingException.Reference> path) {
        String field = path.stream().map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return field.substring(0, Math.min(field.length(), 4 * LONGEST_NAME));
    }

    /** The innermost name: an index alone says little. */
    private static String name(List<JsonMappingException.Reference> path) {
        String name = path.stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull).reduce("", (outer, inner) -> inner);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String join(String outer, String inner) {
        return outer.isEmpty() || outer.endsWith(inner) ? inner : outer + "." + inner;
    }
}
