package ee.kutseeksam.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.WebUtils;

/** Keeps the body of a call of the API as it was sent, for telling commands apart, and refuses one over a megabyte. */
@Component
class KeptBody extends OncePerRequestFilter {

    private static final int MOST = 1024 * 1024;

    /** The body is over a megabyte. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Päringu sisu on liiga suur: lubatud on kuni 1 MB.");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new ContentCachingRequestWrapper(request, MOST) {
            @Override
            protected void handleContentOverflow(int limit) {
                throw new TooLarge();
            }
        }, response);
    }

    static String of(HttpServletRequest request) {
        var kept = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
        return kept == null ? "" : new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
