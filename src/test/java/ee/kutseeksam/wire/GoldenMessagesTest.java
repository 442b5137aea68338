package ee.kutseeksam.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One request and one answer of every service, as they go over X-tee: each is valid, and nothing is lost when it becomes an object. */
class GoldenMessagesTest {

    private static final Path MESSAGES = Path.of("src", "test", "resources", "wire");
    private static final List<String> SERVICES = List.of("ehis/eisOppeasutused", "ehis/oppuridKutseeksamiks", "ehis/eeIsikukaart",
            "ehis/eksamihaldusOppurid", "ehis/eksamihaldusOppekavad", "rr/RR434", "kutseregister/kutseAndjaInfo",
            "kutseregister/kutsetunnistuseLisamine", "kutseregister/kutsetunnistuseDuplikaat", "kutseregister/kutseAndjaTunnistused",
            "kutseregister/kutsetunnistus", "kutseregister/muutunudKutsestandardid");

    static Stream<Path> messages() {
        return SERVICES.stream().flatMap(service -> Stream.of(MESSAGES.resolve(service + ".request.xml"), MESSAGES.resolve(service + ".answer.xml")));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void is_valid_by_our_schemas(Path message) throws Exception {
        Document document = parsed(Files.readString(message));
        Schema schema = schema();
        for (Element header : children(document, "Header")) {
            schema.newValidator().validate(new DOMSource(header));
        }
        schema.newValidator().validate(new DOMSource(payload(document)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void loses_nothing_on_the_way_through_the_classes(Path message) throws Exception {
        Element payload = payload(parsed(Files.readString(message)));
        Object object = unmarshaller().unmarshal(payload);
        DOMResult again = new DOMResult();
        context().createMarshaller().marshal(object, again);
        assertThat(leaves(((Document) again.getNode()).getDocumentElement())).isEqualTo(leaves(payload));
    }

    @Test
    void a_day_that_no_calendar_has_is_refused_by_schema_and_classes() throws Exception {
        String wrong = Files.readString(MESSAGES.resolve("kutseregister/kutsetunnistuseLisamine.request.xml")).replace("2026-06-12", "2026-02-31");
        Element payload = payload(parsed(wrong));
        assertThatThrownBy(() -> schema().newValidator().validate(new DOMSource(payload))).isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> unmarshaller().unmarshal(payload)).hasStackTraceContaining("FEBRUARY 31");
    }

    private static JAXBContext context() throws Exception {
        return JAXBContext.newInstance("ee.xtee.wire.ehis:ee.xtee.wire.rr:ee.xtee.wire.kutseregister:ee.xtee.wire.xroad");
    }

    /** By itself JAXB leaves out what it cannot read. */
    private static Unmarshaller unmarshaller() throws Exception {
        Unmarshaller unmarshaller = context().createUnmarshaller();
        unmarshaller.setEventHandler(event -> false);
        return unmarshaller;
    }

    private static Schema schema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        return factory.newSchema(Stream.of("identifiers", "xroad", "ehis", "rr", "kutseregister")
                .map(name -> new StreamSource(GoldenMessagesTest.class.getResource("/ee/xtee/wire/" + name + ".xsd").toString()))
                .toArray(Source[]::new));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element payload(Document document) {
        return children(document, "Body").get(0);
    }

    private static List<Element> children(Document document, String part) {
        List<Element> children = new ArrayList<>();
        Node parent = document.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", part).item(0);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Every element in its order with its namespace, and the text of those that hold no other. */
    private static List<String> leaves(Element element) {
        List<String> leaves = new ArrayList<>();
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                leaves.addAll(leaves(inner));
            }
        }
        leaves.add(0, "{" + element.getNamespaceURI() + "}" + element.getLocalName() + (leaf ? "=" + element.getTextContent().strip() : ""));
        return leaves;
    }
}
