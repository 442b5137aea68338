package ee.kutseeksam.web;

import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exams that a visitor may see; whatever they may not see is not there. */
@Component
class ExamAccess {

    private final ExamList exams;
    private final ExamGroups groups;

    ExamAccess(ExamList exams, ExamGroups groups) {
        this.exams = exams;
        this.groups = groups;
    }

    SeenExam see(Visitor visitor, String number) {
        return exams.byNumber(number).flatMap(exam -> SeenExam.of(visitor, exam, groups.of(exam.id()))).orElseThrow(NotSeen::new);
    }

    List<ExamList.Row> seenBy(Visitor visitor) {
        return exams.visibleTo(visitor.groups(), visitor.who());
    }
}
