package ee.simulator.tara;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page from login.html. */
final class LoginPage {

    private static final String PAGE = resource("login.html");
    private static final String PERSON = """
            <li data-words="%1$s"><button name="person" value="%2$s"%3$s><strong>%4$s</strong><span>%5$s</span><small>%6$s</small></button></li>
            """;

    private LoginPage() { }

    static String of(AuthorizationRequest asked, Client client, List<Person> persons) {
        String hidden = asked.all().entrySet().stream().map(LoginPage::hidden).collect(Collectors.joining("\n"));
        String list = persons.stream().map(person -> person(person, asked.acr())).collect(Collectors.joining());
        return PAGE.replace("{{client}}", escaped(client.name())).replace("{{hidden}}", hidden).replace("{{persons}}", list)
                .replace("{{level}}", asked.acr().estonian()).replace("{{count}}", Integer.toString(persons.size()));
    }

    static String refusal(String sentence) {
        return "<!DOCTYPE html><html lang=\"et\"><meta charset=\"utf-8\"><title>Viga</title><h1>Siseneda ei saa</h1><p>" + escaped(sentence) + "</p></html>";
    }

    private static String hidden(Map.Entry<String, String> parameter) {
        return "<input type=\"hidden\" name=\"" + escaped(parameter.getKey()) + "\" value=\"" + escaped(parameter.getValue()) + "\">";
    }

    private static String person(Person person, Level wanted) {
        boolean reaches = person.level().compareTo(wanted) >= 0;
        String means = person.methodName() + " · tase: " + person.level().estonian() + (reaches ? "" : " – siia on vaja taset „" + wanted.estonian() + "“");
        String words = String.join(" ", person.name(), person.what(), person.key(), person.methodName()).toLowerCase();
        return PERSON.formatted(escaped(words), escaped(person.key()), reaches ? "" : " disabled", escaped(person.name()), escaped(person.what()),
                escaped(means));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream file = LoginPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
