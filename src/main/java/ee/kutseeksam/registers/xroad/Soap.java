package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.registers.xroad.NoAnswer.Why;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.oxm.Marshaller;
import org.springframework.oxm.Unmarshaller;
import org.springframework.oxm.XmlMappingException;
import org.springframework.ws.client.WebServiceIOException;
import org.springframework.ws.soap.client.SoapFaultClientException;
import org.springframework.ws.soap.saaj.SaajSoapMessage;
import org.springframework.ws.soap.saaj.SaajSoapMessageFactory;
import org.springframework.ws.support.MarshallingUtils;
import org.springframework.ws.transport.WebServiceConnection;
import org.springframework.ws.transport.http.ClientHttpRequestMessageSender;

/** One question by SOAP and its answer. Faults come with HTTP 200 as well as 500, so the message alone tells whether it is one. */
final class Soap<M extends Marshaller & Unmarshaller> {

    private final URI server;
    private final Wire wire;
    private final M types;
    private final SaajSoapMessageFactory messages;

    Soap(URI server, Wire wire, M types) {
        this.server = server;
        this.wire = wire;
        this.types = types;
        this.messages = new SaajSoapMessageFactory();
        messages.afterPropertiesSet();
    }

    Object ask(Object question, Headers headers) {
        var sender = new ClientHttpRequestMessageSender(wire.forOne(headers.attempt(), Soap::check));
        try (WebServiceConnection connection = sender.createConnection(server)) {
            SaajSoapMessage asked = messages.createWebServiceMessage();
            MarshallingUtils.marshal(types, question, asked);
            write(headers, asked.getSaajMessage());
            connection.send(asked);
            SaajSoapMessage answered = (SaajSoapMessage) connection.receive(messages);
            if (answered.hasFault()) {
                throw new SoapFaultClientException(answered);
            }
            return read(asked.getSaajMessage(), answered);
        } catch (IOException broken) {
            throw new WebServiceIOException("no answer", broken);
        }
    }

    private static void write(Headers headers, SOAPMessage message) throws IOException {
        try {
            headers.write(message);
        } catch (SOAPException impossible) {
            throw new IOException(impossible);
        }
    }

    private Object read(SOAPMessage asked, SaajSoapMessage answered) throws IOException {
        try {
            Headers.requireEcho(asked, answered.getSaajMessage());
            Object answer = MarshallingUtils.unmarshal(types, answered);
            return answer instanceof JAXBElement<?> element ? element.getValue() : answer;
        } catch (SOAPException | XmlMappingException unreadable) {
            throw new NoAnswer(Why.WRONG_CONTENT, "the answer is not as the service promises");
        }
    }

    private static void check(HttpStatusCode status, byte[] body) throws NoAnswer {
        if (status.value() != 200 && status.value() != 500) {
            throw new NoAnswer(status.is4xxClientError() ? Why.HTTP_REFUSED : Why.HTTP_FAILED, "HTTP " + status.value());
        }
        Envelope.require(body);
    }
}
