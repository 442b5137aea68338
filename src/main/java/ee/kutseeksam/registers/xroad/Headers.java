package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.registers.xroad.NoAnswer.Why;
import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPHeader;
import jakarta.xml.soap.SOAPMessage;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The headers of X-Road's message protocol 4.0: written in their order, and found again in the answer. */
record Headers(MemberId client, MemberId provider, Attempt attempt) {

    private static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";
    private static final String IDENTIFIERS = "http://x-road.eu/xsd/identifiers";
    private static final List<String> ECHOED = List.of("client", "service", "userId", "id", "issue");

    void write(SOAPMessage message) throws SOAPException {
        SOAPHeader header = message.getSOAPHeader();
        header.addNamespaceDeclaration("xrd", XROAD);
        header.addNamespaceDeclaration("id", IDENTIFIERS);
        member(child(header, "client"), "SUBSYSTEM", client);
        SOAPElement service = child(header, "service");
        member(service, "SERVICE", provider);
        part(service, "serviceCode", attempt.service.code());
        part(service, "serviceVersion", attempt.service.version());
        child(header, "userId").addTextNode(attempt.official.userId());
        child(header, "id").addTextNode(attempt.id.toString());
        child(header, "issue").addTextNode(attempt.issue);
        child(header, "protocolVersion").addTextNode("4.0");
    }

    private static void member(SOAPElement place, String type, MemberId member) throws SOAPException {
        place.addAttribute(new QName(IDENTIFIERS, "objectType", "id"), type);
        part(place, "xRoadInstance", member.instance());
        part(place, "memberClass", member.memberClass());
        part(place, "memberCode", member.memberCode());
        part(place, "subsystemCode", member.subsystem());
    }

    private static SOAPElement child(SOAPElement parent, String name) throws SOAPException {
        return parent.addChildElement(name, "xrd", XROAD);
    }

    private static void part(SOAPElement parent, String name, String text) throws SOAPException {
        parent.addChildElement(name, "id", IDENTIFIERS).addTextNode(text);
    }

    /** An answer to another question is no answer: of another person, another service, or an old one that came again. */
    static void requireEcho(SOAPMessage asked, SOAPMessage answered) throws SOAPException, NoAnswer {
        for (String name : ECHOED) {
            List<String> sent = values(asked.getSOAPHeader(), name);
            if (!sent.equals(values(answered.getSOAPHeader(), name))) {
                throw new NoAnswer(Why.WRONG_ECHO, "the answer's header " + name + " is not the question's");
            }
        }
    }

    /** Each header of this name, as its texts in their order; two would be one too many. */
    private static List<String> values(SOAPHeader header, String name) {
        List<String> values = new ArrayList<>();
        for (Node node = header == null ? null : header.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && XROAD.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
                values.add(texts(element));
            }
        }
        return values;
    }

    private static String texts(Node node) {
        StringBuilder texts = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                texts.append(part.getLocalName()).append('=').append(texts(part)).append(';');
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                texts.append(child.getNodeValue().strip());
            }
        }
        return texts.toString();
    }
}
