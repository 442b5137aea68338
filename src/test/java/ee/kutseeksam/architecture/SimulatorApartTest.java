package ee.kutseeksam.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simulator and the product meet over the network only and share nothing but the words of the wire, and the packaged jar is without the simulator. */
@AnalyzeClasses(packages = {"ee.kutseeksam", "ee.simulator", "ee.xtee.wire"})
class SimulatorApartTest {

    @ArchTest
    static final ArchRule the_product_and_its_tests_do_not_know_the_simulator = noClasses().that().resideInAPackage("ee.kutseeksam..")
            .should().dependOnClassesThat().resideInAPackage("ee.simulator..");

    @ArchTest
    static final ArchRule the_simulator_is_plain_and_does_not_know_the_product = classes().that().resideInAPackage("ee.simulator..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("ee.simulator..", "java..", "javax..", "com.sun.net.httpserver..",
                    "com.fasterxml.jackson..", "com.nimbusds..", "org.w3c.dom..", "org.xml.sax..", "ee.xtee.wire..", "jakarta.xml.bind..");

    @ArchTest
    static final ArchRule what_both_know_knows_neither = noClasses().that().resideInAPackage("ee.xtee..")
            .should().dependOnClassesThat().resideInAnyPackage("ee.kutseeksam..", "ee.simulator..");

    @ArchTest
    static void everything_of_the_simulator_lies_where_the_packaging_leaves_it_out(JavaClasses classes) throws IOException {
        Path made = Path.of("target", "classes");
        for (Path source : List.of(Path.of("src", "simulator", "java"), Path.of("src", "simulator", "resources"))) {
            assertThat(files(source)).isNotEmpty().allSatisfy(file -> assertThat(file).startsWith("ee/simulator/"));
        }
        String pom = Files.readString(Path.of("pom.xml"));
        String packaging = pom.substring(pom.indexOf("<artifactId>maven-jar-plugin</artifactId>"));
        assertThat(packaging.substring(0, packaging.indexOf("</plugin>"))).containsPattern(Pattern.quote("<exclude>ee/simulator/**</exclude>"));
        assertThat(files(made)).anyMatch(file -> file.equals("ee/simulator/Main.class"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
        }
    }
}
