package ee.kutseeksam.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/glossary.md has a word for every public type of the domain, and no word for a type that is gone. */
class GlossaryTest {

    private static final String[] DOMAIN = {"ee.kutseeksam.kernel", "ee.kutseeksam.exam", "ee.kutseeksam.candidacy",
            "ee.kutseeksam.certificate", "ee.kutseeksam.reimbursement", "ee.kutseeksam.organisations", "ee.kutseeksam.access"};

    private final List<JavaClass> types = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DOMAIN).stream().toList();
    private final Set<String> words;

    GlossaryTest() throws IOException {
        words = Pattern.compile("`([A-Z][A-Za-z]*)`").matcher(Files.readString(Path.of("docs", "glossary.md"))).results()
                .map(word -> word.group(1)).collect(Collectors.toSet());
    }

    @Test
    void every_public_type_of_the_domain_has_its_word() {
        assertThat(types).filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .extracting(JavaClass::getSimpleName).allSatisfy(name -> assertThat(words).containsAnyOf(name, noun(name)));
    }

    @Test
    void every_word_has_its_type() {
        Set<String> names = types.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(words).filteredOn(word -> !word.toUpperCase().equals(word)).isSubsetOf(names);
    }

    private static String noun(String name) {
        return name.replaceAll("(?<=[a-z])(Rule)$", "");
    }
}
