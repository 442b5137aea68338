package ee.kutseeksam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import net.bytebuddy.agent.ByteBuddyAgent;

/** Classes of the product that runs in this JVM, compiled from a changed source, until they are put back. */
final class ChangedCode {

    private final List<ClassDefinition> changed = new ArrayList<>();
    private final List<ClassDefinition> original = new ArrayList<>();

    static void during(CodeChange change, Path folder, Runnable work) throws Exception {
        ChangedCode code = new ChangedCode(change, folder);
        Instrumentation here = ByteBuddyAgent.install();
        redefine(here, code.changed);
        try {
            work.run();
        } finally {
            redefine(here, code.original);
        }
    }

    private static void redefine(Instrumentation here, List<ClassDefinition> classes) throws ClassNotFoundException, UnmodifiableClassException {
        here.redefineClasses(classes.toArray(ClassDefinition[]::new));
    }

    private ChangedCode(CodeChange change, Path folder) throws IOException, ClassNotFoundException {
        Path out = Files.createTempDirectory(folder, "classes");
        Path source = Files.createTempDirectory(folder, "source").resolve(change.type() + ".java");
        Files.writeString(source, change.changed());
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-parameters", "-g", "-nowarn", "--release", "17",
                "-cp", libraries, "-d", out.toString(), source.toString());
        assertThat(failed).as("compiling " + change).isZero();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                collect(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        assertThat(changed).as("classes that " + change + " changes").isNotEmpty();
    }

    private void collect(String name, byte[] bytes) throws IOException, ClassNotFoundException {
        ClassLoader loader = ChangedCode.class.getClassLoader();
        try (InputStream was = loader.getResourceAsStream(name)) {
            byte[] before = was.readAllBytes();
            if (!Arrays.equals(before, bytes)) {
                Class<?> type = Class.forName(name.replace('/', '.').replaceAll("\\.class$", ""), false, loader);
                changed.add(new ClassDefinition(type, bytes));
                original.add(new ClassDefinition(type, before));
            }
        }
    }
}
