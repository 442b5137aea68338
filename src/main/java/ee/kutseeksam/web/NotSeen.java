package ee.kutseeksam.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing for this visitor; whether it exists for others is not told. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotSeen extends RuntimeException {

    NotSeen() {
        super("Sellist eksamit ei ole või sa ei ole selle osaline.");
    }
}
