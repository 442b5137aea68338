package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address stands in logs and histories, so it says which exam or task and never who. A new parameter is thought about here first. */
@ProductTest
class AddressesTest {

    private static final Set<String> IN_ADDRESSES = Set.of("edasi", "viga", "number", "task", "id", "name", "status", "at", "olek", "otsi", "seis", "raam", "aasta",
            "group", "correction", "year", "version", "leht", "page", "size", "text", "code", "on", "vead", "roll", "tagasi");
    private static final Pattern LINK = Pattern.compile("@\\{([^\"]*)\"");
    private static final Pattern GIVEN = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> IN_LINKS = Set.of("one.year", "group.number", "correction.id", "exam.number", "task.id", "one.task", "one.number", "one.instance", "one.id", "instance.number", "sheet.page - 1", "sheet.page + 1", "list.number - 1", "list.number + 1", "text", "status", "sheet.retakeOf.get()", "line.retakeExam.get()",
            "one.moment()", "one.exam");

    @Autowired List<RequestMappingHandlerMapping> mappings;

    @Test
    void no_address_of_ours_has_a_place_for_a_person() {
        Set<String> names = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType().getName().startsWith("ee.kutseeksam")).flatMap(AddressesTest::parameters)
                .collect(Collectors.toSet());
        assertThat(names).isSubsetOf(IN_ADDRESSES).contains("number", "task");
    }

    private static Stream<String> parameters(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(one -> one.hasParameterAnnotation(PathVariable.class) || one.hasParameterAnnotation(RequestParam.class))
                .map(AddressesTest::name);
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null && !asked.name().isEmpty() ? asked.name() : parameter.getParameterName();
    }

    @Test
    void no_link_of_a_page_says_who() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            templates.filter(Files::isRegularFile).forEach(template -> assertThat(expressions(template)).as(template.toString()).isSubsetOf(IN_LINKS));
        }
    }

    private static Set<String> expressions(Path template) {
        try {
            return LINK.matcher(Files.readString(template)).results().map(link -> link.group(1))
                    .flatMap(link -> GIVEN.matcher(link).results()).map(given -> given.group(1)).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
