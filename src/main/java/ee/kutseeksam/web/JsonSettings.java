package ee.kutseeksam.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** The API's JSON: what is missing, unknown, twice there, too deep or of another type is refused, never guessed. */
@Configuration(proxyBeanMethods = false)
class JsonSettings {

    private static final int DEEPEST = 12;

    /** A form's field is due unless it is declared as one that may be left out. */
    private static final class OptionalAlone extends NopAnnotationIntrospector {
        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return member.getRawType() != Optional.class;
        }
    }

    @Bean
    MappingJackson2HttpMessageConverter strictJson(Jackson2ObjectMapperBuilder builder) {
        ObjectMapper mapper = builder
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        AnnotationIntrospector theirs = mapper.getSerializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospectors(theirs, AnnotationIntrospector.pair(theirs, new OptionalAlone()));
        mapper.registerModule(new SimpleModule("kernel").addSerializer(PersonId.class, ToStringSerializer.instance)
                .addDeserializer(PersonId.class, new PersonIdReader()));
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return new MappingJackson2HttpMessageConverter(mapper);
    }

    private static final class PersonIdReader extends FromStringDeserializer<PersonId> {

        PersonIdReader() {
            super(PersonId.class);
        }

        @Override
        protected PersonId _deserialize(String value, DeserializationContext context) {
            return PersonId.of(value);
        }
    }
}
