package ee.simulator.xtee;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Payloads as objects; one that its schema does not allow is refused as a register refuses it. */
final class Payloads {

    private final JAXBContext types;
    private final Schema schema;

    Payloads() {
        try {
            types = JAXBContext.newInstance("ee.xtee.wire.ehis:ee.xtee.wire.rr:ee.xtee.wire.kutseregister:ee.xtee.wire.xroad");
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Stream.of("identifiers", "xroad", "ehis", "rr", "kutseregister")
                    .map(name -> new StreamSource(Payloads.class.getResource("/ee/xtee/wire/" + name + ".xsd").toString())).toArray(Source[]::new));
        } catch (JAXBException | SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object read(Element payload) throws SoapFault, IOException {
        try {
            schema.newValidator().validate(new DOMSource(payload));
            return types.createUnmarshaller().unmarshal(payload);
        } catch (SAXException | JAXBException wrong) {
            throw new SoapFault("SOAP-ENV:Client", "Päring ei vasta skeemile: " + wrong.getMessage());
        }
    }

    Element write(Object answer) {
        try {
            Document document = Xml.empty();
            types.createMarshaller().marshal(answer, document);
            return document.getDocumentElement();
        } catch (JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
