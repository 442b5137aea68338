package ee.kutseeksam.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;

class ModelContractTest {

    private final String order = read(Path.of("processes/order.bpmn"));
    private final ModelContract contract = contract(order);

    @Test
    void order_keeps_the_contract() {
        assertThat(problems(order)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            camunda:historyTimeToLive="P1825D"                      |                                             | History time to live
            isExecutable="true"                                     | isExecutable="false"                        | käivitatavaks
            process id="order"                                      | process id="ordering"                       | sama mis failinimi
            placeOrder                                              | makeOrder                                   | programmis ei ole sammu „makeOrder“
            camunda:candidateGroups="body-${awardingBody}"          |                                             | täitja roll
            name="Vaata tellimus läbi · ${examNumber}" camunda:formKey="embedded:/forms/task.html" | name="Vaata" | puudub vorm
            embedded:/forms/task.html                               | embedded:/forms/tusk.html                   | ei ole kaustas forms
            delegateExpression="${placeOrder}" event="complete"     | delegateExpression="${placeOrder}" event="create" | sündmus „complete“
            camunda:delegateExpression="${verifyNextPeople}"        | camunda:expression="${verifyNextPeople.run()}" | omadust „expression“
            camunda:delegateExpression="${verifyNextPeople}"        | camunda:class="java.lang.Thread"            | omadust „class“
            camunda:asyncBefore="true"                              |                                             | Asynchronous before
            <camunda:failedJobRetryTimeCycle>PT30S,PT2M,PT10M,PT1H,PT6H</camunda:failedJobRetryTimeCycle> |       | korduskatsete
            name="Kas tellimus võeti vastu?"                        | name="Vastuvõtt"                            | peab olema küsimus
            >${!accepted}<                                          | >${accepted == false}<                      | peab olema kujul
            >${!accepted}<                                          | >${!acepted}<                               | muutujat „acepted“ ei ole kirjeldatud
            name="Tellimine algab"                                  |                                             | eestikeelne nimi
            camunda:dueDate="${dateTime().plusDays(7).toDate()}"    | camunda:dueDate="${''.getClass()}"          | liiga keeruline
            <bpmn:endEvent id="orderAcceptedEnd"                    | <bpmn:scriptTask id="code" name="Kood" scriptFormat="js"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id="orderAcceptedEnd" | elementi „scriptTask“
            event="complete" />                                     | event="complete"><camunda:script scriptFormat="js">1</camunda:script></camunda:taskListener> | elementi „script“
            """)
    void a_diagram_that_breaks_it_is_told_what_to_mend(String from, String to, String sentence) {
        String changed = order.replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(order);
        assertThat(problems(changed)).anySatisfy(problem -> assertThat(problem).startsWith("order.bpmn").contains(sentence));
    }

    @Test
    void all_problems_are_told_at_once() {
        String changed = order.replace("camunda:asyncBefore=\"true\"", "").replace("${!accepted}", "${oops}")
                .replace("name=\"Kas tellimus võeti vastu?\"", "name=\"Vastu\"");
        assertThat(problems(changed)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void an_unreadable_file_is_refused_in_words() {
        assertThat(problems("<bpmn")).singleElement().asString().contains("ei ole loetav BPMN-diagramm");
    }

    private List<String> problems(String diagram) {
        return contract.problems("order.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
    }

    /** A contract with the steps that this diagram, as it stands, names. */
    private static ModelContract contract(String diagram) {
        StaticApplicationContext context = new StaticApplicationContext();
        register(context, diagram, "<bpmn:serviceTask id=\"(\\w+)\"", JavaDelegate.class, (JavaDelegate) execution -> { });
        register(context, diagram, "<bpmn:userTask id=\"(\\w+)\"", TaskListener.class, (TaskListener) task -> { });
        return new ModelContract(new StepBeans(context), new ModelFiles(new ModelSettings("processes", "forms", false)));
    }

    private static <T> void register(StaticApplicationContext context, String diagram, String pattern, Class<T> kind, T bean) {
        Matcher id = Pattern.compile(pattern).matcher(diagram);
        while (id.find()) {
            context.registerBean(id.group(1), kind, () -> bean);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
