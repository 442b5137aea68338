package ee.kutseeksam.tables;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An edit of a table as Modeler makes and saves it: elements are found by their ids, everything else stays. */
public final class TableEdit {

    private final Document document;

    private TableEdit(Document document) {
        this.document = document;
    }

    public static TableEdit of(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new TableEdit(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Sets what stands in a cell or an expression ({@code id}), a row's description ({@code row id}) or an attribute ({@code id@name}). */
    public TableEdit set(String place, String text) {
        String[] parts = place.split("@");
        Element element = element(parts[0]);
        if (parts.length == 2) {
            element.setAttribute(parts[1], text);
        } else {
            child(element, element.getLocalName().equals("rule") ? "description" : "text").setTextContent(text);
        }
        return this;
    }

    public String get(String id) {
        return child(element(id), "text").getTextContent();
    }

    public String attribute(String place) {
        String[] parts = place.split("@");
        return element(parts[0]).getAttribute(parts[1]);
    }

    /** Copies a row above itself, every id ending in {@code _new}. */
    public TableEdit doubled(String row) {
        Element old = element(row);
        Element copy = (Element) old.cloneNode(true);
        rename(copy);
        old.getParentNode().insertBefore(copy, old);
        return this;
    }

    /** The rows' ids, from the top. */
    public List<String> rows() {
        var rules = document.getElementsByTagNameNS("*", "rule");
        return IntStream.range(0, rules.getLength()).mapToObj(i -> ((Element) rules.item(i)).getAttribute("id")).toList();
    }

    /** The ids of the cells that answer. */
    public List<String> answers() {
        var cells = document.getElementsByTagNameNS("*", "outputEntry");
        return IntStream.range(0, cells.getLength()).mapToObj(i -> ((Element) cells.item(i)).getAttribute("id")).toList();
    }

    public TableEdit without(String row) {
        element(row).getParentNode().removeChild(element(row));
        return this;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        try {
            var out = new ByteArrayOutputStream();
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static void rename(Element element) {
        if (element.hasAttribute("id")) {
            element.setAttribute("id", element.getAttribute("id") + "_new");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                rename(inner);
            }
        }
    }

    private Element element(String id) {
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.getAttribute("id").equals(id)) {
                return element;
            }
        }
        throw new AssertionError("no element " + id);
    }

    private static Element child(Element element, String name) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && found.getLocalName().equals(name)) {
                return found;
            }
        }
        throw new AssertionError("no " + name + " in " + element.getAttribute("id"));
    }
}
