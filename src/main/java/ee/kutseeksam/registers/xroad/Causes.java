package ee.kutseeksam.registers.xroad;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.xml.transform.dom.DOMSource;
import org.springframework.ws.soap.client.SoapFaultClientException;
import org.w3c.dom.Node;

/** What went wrong with one attempt: by the fault's table, by what came instead of an answer, or by how the line broke. */
final class Causes {

    private Causes() { }

    static XRoadFailure of(Attempt attempt, RuntimeException thrown) {
        if (thrown instanceof SoapFaultClientException fault) {
            return ofFault(attempt, fault);
        }
        Optional<RestFault> refused = among(thrown, RestFault.class);
        if (refused.isPresent()) {
            String code = refused.get().code();
            return failed(attempt, FaultTable.outcome(code, "", attempt.service.writes()), FaultTable.readable(code), "", null);
        }
        Optional<NoAnswer> none = among(thrown, NoAnswer.class);
        if (none.isPresent()) {
            NoAnswer.Why why = none.get().why();
            return failed(attempt, why.outcome(attempt.service.writes()), why.name(), none.get().getMessage(), thrown);
        }
        return ofLine(attempt, thrown);
    }

    /** The fault's text may name people, so nothing of it goes on. */
    private static XRoadFailure ofFault(Attempt attempt, SoapFaultClientException fault) {
        String said = fault.getFaultCode() == null ? "" : fault.getFaultCode().getLocalPart();
        String text = fault.getFaultStringOrReason() == null ? "" : fault.getFaultStringOrReason();
        String code = FaultTable.readable(said);
        attempt.failed(code, detail(fault));
        return FaultTable.outcome(said, text, attempt.service.writes()).failure(attempt.service, code, "", null);
    }

    private static String detail(SoapFaultClientException fault) {
        var detail = fault.getSoapFault().getFaultDetail();
        if (detail == null || !(detail.getSource() instanceof DOMSource source)) {
            return "";
        }
        Node node = source.getNode();
        return node == null || node.getTextContent() == null ? "" : node.getTextContent().strip();
    }

    /** Before a connection stands nothing has been sent; afterwards nobody knows what the other end has read. */
    private static XRoadFailure ofLine(Attempt attempt, RuntimeException thrown) {
        Optional<Handshake> refused = Handshake.among(thrown);
        if (refused.isPresent()) {
            return failed(attempt, Outcome.CONFIGURATION, refused.get().name(), refused.get().sentence(), thrown);
        }
        boolean neverSent = among(thrown, ConnectException.class).isPresent() || among(thrown, HttpConnectTimeoutException.class).isPresent()
                || among(thrown, UnknownHostException.class).isPresent() || among(thrown, UnresolvedAddressException.class).isPresent();
        if (neverSent) {
            return failed(attempt, Outcome.TEMPORARY, "NO_CONNECTION", "", thrown);
        }
        return failed(attempt, attempt.service.writes() ? Outcome.UNKNOWN : Outcome.TEMPORARY, "NO_ANSWER", "", thrown);
    }

    private static XRoadFailure failed(Attempt attempt, Outcome outcome, String code, String text, Throwable thrown) {
        attempt.failed(code, "");
        return outcome.failure(attempt.service, code, text, thrown);
    }

    private static <T extends Throwable> Optional<T> among(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
