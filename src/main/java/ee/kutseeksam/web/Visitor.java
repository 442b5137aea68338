package ee.kutseeksam.web;

import ee.kutseeksam.access.Access;
import ee.kutseeksam.access.Action;
import ee.kutseeksam.access.Actor;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.views.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who looks at a page or calls the API: the signed-in person with the groups that they hold today.
 *
 * @param chosen the one of them to which lists are narrowed; it changes nothing of what the person may do
 */
record Visitor(PersonId who, Set<String> groups, Optional<String> chosen) {

    /** Where the session keeps the chosen role. */
    static final String CHOSEN = "role";

    Visitor {
        chosen = chosen.filter(groups::contains);
    }

    Visitor(PersonId who, Set<String> groups) {
        this(who, groups, Optional.empty());
    }

    /** The same person, in one of their roles alone. */
    Visitor only(String group) {
        return new Visitor(who, Set.of(group), chosen);
    }

    /** In which roles lists are shown: the chosen one, or all. */
    Set<String> listed() {
        return chosen.map(Set::of).orElse(groups);
    }

    /** The roles that have lists of their own, in a stable order; administering roles has none. */
    List<String> working() {
        return groups.stream().filter(group -> !Role.of(group).administers()).sorted().toList();
    }

    boolean holds(String group) {
        return groups.contains(group);
    }

    Actor actor() {
        return new Actor(who, groups);
    }

    boolean ordersExams() {
        return Access.may(actor(), Action.ORDER_EXAM);
    }

    boolean operates() {
        return Access.may(actor(), Action.OPERATE);
    }

    boolean seesRegistration() {
        return Access.may(actor(), Action.SEE_REGISTRATION);
    }

    boolean seesRegisterDifferences() {
        return Access.may(actor(), Action.SEE_REGISTER_DIFFERENCES);
    }

    /** Whose exams the visitor may count: empty for whoever has none. */
    Optional<Statistics.Scope> counted() {
        var bodies = new TreeSet<>(organisations("body"));
        bodies.addAll(organisations("commission"));
        var scope = new Statistics.Scope(holds("kutsekoda") || holds("analyst"), organisations("school"), bodies);
        return Optional.of(scope).filter(any -> Access.may(actor(), Action.COUNT_EXAMS));
    }

    /** Codes of the organisations for which the person acts in a kind of role, in a stable order. */
    List<String> organisations(String kind) {
        String prefix = kind + "-";
        return groups.stream().filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length())).sorted().toList();
    }
}
