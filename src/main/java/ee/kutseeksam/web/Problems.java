package ee.kutseeksam.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what went wrong in the API into problem+json with an Estonian sentence; never a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Unreadable unreadable;
    private final Overtaken overtaken;

    Problems(Unreadable unreadable, Overtaken overtaken) {
        this.unreadable = unreadable;
        this.overtaken = overtaken;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception thrown, HttpServletRequest request) {
        ProblemDetail problem = Problem.of(overtaken.reason(thrown, request));
        if (problem.getStatus() >= 500) {
            LOG.error("the API failed", thrown);
        }
        return answer(problem);
    }

    /** Whoever asked has gone: nobody reads an answer, and nothing has failed. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) { }

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
    ResponseEntity<ProblemDetail> otherMedium(HttpMediaTypeNotAcceptableException thrown) {
        return answer(Problem.of(HttpStatus.NOT_ACCEPTABLE, "media-type", "Vale vastuse liik", "Vastus on JSON (application/json), muud siit ei saa."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException thrown) {
        Optional<KeptBody.TooLarge> large = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20)
                .filter(KeptBody.TooLarge.class::isInstance).map(KeptBody.TooLarge.class::cast).findFirst();
        return large.map(this::tooLarge).orElseGet(() -> answer(unreadable.of(thrown)));
    }

    private static ResponseEntity<ProblemDetail> unreadable(String field, String sentence) {
        return answer(Problem.unreadable(sentence, field.isEmpty() ? List.of() : List.of(new Problem.Place(field, "", "", sentence))));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
