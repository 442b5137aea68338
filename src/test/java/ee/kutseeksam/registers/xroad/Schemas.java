package ee.kutseeksam.registers.xroad;

import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Holds what is in a message's body to its schema. */
public final class Schemas {

    private static final Map<String, String> FILES = Map.of("http://rr.x-road.eu/producer", "rr",
            "http://producers.ehis.xtee.riik.ee/producer/ehis", "ehis",
            "http://producers.kutseregister.xtee.riik.ee/producer/kutseregister", "kutseregister");

    private Schemas() { }

    /** The payload, which is valid. */
    public static Element payload(String message) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(message)));
            Node body = document.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body").item(0);
            Node payload = body.getFirstChild();
            while (!(payload instanceof Element)) {
                payload = payload.getNextSibling();
            }
            Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Schemas.class.getResource("/ee/xtee/wire/" + FILES.get(payload.getNamespaceURI()) + ".xsd"));
            schema.newValidator().validate(new DOMSource(payload));
            return (Element) payload;
        } catch (Exception invalid) {
            throw new AssertionError("not as the schema has it: " + invalid.getMessage(), invalid);
        }
    }

    /** The text of the first element of this name, or none. */
    public static String text(Element payload, String name) {
        Node found = payload.getElementsByTagNameNS("*", name).item(0);
        return found == null ? "" : found.getTextContent();
    }
}
