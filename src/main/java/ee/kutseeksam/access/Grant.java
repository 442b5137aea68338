package ee.kutseeksam.access;

import ee.kutseeksam.exam.ExamStatus;
import java.util.EnumSet;
import java.util.Set;

/** One role to which an action is given, and in which states of the exam. */
record Grant(RoleKind kind, Set<ExamStatus> when) {

    static final ExamStatus[] OPEN = {ExamStatus.WAITING_FOR_LINK, ExamStatus.REOPENED, ExamStatus.DRAFT, ExamStatus.SENT, ExamStatus.RETURNED, ExamStatus.ACCEPTED,
            ExamStatus.SCHEDULED, ExamStatus.IN_PROGRESS, ExamStatus.RESULTS_ENTERED, ExamStatus.DECISION_PENDING, ExamStatus.DECIDED};
    static final ExamStatus[] ACCEPTED_AND_OPEN = {ExamStatus.ACCEPTED, ExamStatus.SCHEDULED, ExamStatus.IN_PROGRESS,
            ExamStatus.RESULTS_ENTERED, ExamStatus.DECISION_PENDING, ExamStatus.DECIDED};
    static final ExamStatus[] ACCEPTED_OR_OVER = {ExamStatus.ACCEPTED, ExamStatus.SCHEDULED, ExamStatus.IN_PROGRESS,
            ExamStatus.RESULTS_ENTERED, ExamStatus.DECISION_PENDING, ExamStatus.DECIDED, ExamStatus.COMPLETED};

    static Grant any(RoleKind kind) {
        return new Grant(kind, EnumSet.allOf(ExamStatus.class));
    }

    static Grant during(RoleKind kind, ExamStatus... when) {
        return new Grant(kind, Set.of(when));
    }
}
