package ee.kutseeksam.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.PersonId;
import java.io.UncheckedIOException;

/**
 * Events and their meta as the text that the log keeps: ISO dates, records as objects of their components and nothing derived, fields
 * that were added later tolerated.
 */
public final class EventJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(PersonId.class, ToStringSerializer.instance)
                    .addDeserializer(PersonId.class, new PersonIdReader()))
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    private final EventTypes types;

    private static final class PersonIdReader extends FromStringDeserializer<PersonId> {
        PersonIdReader() {
            super(PersonId.class);
        }

        @Override
        protected PersonId _deserialize(String value, DeserializationContext context) {
            return PersonId.of(value);
        }
    }

    public EventJson(EventTypes types) {
        this.types = types;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    public Event<?> readEvent(String type, String payload) {
        return (Event<?>) read(payload, types.of(type));
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
