package ee.kutseeksam.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Service;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.xtee.wire.rr.RR434;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator is told of a register's failure, by the trace that the engine keeps. */
class CauseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Service SERVICE = Service.reading(Register.POPULATION, "RR434", "v1", PATIENCE);

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"Server.ClientProxy.MaintenanceMode, '', REGISTER_AWAY", "Server.ServerProxy.AccessDenied, '', REGISTER_CLOSED", "soap:Server, Isikut ei leitud, REGISTER_REFUSES"})
    void a_fault_is_told_by_who_can_mend_it(String code, String text, Cause cause) {
        OddServer server = new OddServer();
        try (server) {
            server.answers(200, OddServer.fault(code, text));
            Throwable failure = catchThrowable(() -> TestClient.of(server.address(), new ArrayList<>(), PATIENCE).ask(SERVICE, new RR434(), Object.class, "exam"));
            assertThat(Cause.of(trace(new IllegalStateException("the engine's", failure)))).isEqualTo(cause);
        }
    }

    @Test
    void an_answer_that_cannot_be_is_not_told_as_silence() {
        WrongAnswer wrong = new WrongAnswer(SERVICE, "OTHER_PERSON");
        assertThat(Cause.of(trace(new PopulationRegister.DoesNotAnswer(wrong)))).isEqualTo(Cause.REGISTER_ERRS);
        assertThat(Cause.of(trace(new RegisterAway("Kutseregister ei vasta.", wrong)))).isEqualTo(Cause.REGISTER_ERRS);
        assertThat(Cause.of(trace(new PopulationRegister.DoesNotAnswer(new java.net.ConnectException())))).isEqualTo(Cause.REGISTER_AWAY);
    }
}
