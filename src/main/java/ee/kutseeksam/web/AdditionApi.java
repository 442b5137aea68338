package ee.kutseeksam.web;

import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.web.Change.Said;
import ee.kutseeksam.web.PreparationApi.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Additions", description = "Adding people to an exam that has been accepted; whom, by the roster's calls on the task")
class AdditionApi {

    private final ExamAccess access;
    private final AdditionDesk desk;
    private final Completion completion;

    AdditionApi(ExamAccess access, AdditionDesk desk, Completion completion) {
        this.access = access;
        this.desk = desk;
        this.completion = completion;
    }

    record SomeGroup(Integer group) { }

    @PostMapping("/api/exams/{number}/addition")
    @Operation(summary = "The school asks to add people to an accepted exam; opens the step nameLatecomers")
    Said ask(Change change, @PathVariable String number) {
        return change.once("Palve on avatud. Nimeta taotlejad ja grupp, millega nad ühinevad.",
                () -> desk.ask(change.who(), access.see(change.visitor(), number).exam().id()));
    }

    @PutMapping("/api/tasks/{task}/addition-group")
    @Operation(summary = "nameLatecomers: choose the group that they would join")
    Said chooseGroup(Change change, @PathVariable String task, @RequestBody SomeGroup wanted) {
        return change.once("Grupp on valitud.", () -> desk.chooseGroup(change.who(), task, wanted.group()));
    }

    @PostMapping("/api/tasks/{task}/addition-giving-up")
    @Operation(summary = "nameLatecomers, clearLatecomers: leave it; completes the task")
    Completion.Completed giveUp(Change change, @PathVariable String task) {
        return completion.completedBy(change, task, "giveUpAddition", () -> desk.giveUp(change.who(), task));
    }

    @PostMapping("/api/tasks/{task}/addition-consent")
    @Operation(summary = "considerAddition: take them on; completes the task")
    Completion.Completed consent(Change change, @PathVariable String task) {
        return completion.completedBy(change, task, "considerAddition", () -> desk.consent(change.who(), task));
    }

    @PostMapping("/api/tasks/{task}/addition-refusal")
    @Operation(summary = "considerAddition: refuse with a reason; completes the task")
    Completion.Completed refuse(Change change, @PathVariable String task, @RequestBody Reason reason) {
        return completion.completedBy(change, task, "refuseAddition", () -> desk.refuse(change.who(), task, reason.reason()));
    }
}
