package ee.kutseeksam.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was sent makes no sense; the message is the Estonian sentence that says why. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BadRequest extends RuntimeException {

    BadRequest(String sentence) {
        super(sentence);
    }
}
