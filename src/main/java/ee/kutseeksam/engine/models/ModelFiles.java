package ee.kutseeksam.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams, tables and forms: from the folders of the working directory where they exist, else from the jar. */
@Component
@EnableConfigurationProperties(ModelSettings.class)
class ModelFiles {

    private static final String DEPLOYED = ".+\\.(bpmn|dmn|form)";

    private final Path processes;
    private final Path forms;

    ModelFiles(ModelSettings settings) {
        this.processes = Path.of(settings.processes());
        this.forms = Path.of(settings.forms());
    }

    /** Everything that the engine deploys, forms first so that a diagram finds its own. */
    List<ModelFile> all() {
        List<Resource> resources = new ArrayList<>(resources(forms, "forms"));
        resources.addAll(resources(processes, "processes"));
        return resources.stream().filter(resource -> resource.getFilename().matches(DEPLOYED)).map(ModelFiles::read).toList();
    }

    /** Whether there is a file of this name among the forms. */
    boolean hasForm(String name) {
        return resources(forms, "forms").stream().anyMatch(resource -> name.equals(resource.getFilename()));
    }

    /** Whether files can change while the product runs. */
    boolean onDisk() {
        return Files.isDirectory(processes) || Files.isDirectory(forms);
    }

    private static List<Resource> resources(Path folder, String inTheJar) {
        try {
            if (!Files.isDirectory(folder)) {
                return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + inTheJar + "/*.*"));
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder())
                        .map(file -> (Resource) new FileSystemResource(file)).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelFile read(Resource resource) {
        try {
            return new ModelFile(resource.getFilename(), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
