package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.UUID;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API describes itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiSettings {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visitor.class, Change.class).replaceWithClass(PersonId.class, UUID.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI().info(new Info().title("Kutseeksam").version("1").description("""
                Everything that a person can do in the product. A change needs the header Command-Id: sent again with the same content
                it gives its first answer, with other content it is a conflict. A refusal is problem+json (RFC 9457) whose type names
                the rule, whose detail is the Estonian sentence and whose errors point at fields and rows."""));
    }

    @Bean
    OperationCustomizer commandHeader() {
        return (operation, method) -> {
            operation.getResponses().addApiResponse("4XX", new ApiResponse().description("application/problem+json"));
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Change.class)) {
                operation.addParametersItem(new Parameter().in("header").name("Command-Id").required(true)
                        .description("a fresh UUID for each command").schema(new StringSchema().format("uuid")));
            }
            return operation;
        };
    }
}
