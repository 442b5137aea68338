package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Set;

/** Who looks at a page or calls the API: the signed-in person with the groups that they hold today. */
record Visitor(PersonId who, Set<String> groups) {

    boolean holds(String group) {
        return groups.contains(group);
    }

    boolean ordersExams() {
        return !organisations("school").isEmpty();
    }

    boolean operates() {
        return holds("operator");
    }

    /** Codes of the organisations for which the person acts in a kind of role, in a stable order. */
    List<String> organisations(String kind) {
        String prefix = kind + "-";
        return groups.stream().filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length())).sorted().toList();
    }
}
