package ee.kutseeksam.simulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whether an answer keeps to the schemas of the wire: its headers and what it says. */
final class Answers {

    private Answers() { }

    static void requireValid(String answer) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Stream.of("identifiers", "xroad", "ehis", "rr", "kutseregister")
                .map(name -> new StreamSource(Answers.class.getResource("/ee/xtee/wire/" + name + ".xsd").toString())).toArray(Source[]::new));
        for (String part : new String[] {"Header", "Body"}) {
            Node parent = document.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", part).item(0);
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element) {
                    schema.newValidator().validate(new DOMSource(child));
                }
            }
        }
    }
}
