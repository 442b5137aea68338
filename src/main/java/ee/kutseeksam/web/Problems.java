package ee.kutseeksam.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what went wrong in the API into problem+json with an Estonian sentence; never a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception thrown) {
        ProblemDetail problem = Problem.of(thrown);
        if (problem.getStatus() >= 500) {
            LOG.error("the API failed", thrown);
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(KeptBody.TooLarge thrown) {
        return answer(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Liiga suur", thrown.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMedium(HttpMediaTypeNotSupportedException thrown) {
        return answer(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", "Vale sisu liik", "Saada sisu JSONina (application/json)."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException thrown) {
        return unreadable(thrown.getName(), "Väärtus „" + thrown.getName() + "“ ei ole õiget liiki.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException thrown) {
        return unreadable(thrown.getParameterName(), "Puudub väärtus „" + thrown.getParameterName() + "“.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException thrown) {
        Throwable cause = thrown.getCause();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof KeptBody.TooLarge large) {
                return tooLarge(large);
            }
            if (one instanceof StreamConstraintsException) {
                return unreadable("", "Päringu sisu on liiga sügava ehitusega.");
            }
        }
        if (cause instanceof PropertyBindingException unknown) {
            return unreadable(path(unknown), "Tundmatu väli „" + unknown.getPropertyName() + "“.");
        }
        if (cause instanceof MismatchedInputException wrong) {
            String path = path(wrong);
            return unreadable(path, path.isEmpty() ? "Päringu sisu ei ole õiget liiki." : "Väli „" + path + "“ puudub või ei ole õiget liiki.");
        }
        return unreadable("", cause == null ? "Päringul puudub sisu." : "Päringu sisu ei ole korrektne JSON.");
    }

    private static String path(JsonMappingException at) {
        return at.getPath().stream().map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static ResponseEntity<ProblemDetail> unreadable(String field, String sentence) {
        return answer(Problem.unreadable(sentence, field.isEmpty() ? List.of() : List.of(new Problem.Place(field, "", sentence))));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
