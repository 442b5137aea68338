package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sees which exam: its school, its awarding body and commission, its assessors, Kutsekoda, and the operator without names. */
@Component
class ExamAccess {

    private final ExamList exams;
    private final ExamGroups groups;

    ExamAccess(ExamList exams, ExamGroups groups) {
        this.exams = exams;
        this.groups = groups;
    }

    SeenExam see(Visitor visitor, String number) {
        return exams.byNumber(number).flatMap(exam -> from(visitor, exam)).orElseThrow(NotSeen::new);
    }

    List<ExamList.Row> seenBy(Visitor visitor) {
        return exams.visibleTo(visitor.groups(), visitor.who());
    }

    private Optional<SeenExam> from(Visitor visitor, ExamList.Row exam) {
        if (visitor.holds("school-" + exam.school())) {
            return Optional.of(new SeenExam(exam, visitor, "school", exam.school(), Set.of()));
        }
        for (String side : List.of("body", "commission")) {
            if (visitor.holds(side + "-" + exam.awardingBody())) {
                return Optional.of(new SeenExam(exam, visitor, side, exam.awardingBody(), Set.of()));
            }
        }
        if (visitor.holds("kutsekoda")) {
            return Optional.of(new SeenExam(exam, visitor, "kutsekoda", "", Set.of()));
        }
        Set<Integer> assessed = groups.of(exam.id()).stream().filter(group -> assesses(group, visitor.who()))
                .map(ExamGroups.Row::number).collect(Collectors.toSet());
        if (!assessed.isEmpty()) {
            return Optional.of(new SeenExam(exam, visitor, "assessor", "", assessed));
        }
        return visitor.operates() ? Optional.of(new SeenExam(exam, visitor, "operator", "", Set.of())) : Optional.empty();
    }

    private static boolean assesses(ExamGroups.Row group, PersonId who) {
        return group.chair().filter(who::equals).isPresent() || group.members().contains(who);
    }
}
