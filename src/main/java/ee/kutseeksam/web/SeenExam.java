package ee.kutseeksam.web;

import ee.kutseeksam.people.Reader;
import ee.kutseeksam.views.ExamList;
import java.util.Optional;
import java.util.Set;

/**
 * An exam that a visitor may see, and from where they look at it.
 *
 * @param role   the role that lets them see it
 * @param groups numbers of the groups whose people they may see; empty when all
 */
record SeenExam(ExamList.Row exam, Visitor visitor, String role, String organisation, Set<Integer> groups) {

    /** An operator keeps the machine running and sees nobody's name. */
    public boolean showsPeople() {
        return !role.equals("operator");
    }

    boolean showsGroup(int number) {
        return groups.isEmpty() || groups.contains(number);
    }

    Reader reader(String purpose, String channel) {
        return new Reader(visitor.who().toString(), role, organisation, purpose, Optional.of(exam.id()), channel);
    }
}
