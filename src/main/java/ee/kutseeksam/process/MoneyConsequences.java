package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a signed correction does to the state's money when it says otherwise who was there. */
@Component
class MoneyConsequences {

    private final Corrected corrected;
    private final Claims claims;
    private final Repository<Line> lines;
    private final ProcessStarter starter;
    private final Clock clock;

    MoneyConsequences(Corrected corrected, Claims claims, Repository<Line> lines, ProcessStarter starter, Clock clock) {
        this.corrected = corrected;
        this.claims = claims;
        this.lines = lines;
        this.starter = starter;
        this.clock = clock;
    }

    /** What has not been ordered is reckoned anew; who is to be paid now waits for a payment day of their own. */
    void follow(Step step) {
        List<UUID> due = new ArrayList<>();
        presence(step).forEach((id, present) -> {
            LineStatus before = lines.get(id).status();
            LineStatus after = lines.change(id, line -> line.correct(present)).status();
            if (before == LineStatus.NOT_FUNDED && after != before) {
                due.add(id);
            }
        });
        if (!due.isEmpty()) {
            starter.followUp("reimbursement", step);
        }
    }

    void settle(Step step) {
        lines.changeAll(toSettle(step), (id, line) -> line.settle(LocalDate.now(clock)));
    }

    List<UUID> toSettle(Step step) {
        return lines.getAll(presence(step).keySet()).entrySet().stream().filter(one -> one.getValue().difference().signum() != 0)
                .map(Map.Entry::getKey).toList();
    }

    private Map<UUID, Boolean> presence(Step step) {
        return claims.presence(step.exam(), corrected.by(step).keySet());
    }
}
