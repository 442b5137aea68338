package ee.kutseeksam.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.kernel.PersonId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** A body that an operation can read, made from the type that it asks for: what is refused then is refused for who asks. */
public final class SampleBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleBody() { }

    public static String of(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).findFirst()
                .map(parameter -> JSON.<JsonNode>valueToTree(value(parameter.getGenericParameterType())).toString()).orElse("");
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType some) {
            Class<?> raw = (Class<?>) some.getRawType();
            Type[] of = some.getActualTypeArguments();
            return List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw) ? List.of(value(of[0]))
                    : Optional.class == raw ? null : Map.of();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == PersonId.class || plain == UUID.class) {
            return new UUID(1, 1).toString();
        }
        if (plain.isRecord()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordComponent field : plain.getRecordComponents()) {
                fields.put(field.getName(), value(field.getGenericType()));
            }
            return fields;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0].toString() : scalar(plain);
    }

    private static Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "Piisavalt pikk tekst";
            case "int", "Integer", "long", "Long" -> 1;
            case "boolean", "Boolean" -> true;
            case "LocalDate" -> "2026-05-20";
            case "LocalDateTime" -> "2026-05-20T10:00";
            case "BigDecimal" -> 1.5;
            default -> throw new IllegalStateException("no sample for " + type);
        };
    }
}
