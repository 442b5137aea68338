package ee.kutseeksam.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else reads it, an address that two programs could read differently: path parameters, doubled or
 * encoded slashes and dots, control characters and what is no UTF-8, for it may be a dot written too long. What guards a door by its address then sees the address that the servlet behind it sees.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddresses extends OncePerRequestFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile("//|;|\\\\|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|25|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find() || !isText(request.getRequestURI())) {
            SecurityLog.refused(request, HttpServletResponse.SC_BAD_REQUEST);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isText(String address) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < address.length(); at++) {
            char sign = address.charAt(at);
            if (sign != '%') {
                bytes.writeBytes(String.valueOf(sign).getBytes(UTF_8));
            } else if (at + 2 < address.length() && address.substring(at + 1, at + 3).matches("[0-9a-fA-F]{2}")) {
                bytes.write(Integer.parseInt(address.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                return false;
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
