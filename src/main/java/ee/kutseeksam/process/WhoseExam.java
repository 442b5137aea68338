package ee.kutseeksam.process;

import ee.kutseeksam.access.Whose;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.PersonId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a decision about access goes by, of an exam as it stands. */
final class WhoseExam {

    private WhoseExam() { }

    static Whose is(Exam exam) {
        Map<Integer, Set<PersonId>> assessors = exam.groups().all().stream().filter(group -> group.schedule().isPresent())
                .collect(Collectors.toMap(Group::number, group -> committee(group.schedule().orElseThrow())));
        boolean sent = exam.revision() > 0;
        return exam.order().map(order -> new Whose(order.school(), order.awardingBody(), exam.status(), sent, sent && !exam.isOpen(), assessors))
                .orElseGet(() -> new Whose(exam.school().orElse(""), "", exam.status(), false, false, Map.of()));
    }

    private static Set<PersonId> committee(Schedule schedule) {
        var committee = new HashSet<>(schedule.members());
        committee.add(schedule.chair());
        return committee;
    }
}
