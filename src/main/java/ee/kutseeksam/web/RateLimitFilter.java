package ee.kutseeksam.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks too often: programs read when to come back, people a sentence. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ObjectMapper json;
    private final Predicate<Limit> counted;
    private final Function<HttpServletRequest, String> who;

    private RateLimitFilter(RateLimits limits, ObjectMapper json, Predicate<Limit> counted, Function<HttpServletRequest, String> who) {
        this.limits = limits;
        this.json = json;
        this.counted = counted;
        this.who = who;
    }

    /** Before anybody is known: by where they come from. */
    static RateLimitFilter byAddress(RateLimits limits, ObjectMapper json) {
        return new RateLimitFilter(limits, json, limit -> limit == Limit.SIGN_IN, HttpServletRequest::getRemoteAddr);
    }

    /** Behind the sign-in: by person. */
    static RateLimitFilter byPerson(RateLimits limits, ObjectMapper json) {
        return new RateLimitFilter(limits, json, limit -> limit != Limit.SIGN_IN,
                request -> Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).orElse(request.getRemoteAddr()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Limit> limit = Limit.of(request).filter(counted);
        Duration wait = limit.map(one -> limits.wait(one, who.apply(request))).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            refuse(limit.orElseThrow(), wait, request, response);
        }
    }

    private void refuse(Limit limit, Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE) && !request.getRequestURI().contains("/api/")) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        ProblemDetail problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Liiga palju päringuid",
                limit.sentence() + " Proovi uuesti " + seconds + " sekundi pärast.");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
