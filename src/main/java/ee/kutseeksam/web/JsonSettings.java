package ee.kutseeksam.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.lang.Nullable;

/** The API's JSON: what is missing, unknown, twice there, too deep or of another type is refused, never guessed. */
@Configuration(proxyBeanMethods = false)
class JsonSettings {

    private static final int DEEPEST = 20;

    /** A form's field is due unless it is declared as one that may be left out. */
    private static final class DueFields extends NopAnnotationIntrospector {

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return isDue(member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated member) {
            return isDue(member) ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL) : JsonSetter.Value.forContentNulls(Nulls.FAIL);
        }

        private static boolean isDue(Annotated member) {
            return member.getRawType() != Optional.class && !member.hasAnnotation(Nullable.class);
        }
    }

    @Bean
    MappingJackson2HttpMessageConverter strictJson(Jackson2ObjectMapperBuilder builder) {
        ObjectMapper mapper = builder
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        AnnotationIntrospector theirs = mapper.getSerializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospectors(theirs, AnnotationIntrospector.pair(theirs, new DueFields()));
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        for (CoercionInputShape shape : new CoercionInputShape[] {CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean}) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.registerModule(new SimpleModule("forms").addSerializer(PersonId.class, ToStringSerializer.instance)
                .addDeserializer(PersonId.class, new StrictText<>(PersonId.class, StrictText.ID, PersonId::of))
                .addDeserializer(UUID.class, new StrictText<>(UUID.class, StrictText.ID, UUID::fromString))
                .addDeserializer(LocalDate.class, new StrictText<>(LocalDate.class, StrictText.DAY, LocalDate::parse))
                .addDeserializer(LocalDateTime.class, new StrictText<>(LocalDateTime.class, StrictText.MOMENT, LocalDateTime::parse)));
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return new MappingJackson2HttpMessageConverter(mapper);
    }
}
