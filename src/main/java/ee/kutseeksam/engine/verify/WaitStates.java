package ee.kutseeksam.engine.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The contract between diagrams and log: at which elements a process may wait in which state (wait-states.properties). */
@Component
class WaitStates {

    private final Map<String, Set<String>> allowed;

    WaitStates() throws IOException {
        var properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("wait-states.properties"));
        this.allowed = properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key,
                key -> Arrays.stream(properties.getProperty(key).split(",")).map(String::strip).collect(Collectors.toSet())));
    }

    boolean allow(String process, String status, String activity) {
        return allowed.getOrDefault(process + "." + status, Set.of()).contains(activity);
    }
}
