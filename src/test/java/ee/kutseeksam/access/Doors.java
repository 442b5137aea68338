package ee.kutseeksam.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Our pages and operations, as they are mapped and as they were reviewed. */
public final class Doors {

    static final Path FILE = Path.of("src", "test", "resources", "access", "doors.csv");

    /** @param handler the controller's method */
    public record Door(String method, String path, HandlerMethod handler) {

        public String name() {
            return method + " " + path;
        }
    }

    private Doors() { }

    public static List<Door> of(Collection<RequestMappingHandlerMapping> mappings) {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> mapped.getValue().getBeanType().getName().startsWith("ee.kutseeksam"))
                .flatMap(mapped -> doors(mapped.getKey(), mapped.getValue())).filter(door -> !door.path().equals("/error")).toList();
    }

    private static Stream<Door> doors(RequestMappingInfo mapped, HandlerMethod handler) {
        var methods = mapped.getMethodsCondition().getMethods();
        return mapped.getPatternValues().stream().flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.values()) : methods.stream())
                .map(method -> new Door(method.name(), path, handler)));
    }

    /** Actions by door, as they stand in the file. */
    static Map<String, String> reviewed() {
        try (Stream<String> lines = Files.lines(FILE)) {
            var all = new TreeMap<String, String>();
            lines.skip(1).map(line -> line.split(";")).forEach(line -> all.put(line[0], line[1]));
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
