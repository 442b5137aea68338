package ee.kutseeksam.web;

import ee.kutseeksam.desk.OrderDesk;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.desk.WishForm;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.views.ExamList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exams")
@Tag(name = "Exams", description = "Exams that the caller is concerned with")
class ExamApi {

    private static final int LARGEST_PAGE = 200;

    private final ExamAccess access;
    private final ExamFinder finder;
    private final ExamSheets sheets;
    private final OrderDesk orders;
    private final WaitingDesk waiting;
    private final Completion completion;
    private final Attempts attempts;

    ExamApi(ExamAccess access, ExamFinder finder, ExamSheets sheets, OrderDesk orders, WaitingDesk waiting, Completion completion, Attempts attempts) {
        this.access = access;
        this.finder = finder;
        this.sheets = sheets;
        this.orders = orders;
        this.waiting = waiting;
        this.completion = completion;
        this.attempts = attempts;
    }

    @GetMapping
    @Operation(summary = "The exams that the caller may see, a page at a time, newest first; X-Total-Count says how many there are on all pages")
    ResponseEntity<List<ExamList.Row>> list(Visitor visitor, @RequestParam Optional<ExamStatus> status,
                                            @Parameter(description = "of a number, or of the name or code of a curriculum, standard, school or awarding body")
                                            @RequestParam(defaultValue = "") String text,
                                            @Parameter(description = "from 1") @RequestParam(defaultValue = "1") int page,
                                            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "100") int size) {
        ExamFinder.Page found = finder.page(visitor, text, status, page, Math.min(Math.max(size, 1), LARGEST_PAGE));
        return ResponseEntity.ok().header("X-Total-Count", String.valueOf(found.found())).body(found.exams());
    }

    @GetMapping("/{number}")
    @Operation(summary = "Everything about one exam, now or as it stood at a moment")
    ExamSheet one(Visitor visitor, @PathVariable String number,
                  @Parameter(description = "local time in Estonia, 2026-03-10T12:00, or an instant with a zone")
                  @RequestParam Optional<String> at) {
        return sheets.of(access.see(visitor, number), at.map(Moments::parse), "Eksami andmete vaatamine", "api");
    }

    @GetMapping("/{number}/refused-attempts")
    @Operation(summary = "What was tried at the exam that is forbidden for good: for Kutsekoda and the operator, empty for others")
    List<Attempts.AttemptLine> attempts(Visitor visitor, @PathVariable String number) {
        return attempts.at(access.see(visitor, number));
    }

    @PostMapping
    @Operation(summary = "Order an exam: starts its process, fills in the order and completes that step")
    Completion.Completed order(Change change, @RequestBody OrderForm form) {
        return completion.with(change, () -> new Completion.Step("placeOrder", orders.placeOrder(change.who(), form)));
    }

    @PostMapping("/waiting")
    @Operation(summary = "Leave an order waiting whose curriculum lacks what an exam needs; awarding body and standards may be left open. It goes on by itself")
    Completion.Completed leaveWaiting(Change change, @RequestBody WishForm form) {
        return completion.with(change, () -> new Completion.Step("placeOrder", waiting.leave(change.who(), form)));
    }
}
