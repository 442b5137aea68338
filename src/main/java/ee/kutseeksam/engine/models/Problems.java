package ee.kutseeksam.engine.models;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What is wrong with one file, all of it, in an analyst's words: which element, what, and what to do. */
final class Problems {

    private final String file;
    private final List<String> sentences = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void require(boolean holds, FlowElement element, String sentence) {
        require(holds, "„" + name(element.getName()) + "“ (" + element.getId() + ")", sentence);
    }

    void require(boolean holds, DomElement element, String sentence) {
        require(holds, "„" + name(element.getAttribute("name")) + "“ (" + element.getAttribute("id") + ")", sentence);
    }

    void require(boolean holds, String where, String sentence) {
        if (!holds) {
            sentences.add(file + ", " + where + ": " + sentence);
        }
    }

    void add(String sentence) {
        sentences.add(file + ": " + sentence);
    }

    List<String> all() {
        return List.copyOf(sentences);
    }

    private static String name(String name) {
        return name == null || name.isBlank() ? "nimeta" : name.replaceAll("\\s+", " ");
    }
}
