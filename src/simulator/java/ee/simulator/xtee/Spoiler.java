package ee.simulator.xtee;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes a right answer wrong. */
final class Spoiler {

    private static final int HUGE = 10 << 20;
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=<)");
    private static final Pattern DOTTED = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}(?=<)");
    private static final Pattern CODE = Pattern.compile("(?<=>)[1-6]\\d{10}(?=<)");
    private static final String SOMEBODY = "37008289980";

    private Spoiler() { }

    /** Changes what the answer says. */
    static void payload(Kind kind, Element payload) {
        List<Element> rows = rows(payload);
        switch (kind) {
            case DUPLICATE_ROWS -> rows.forEach(row -> row.getParentNode().insertBefore(row.cloneNode(true), row));
            case OTHER_ORDER -> rows.forEach(row -> row.getParentNode().insertBefore(row, row.getParentNode().getFirstChild()));
            case UNKNOWN_ELEMENT -> leaf(payload).getParentNode().appendChild(payload.getOwnerDocument().createElementNS(
                    leaf(payload).getNamespaceURI(), "lisatudHiljem")).setTextContent("x");
            case MISSING_ELEMENT -> leaf(payload).getParentNode().removeChild(leaf(payload));
            default -> { }
        }
    }

    /** Changes the message as text. */
    static byte[] message(Kind kind, byte[] answer, String id) {
        String text = new String(answer, StandardCharsets.UTF_8);
        return (switch (kind) {
            case WRONG_ECHO -> text.replace(id, "00000000-0000-4000-8000-000000000000");
            case WRONG_DATE -> DOTTED.matcher(ISO.matcher(text).replaceAll("2026-02-31")).replaceAll("31.02.2026");
            case OTHER_PERSON -> CODE.matcher(text).replaceAll(SOMEBODY);
            case GARBLED -> text.substring(0, text.length() / 2) + "\u0001<&" + text.substring(text.length() / 2 + 3);
            case HUGE -> text.replace("</SOAP-ENV:Envelope>", "<!--" + "x".repeat(HUGE) + "--></SOAP-ENV:Envelope>");
            case BOMB -> prologue(text, "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>", "&e;");
            case EXTERNAL_ENTITY -> prologue(text, "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>", "&f;");
            default -> text;
        }).getBytes(StandardCharsets.UTF_8);
    }

    private static String prologue(String text, String type, String entity) {
        int root = text.indexOf("<SOAP-ENV:Envelope");
        return text.substring(0, root) + type + text.substring(root).replaceFirst("(?<=[^>/])</(?!SOAP-ENV)", entity + "</");
    }

    /** The elements of one name that there are most of. */
    private static List<Element> rows(Element payload) {
        List<Element> most = List.of();
        for (Element parent : all(payload)) {
            List<Element> children = Xml.children(parent);
            List<Element> same = children.stream().filter(one -> one.getLocalName().equals(children.get(0).getLocalName())).toList();
            boolean hold = !same.isEmpty() && !Xml.children(same.get(0)).isEmpty() && parent != payload || same.size() > 1;
            most = hold && same.size() > most.size() ? same : most;
        }
        return most;
    }

    private static Element leaf(Element payload) {
        return all(payload).stream().filter(one -> Xml.children(one).isEmpty() && one != payload).findFirst().orElse(payload);
    }

    private static List<Element> all(Element element) {
        List<Element> all = new ArrayList<>(List.of(element));
        for (Node child : Xml.children(element)) {
            all.addAll(all((Element) child));
        }
        return all;
    }
}
