package ee.kutseeksam.web;

import ee.kutseeksam.process.OpenTask;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What waits for the caller; content is filled in only while it is their turn")
class TaskApi {

    private final Completion completion;
    private final TaskSheets sheets;
    private final TaskCards cards;

    TaskApi(Completion completion, TaskSheets sheets, TaskCards cards) {
        this.completion = completion;
        this.sheets = sheets;
        this.cards = cards;
    }

    /**
     * @param version of the exam as it is shown; rows have their own
     * @param content depends on the step
     */
    record Task(String id, String step, UUID exam, String number, int group, int version, Object content) { }

    /** Content is filled in before, by its own requests: a completion brings none. */
    record Nothing() { }

    @GetMapping
    @Operation(summary = "The caller's open tasks, the most urgent first")
    List<OpenTask> open(Visitor visitor) {
        return completion.open(visitor.who());
    }

    @GetMapping("/cards")
    @Operation(summary = "What each task that the caller can see is about, in words")
    List<TaskCards.Card> cards(Visitor visitor) {
        return cards.of(visitor);
    }

    @GetMapping("/{task}")
    @Operation(summary = "A task with what it shows and what can be filled in")
    Task one(Visitor visitor, @PathVariable String task) {
        TaskSheet sheet = sheets.of(visitor, task, "api");
        return new Task(sheet.id(), sheet.step(), sheet.exam(), sheet.number(), sheet.group(), sheet.version(), sheet.content());
    }

    @PostMapping("/{task}/completion")
    @Operation(summary = "Complete the task; a broken rule leaves it open")
    Completion.Completed complete(Change change, @PathVariable String task, @RequestBody(required = false) Nothing nothing) {
        return completion.complete(change, task);
    }
}
