package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class ProblemsTest {

    @Test
    void whoever_leaves_before_the_answer_is_no_failure_of_the_api() {
        var handlers = new ExceptionHandlerMethodResolver(Problems.class);
        assertThat(handlers.resolveMethod(new AsyncRequestNotUsableException("gone")).getReturnType()).isEqualTo(void.class);
        assertThat(handlers.resolveMethod(new IOException("a real one")).getName()).isEqualTo("any");
    }
}
