package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.registers.xroad.NoAnswer.Why;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a message to its last byte before anybody trusts it: it is whole, it is an envelope, and it has no document type in it. */
final class Envelope {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final XMLInputFactory XML = plain();

    private Envelope() { }

    static void require(byte[] message) throws NoAnswer {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(message));
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new NoAnswer(Why.DOCTYPE, "the answer has a document type");
                }
                if (root && event == XMLStreamConstants.START_ELEMENT) {
                    root = false;
                    requireEnvelope(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw new NoAnswer(Why.NOT_XML, "the answer is not whole or not XML");
        }
    }

    private static void requireEnvelope(XMLStreamReader reader) throws NoAnswer {
        if (!"Envelope".equals(reader.getLocalName()) || !SOAP.equals(reader.getNamespaceURI())) {
            throw new NoAnswer(Why.NOT_XML, "the answer is no SOAP envelope");
        }
    }

    private static XMLInputFactory plain() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
