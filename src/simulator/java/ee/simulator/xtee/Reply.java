package ee.simulator.xtee;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What goes back: an answer under the request's own headers, or a fault. */
final class Reply {

    private Reply() { }

    static byte[] answer(Message request, Element payload) {
        Document document = envelope();
        Element header = part(document, "Header");
        request.headers().forEach(field -> header.appendChild(document.importNode(field, true)));
        Element hash = document.createElementNS(Xml.XROAD, "xrd:requestHash");
        hash.setAttribute("algorithmId", "http://www.w3.org/2001/04/xmlenc#sha512");
        hash.setTextContent(sha512(request.bytes()));
        header.appendChild(hash);
        part(document, "Body").appendChild(document.importNode(payload, true));
        return Xml.write(document);
    }

    static byte[] fault(SoapFault fault, boolean snake) {
        Document document = envelope();
        Node element = part(document, "Body").appendChild(document.createElementNS(Xml.SOAP, "SOAP-ENV:Fault"));
        element.appendChild(document.createElement("faultcode")).setTextContent(fault.code(snake));
        element.appendChild(document.createElement("faultstring")).setTextContent(fault.getMessage());
        element.appendChild(document.createElement("faultactor"));
        element.appendChild(document.createElement("detail")).appendChild(document.createElement("faultDetail")).setTextContent(UUID.randomUUID().toString());
        return Xml.write(document);
    }

    static String sha512(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document envelope() {
        Document document = Xml.empty();
        document.appendChild(document.createElementNS(Xml.SOAP, "SOAP-ENV:Envelope"));
        return document;
    }

    private static Element part(Document document, String name) {
        return (Element) document.getDocumentElement().appendChild(document.createElementNS(Xml.SOAP, "SOAP-ENV:" + name));
    }
}
