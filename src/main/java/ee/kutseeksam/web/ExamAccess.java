package ee.kutseeksam.web;

import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamList;
import java.util.List;
import java.util.Optional;
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
        return exams.byNumber(number).flatMap(exam -> seen(visitor, exam)).orElseThrow(NotSeen::new);
    }

    /** In the chosen role, where that one sees the exam, or else in another one of theirs. */
    private Optional<SeenExam> seen(Visitor visitor, ExamList.Row exam) {
        List<ExamGroups.Row> rows = groups.of(exam.id());
        return visitor.chosen().flatMap(one -> SeenExam.of(visitor.only(one), exam, rows).filter(seen -> seen.as().equals(one)))
                .map(seen -> seen.by(visitor)).or(() -> SeenExam.of(visitor, exam, rows));
    }
}
