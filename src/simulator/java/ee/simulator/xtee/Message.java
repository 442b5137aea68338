package ee.simulator.xtee;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A request that came by SOAP and keeps the protocol.
 *
 * @param headers as they came, in their order
 */
record Message(byte[] bytes, List<Element> headers, Party client, Party provider, String code, String version, String id, String issue,
               Element payload) {

    private static final List<String> REQUIRED = List.of("client", "service", "id", "protocolVersion");

    static Message read(byte[] bytes) throws SoapFault, IOException {
        Element envelope = envelope(bytes);
        Element header = child(envelope, "Header");
        Element body = child(envelope, "Body");
        if (header == null) {
            throw new SoapFault("Client.MissingHeader", "Malformed SOAP message: header missing");
        }
        List<Element> headers = Xml.children(header);
        Map<String, Element> fields = fields(headers);
        if (body == null || Xml.children(body).isEmpty()) {
            throw new SoapFault("Client.MissingBody", "Malformed SOAP message: body missing");
        }
        if (Xml.children(body).size() > 1) {
            throw new SoapFault("Client.InvalidBody", "Malformed SOAP message: body must have exactly one child element");
        }
        Element payload = Xml.children(body).get(0);
        Element service = fields.get("service");
        String code = part(service, "serviceCode");
        if (!payload.getLocalName().startsWith(code)) {
            throw new SoapFault("Client.InconsistentHeaders", "Malformed SOAP message: service code does not match in header and body");
        }
        return new Message(bytes, headers, party(fields.get("client")), party(service), code, part(service, "serviceVersion"),
                fields.get("id").getTextContent(), fields.containsKey("issue") ? fields.get("issue").getTextContent() : "", payload);
    }

    String service() {
        return code + (version.isEmpty() ? "" : "." + version);
    }

    private static Element envelope(byte[] bytes) throws SoapFault, IOException {
        try {
            Document document = Xml.read(bytes);
            if (!Xml.is(document.getDocumentElement(), Xml.SOAP, "Envelope")) {
                throw new SoapFault("Client.InvalidSoap", "Malformed SOAP message: no envelope");
            }
            return document.getDocumentElement();
        } catch (SAXException broken) {
            throw new SoapFault("Client.InvalidXml", "Malformed XML: " + broken.getMessage());
        }
    }

    private static Map<String, Element> fields(List<Element> headers) throws SoapFault {
        Map<String, Element> fields = new HashMap<>();
        for (Element field : headers) {
            if (Xml.XROAD.equals(field.getNamespaceURI()) && fields.put(field.getLocalName(), field) != null) {
                throw new SoapFault("Client.DuplicateHeaderField", "SOAP header contains duplicate field '" + field.getLocalName() + "'");
            }
        }
        for (String name : REQUIRED) {
            if (!fields.containsKey(name)) {
                throw new SoapFault("Client.MissingHeaderField", "Required field '" + name + "' is missing");
            }
        }
        String version = fields.get("protocolVersion").getTextContent();
        if (!version.startsWith("4.")) {
            throw new SoapFault("Client.InvalidProtocolVersion", "Invalid protocol version (supported: 4.x, provided: " + version + ")");
        }
        return fields;
    }

    private static Party party(Element id) throws SoapFault {
        if (id.getAttributeNS(Xml.IDENTIFIERS, "objectType").isEmpty()) {
            throw new SoapFault("Client.MissingHeaderField", "Required field 'objectType' is missing");
        }
        return new Party(part(id, "xRoadInstance"), part(id, "memberClass"), part(id, "memberCode"), part(id, "subsystemCode"));
    }

    private static String part(Element id, String name) {
        return Xml.children(id).stream().filter(part -> Xml.is(part, Xml.IDENTIFIERS, name)).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Element child(Element envelope, String name) {
        return Xml.children(envelope).stream().filter(part -> Xml.is(part, Xml.SOAP, name)).findFirst().orElse(null);
    }
}
