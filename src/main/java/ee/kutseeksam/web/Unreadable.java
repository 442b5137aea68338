package ee.kutseeksam.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
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
    private static final int LONGEST = 60;

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
        JacksonException cause = causes.get(causes.size() - 1);
        Matcher twice = DUPLICATE.matcher(Objects.toString(cause.getOriginalMessage(), ""));
        return answer(cause instanceof StreamReadException broken ? reached(broken) : path(causes),
                twice.matches() ? "See väli on päringus mitu korda." : Fault.sentence(cause));
    }

    private ProblemDetail answer(List<Object> path, String sentence) {
        if (path.isEmpty()) {
            return Problem.unreadable("Päringu sisu ei saa lugeda. " + sentence, List.of());
        }
        String row = path.stream().filter(Integer.class::isInstance).findFirst().map(index -> ((Integer) index + 1) + ". rida").orElse("");
        String field = path.stream().filter(String.class::isInstance).reduce((outer, inner) -> inner).map(name -> "väli „" + words.field((String) name) + "“").orElse("");
        String where = Stream.of(row, field).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return Problem.unreadable(withFirst(where, String::toUpperCase) + ": " + withFirst(sentence, String::toLowerCase), List.of(new Problem.Place(
                path.stream().map(String::valueOf).collect(Collectors.joining(".")), "", "", sentence)));
    }

    /** Names and, of lists, indices: to the value that does not fit. */
    private static List<Object> path(List<JacksonException> causes) {
        return causes.stream().filter(JsonMappingException.class::isInstance).flatMap(one -> ((JsonMappingException) one).getPath().stream())
                .<Object>map(step -> step.getFieldName() == null ? step.getIndex() : shortened(step.getFieldName())).toList();
    }

    /** The same to where reading had come when the text was broken. */
    private static List<Object> reached(StreamReadException broken) {
        List<Object> path = new ArrayList<>();
        JsonStreamContext at = broken.getProcessor() == null ? null : broken.getProcessor().getParsingContext();
        for (; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.add(0, at.getCurrentIndex());
            } else if (at.getCurrentName() != null) {
                path.add(0, shortened(at.getCurrentName()));
            }
        }
        return path;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    private static String withFirst(String text, BiFunction<String, Locale, String> change) {
        return change.apply(text.substring(0, 1), Locale.ROOT) + text.substring(1);
    }
}
