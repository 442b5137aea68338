package ee.kutseeksam.web;

import ee.kutseeksam.desk.ConductDesk;
import ee.kutseeksam.desk.DecisionDesk;
import ee.kutseeksam.desk.DecisionForm;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.desk.RetakeDesk;
import ee.kutseeksam.desk.RetakeForm;
import ee.kutseeksam.desk.ScheduleForm;
import ee.kutseeksam.web.Change.Said;
import ee.kutseeksam.web.PreparationApi.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{task}")
@Tag(name = "Conduct and decision", description = "Content of the steps from the schedule to the money")
class ConductApi {

    private final ConductDesk conduct;
    private final DecisionDesk decisions;
    private final RetakeDesk retakes;
    private final FundingDesk funding;
    private final Completion completion;

    ConductApi(ConductDesk conduct, DecisionDesk decisions, RetakeDesk retakes, FundingDesk funding, Completion completion) {
        this.conduct = conduct;
        this.decisions = decisions;
        this.retakes = retakes;
        this.funding = funding;
        this.completion = completion;
    }

    @PutMapping("/schedule")
    @Operation(summary = "scheduleGroup: time, place and assessment committee of the group")
    Said schedule(Change change, @PathVariable String task, @RequestBody ScheduleForm form, @RequestParam Optional<Integer> version) {
        return change.saved("Aeg, koht ja komisjon on salvestatud.", () -> conduct.schedule(change.who(), task, form, version));
    }

    @PutMapping("/results")
    @Operation(summary = "enterResults, amendResults: results of some or all rows; any wrong row refuses them all")
    Said results(Change change, @PathVariable String task, @RequestBody List<ResultForm> rows) {
        return change.saved("Tulemused on salvestatud.", () -> conduct.enterResults(change.who(), task, rows));
    }

    @PutMapping("/decisions")
    @Operation(summary = "decideAwards: decisions of some or all rows, with reasons where they are due")
    Said decisions(Change change, @PathVariable String task, @RequestBody List<DecisionForm> rows) {
        return change.saved("Otsused on salvestatud.", () -> decisions.decide(change.who(), task, rows));
    }

    @PostMapping("/reopening")
    @Operation(summary = "decideAwards: send the results back to the awarding body with a reason; completes the task")
    Completion.Completed reopen(Change change, @PathVariable String task, @RequestBody Reason reason) {
        return completion.completedBy(change, task, "sendBack", () -> decisions.sendBack(change.who(), task, reason.reason()));
    }

    @PostMapping("/retake")
    @Operation(summary = "orderRetake: order the exam of those who sit again; completes the task and gives the new exam's number")
    Completion.Completed retake(Change change, @PathVariable String task, @RequestBody RetakeForm form) {
        return completion.with(change, () -> new Completion.Step("orderRetake", retakes.order(change.who(), task, form)));
    }

    @PutMapping("/funding")
    @Operation(summary = "reviewFunding: whether the state pays for each line under review, and why")
    Said funding(Change change, @PathVariable String task, @RequestBody List<FundingForm> rows) {
        return change.once("Otsused on salvestatud.", () -> funding.review(change.who(), task, rows));
    }
}
