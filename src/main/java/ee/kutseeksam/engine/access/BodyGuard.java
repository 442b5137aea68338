package ee.kutseeksam.engine.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.engine.models.FormFields;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks into what browsers send to the engine: no query may bring an expression, at any depth (the engine checks only the
 * outermost), with a task come only the fields of its form, never a variable that the process goes by, and with a start nothing.
 */
class BodyGuard extends OncePerRequestFilter {

    private static final int LIMIT = 1_000_000;
    private static final int DEEPEST = 50;
    private static final Set<String> PLAIN = Set.of("string", "boolean", "integer", "long", "double", "short", "date", "null");

    private final ObjectMapper json;
    private final FormFields fields;

    BodyGuard(ObjectMapper json, FormFields fields) {
        this.json = json.copy();
        this.json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        this.fields = fields;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(response, "Päring on liiga suur");
            return;
        }
        Optional<String> problem = body.length == 0 ? Optional.empty() : problem(body, request);
        if (problem.isPresent()) {
            refuse(response, problem.get());
            return;
        }
        chain.doFilter(new BodyRequest(request, body), response);
    }

    private Optional<String> problem(byte[] body, HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.matches("application/([a-z]+\\+)?json(;.*)?")) {
            return Optional.of("Siia saab saata ainult JSONit");
        }
        JsonNode content;
        try {
            content = json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return Optional.of("Päring ei ole loetav");
        }
        if (hasExpression(content)) {
            return Optional.of("Avaldised ei ole päringutes lubatud");
        }
        if (request.getRequestURI().contains("/process-definition/") && !content.path("variables").isEmpty()) {
            return Optional.of("Eksamit alustades ei saa midagi kaasa saata");
        }
        return content.path("variables").properties().stream().map(variable -> problem(variable.getKey(), variable.getValue()))
                .flatMap(Optional::stream).findFirst();
    }

    /** A form's field is a plain value: nothing that would have to be made into an object first. */
    private Optional<String> problem(String name, JsonNode variable) {
        if (!fields.mayBeSent(name)) {
            return Optional.of("Välja „" + name + "“ ei ole ühelgi vormil");
        }
        boolean plain = variable.path("value").isValueNode() || variable.path("value").isMissingNode();
        boolean known = variable.path("type").isMissingNode() || PLAIN.contains(variable.path("type").asText().toLowerCase(Locale.ROOT));
        return plain && known ? Optional.empty()
                : Optional.of("Välja „" + name + "“ väärtus peab olema tekst, arv, kuupäev või jah/ei");
    }

    private static boolean hasExpression(JsonNode content) {
        for (Iterator<String> names = content.fieldNames(); names.hasNext();) {
            if (names.next().endsWith("Expression")) {
                return true;
            }
        }
        for (JsonNode child : content) {
            if (hasExpression(child)) {
                return true;
            }
        }
        return false;
    }

    private void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json;charset=UTF-8");
        json.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message", sentence));
    }
}
