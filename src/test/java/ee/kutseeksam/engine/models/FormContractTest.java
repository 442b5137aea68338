package ee.kutseeksam.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form is words and plain fields, whoever wrote it. */
class FormContractTest {

    @Test
    void every_form_keeps_the_contract() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            List<Path> all = forms.filter(form -> form.toString().endsWith(".form")).toList();
            assertThat(all).isNotEmpty().allSatisfy(form -> assertThat(problems(Files.readString(form))).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'type': 'html', 'id': 'a', 'content': 'x'}                                  | liiki „html“",
        "{'type': 'iframe', 'id': 'a', 'url': 'https://kurjam.example'}               | liiki „iframe“",
        "{'type': 'image', 'id': 'a', 'source': 'x'}                                  | liiki „image“",
        "{'type': 'text', 'id': 'a', 'text': '<img src=x onerror=alert(1)>'}          | HTMLi",
        "{'type': 'text', 'id': 'a', 'text': '< script>alert(1)</script>'}            | HTMLi",
        "{'type': 'text', 'id': 'a', 'text': '[vajuta](javascript:alert(1))'}         | HTMLi",
        "{'type': 'checkbox', 'key': 'a', 'label': '<svg/onload=alert(1)>'}           | HTMLi",
        "{'type': 'select', 'key': 'a', 'values': [{'label': '<b>x</b>'}]}            | HTMLi",
        "{'type': 'group', 'id': 'g', 'components': [{'type': 'html', 'id': 'b'}]}    | väli „b“"})
    void a_form_that_could_bring_code_is_refused(String component, String sentence) {
        assertThat(problems("{\"components\": [" + component.replace('\'', '"') + "]}")).singleElement().asString()
                .startsWith("proov.form").contains(sentence);
    }

    @Test
    void plain_words_may_compare_and_link() {
        assertThat(problems("{\"components\": [{\"type\": \"text\", \"id\": \"a\", \"text\": \"# Kui 2 < 3, vaata [lehte](/eksamid)\"}]}")).isEmpty();
    }

    @Test
    void an_unreadable_form_is_refused_in_words() {
        assertThat(problems("{")).singleElement().asString().contains("ei ole loetav vorm");
        assertThat(problems("{}")).singleElement().asString().contains("puuduvad väljad");
    }

    private static List<String> problems(String form) {
        Problems problems = new Problems("proov.form");
        new FormRules().check(form.getBytes(StandardCharsets.UTF_8), problems);
        return problems.all();
    }
}
