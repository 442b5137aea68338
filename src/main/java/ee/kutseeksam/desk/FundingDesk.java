package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where Kutsekoda decides whether the state pays for a study place whose code does not say. */
@Component
public class FundingDesk {

    private final Turns turns;
    private final Repository<Line> lines;
    private final Notes notes;
    private final ManualForEver manual;

    FundingDesk(Turns turns, Repository<Line> lines, Notes notes, ManualForEver manual) {
        this.turns = turns;
        this.lines = lines;
        this.notes = notes;
        this.manual = manual;
    }

    @Transactional
    public void review(PersonId who, String task, List<FundingForm> rows) {
        Turn turn = turns.take(who, task, "reviewFunding");
        Map<UUID, FundingForm> byId = Rows.byId("line", rows, FundingForm::line);
        var problems = new Rows();
        manual.watch(turn, () -> lines.changeAll(byId.keySet(), (id, line) -> problems.collect(id, () -> {
            LineRule.REVIEW_IS_OPEN.require(line.claim().filter(claim -> claim.exam().equals(turn.exam())).isPresent());
            Typed.Reason reason = Typed.reason(byId.get(id).reason());
            return line.review(byId.get(id).funded(), notes.keep(reason.text(), Optional.empty()), reason.length());
        })));
        problems.refuseIfAny();
    }
}
