package ee.kutseeksam.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A line of the log named {@code security} for each request that was refused: what was asked for, by whom as a random id, and what it
 * was answered. No query, no body, no name; whatever is not plain text stands escaped, so a line is a line.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class SecurityLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final Map<Integer, String> REFUSALS = Map.of(400, "unreadable", 401, "not signed in", 403, "denied", 404, "not there",
            405, "not done", 413, "too large", 415, "wrong medium", 429, "too often");
    private static final int LONGEST = 300;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            refused(request, response.getStatus());
        }
    }

    static void refused(HttpServletRequest request, int status) {
        Optional.ofNullable(REFUSALS.get(status)).ifPresent(refusal -> LOG.warn("refused status={} as=\"{}\" who={} method={} path=\"{}\"", status,
                refusal, who(request), plain(request.getMethod()), plain(request.getRequestURI())));
    }

    private static String who(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(KeptSignIn.PERSON)).map(person -> plain(person.toString())).orElse("-");
    }

    /** Printable ASCII alone, without quotation marks: everything else by its number. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().limit(LONGEST).forEach(sign -> {
            if (sign > 0x20 && sign < 0x7f && sign != '"' && sign != '\\') {
                plain.append((char) sign);
            } else {
                plain.append(String.format("\\u%04x", sign));
            }
        });
        return plain.toString();
    }
}
