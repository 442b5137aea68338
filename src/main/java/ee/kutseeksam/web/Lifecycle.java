package ee.kutseeksam.web;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.web.ExamSheet.Stage;
import ee.kutseeksam.web.ExamSheet.StageState;
import java.util.ArrayList;
import java.util.List;

/** The exam's road in the words of its users: what is done, where it stands, what is ahead. */
final class Lifecycle {

    private static final List<String> STAGES =
            List.of("order", "roster", "review", "schedule", "conduct", "decision", "certificates");

    private Lifecycle() { }

    /** @param certified whether every certificate that was applied for has its number */
    static List<Stage> of(ExamStatus status, boolean certified) {
        int at = switch (status) {
            case NONE, WAITING_FOR_LINK, REOPENED -> 0;
            case DRAFT, RETURNED -> 1;
            case SENT -> 2;
            case ACCEPTED -> 3;
            case SCHEDULED, IN_PROGRESS -> 4;
            case RESULTS_ENTERED, DECISION_PENDING -> 5;
            case DECIDED -> 6;
            case COMPLETED -> certified ? 7 : 6;
            case CANCELLED -> -1;
        };
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; at >= 0 && i < STAGES.size(); i++) {
            stages.add(new Stage(STAGES.get(i), i < at ? StageState.DONE : i == at ? StageState.NOW : StageState.AHEAD));
        }
        return stages;
    }
}
