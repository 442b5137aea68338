package ee.kutseeksam.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault does what its name says, to whom it is meant for, as often as it is meant. */
class FaultDeskTest {

    private static final String PERSON = Wire.golden("rr/RR434");
    private static final String FORM = Wire.golden("kutseregister/kutsetunnistuseLisamine");
    private static final String SEARCH = Wire.golden("kutseregister/kutsetunnistus");

    @BeforeEach
    @AfterEach
    void nothing_is_wrong() throws IOException {
        Wire.reset();
    }

    @ParameterizedTest
    @CsvSource({"LOST_AFTER_COMMIT,1", "NO_ANSWER_AFTER_COMMIT,1", "TRUNCATED,1", "SLOW,1", "DROPPED,0", "NO_ANSWER,0"})
    void an_answer_that_does_not_come_leaves_the_register_changed_or_not(String kind, int certificates) throws IOException {
        Wire.fault("{\"kind\":\"" + kind + "\",\"service\":\"kutsetunnistuseLisamine\",\"times\":1}");
        assertThatThrownBy(() -> Wire.ask(FORM)).isInstanceOf(IOException.class);
        assertThat(Wire.ask(SEARCH)).contains("kirjeid>" + certificates + "<");
    }

    @Test
    void a_fault_is_over_after_its_times_and_meets_its_service_only() throws IOException {
        Wire.fault("{\"kind\":\"SOAP_FAULT\",\"service\":\"rr\",\"times\":2,\"code\":\"Server.ClientProxy.MaintenanceMode\"}");
        assertThat(Wire.ask(SEARCH)).doesNotContain("faultcode");
        assertThat(Wire.ask(PERSON)).contains("Server.ClientProxy.MaintenanceMode").contains("maintenance mode");
        assertThat(Wire.ask(PERSON)).contains("Server.ClientProxy.MaintenanceMode");
        assertThat(Wire.ask(PERSON)).contains("NÄIDIS-JAAN");
    }

    @Test
    void a_fault_of_one_person_leaves_the_others_alone() throws IOException {
        Wire.fault("{\"kind\":\"REFUSED\",\"service\":\"RR434\",\"person\":\"60509099951\"}");
        assertThat(Wire.ask(PERSON)).contains("NÄIDIS-JAAN");
        assertThat(Wire.ask(PERSON.replace("50611029923", "60509099951"))).contains("<Veakood>30200<").doesNotContain("NÄIDIS");
    }

    @Test
    void a_gateway_answers_with_a_page() throws IOException {
        Wire.fault("{\"kind\":\"HTTP_502\"}");
        HttpResponse<String> answer = Wire.send(Wire.soap().POST(BodyPublishers.ofString(PERSON)));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBLED", "UNKNOWN_ELEMENT", "MISSING_ELEMENT", "EXTERNAL_ENTITY"})
    void a_spoiled_answer_breaks_the_schema(String kind) throws Exception {
        String schools = Wire.golden("ehis/eisOppeasutused");
        assertThatCode(() -> Answers.requireValid(Wire.ask(schools))).doesNotThrowAnyException();
        Wire.fault("{\"kind\":\"" + kind + "\"}");
        String spoiled = Wire.ask(schools);
        assertThatThrownBy(() -> Answers.requireValid(spoiled)).isInstanceOf(Exception.class);
    }

    @Test
    void an_answer_may_carry_a_foreign_id_another_person_a_day_that_is_none_or_ten_megabytes() throws IOException {
        assertThat(spoiled("WRONG_ECHO", PERSON)).doesNotContain("6f2a2f1e-7d0b").contains("00000000-0000-4000-8000-000000000000");
        assertThat(spoiled("OTHER_PERSON", PERSON)).contains("37008289980").doesNotContain("50611029923");
        assertThat(spoiled("WRONG_DATE", PERSON)).contains("31.02.2026");
        assertThat(spoiled("BOMB", PERSON)).contains("<!DOCTYPE", "<!ENTITY");
        assertThat(spoiled("HUGE", PERSON).length()).isGreaterThan(10_000_000);
    }

    @Test
    void rows_come_twice_or_in_another_order() throws IOException {
        String learners = Wire.golden("ehis/oppuridKutseeksamiks");
        String right = Wire.ask(learners);
        String twice = spoiled("DUPLICATE_ROWS", learners);
        assertThat(count(twice, "<isikId>")).isEqualTo(2 * count(right, "<isikId>"));
        String turned = spoiled("OTHER_ORDER", learners);
        assertThat(count(turned, "<isikId>")).isEqualTo(count(right, "<isikId>"));
        assertThat(first(turned)).isNotEqualTo(first(right));
    }

    @Test
    void an_old_answer_may_come_again() throws IOException {
        Wire.ask(PERSON);
        Wire.fault("{\"kind\":\"OLD_ANSWER\",\"times\":1}");
        assertThat(Wire.ask(PERSON.replace("6f2a2f1e", "77777777"))).contains("6f2a2f1e").doesNotContain("77777777");
    }

    @Test
    void a_late_answer_is_right() throws IOException {
        Wire.fault("{\"kind\":\"LATENCY\",\"millis\":700,\"times\":1}");
        long begun = System.nanoTime();
        assertThat(Wire.ask(PERSON)).contains("NÄIDIS-JAAN");
        assertThat((System.nanoTime() - begun) / 1_000_000).isGreaterThanOrEqualTo(700);
    }

    @Test
    void ten_thousand_learners_are_one_answer() throws Exception {
        Wire.settings("{\"crowd\":10000}");
        String answer = Wire.ask(Wire.golden("ehis/oppuridKutseeksamiks"));
        assertThat(count(answer, "<isikId>")).isGreaterThan(10_000);
        assertThat(answer.split("<isikukood>").length).isEqualTo(1 + (int) java.util.regex.Pattern.compile("<isikukood>([^<]*)<").matcher(answer).results()
                .map(hit -> hit.group(1)).distinct().count());
    }

    @Test
    void the_journal_names_messages_and_outcomes_and_nobody() throws IOException {
        Wire.ask(PERSON);
        Wire.fault("{\"kind\":\"LOST_AFTER_COMMIT\",\"times\":1}");
        assertThatThrownBy(() -> Wire.ask(FORM)).isInstanceOf(IOException.class);
        String state = Wire.read("/sim/xtee/state");
        assertThat(state).contains("\"RR434.v1\":{\"OK\":1}").contains("\"kutsetunnistuseLisamine.v1\":{\"LOST_AFTER_COMMIT\":1}")
                .contains("6f2a2f1e-7d0b-4a57-9c55-0f6b0d8a1c01").contains("EKS-2026-0012/KT-345").doesNotContain("50611029923").doesNotContain("EE46001019905");
    }

    @Test
    void what_nobody_knows_is_refused() {
        assertThatThrownBy(() -> Wire.fault("{\"kind\":\"LATENCY\",\"service\":\"RR999\"}")).hasMessageContaining("no such service");
        assertThatThrownBy(() -> Wire.fault("{\"service\":\"rr\"}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wire.settings("{\"numberDelay\":\"soon\"}")).hasMessageContaining("PT20S");
    }

    private static String spoiled(String kind, String request) throws IOException {
        Wire.fault("{\"kind\":\"" + kind + "\",\"times\":1}");
        return Wire.ask(request);
    }

    private static int count(String text, String what) {
        return text.split(what, -1).length - 1;
    }

    private static String first(String answer) {
        return answer.replaceFirst("(?s)^.*?<isikId>(\\d+)<.*$", "$1");
    }
}
