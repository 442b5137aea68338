package ee.kutseeksam.web;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.web.TaskSheet.OrderContent;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a task, by itself or in Tasklist's frame. */
@Controller
class TaskPages {

    private final TaskSheets sheets;
    private final WhoDecides who;
    private final Words words;
    private final Clock clock;

    TaskPages(TaskSheets sheets, WhoDecides who, Words words, Clock clock) {
        this.sheets = sheets;
        this.who = who;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/ulesanded/{task}")
    String task(Visitor visitor, @PathVariable String task, @RequestParam(defaultValue = "0") String raam,
                @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "") String wantedFor, HttpServletResponse response, Model page) {
        page.addAttribute("framed", raam.equals("1") || wantedFor.equals("iframe"));
        try {
            TaskSheet sheet = sheets.of(visitor, task, "page");
            page.addAttribute("task", sheet);
            page.addAttribute("title", words.say("step." + sheet.step()));
            page.addAttribute("part", part(sheet));
            page.addAttribute("attendances", Attendance.values());
            page.addAttribute("awards", Award.values());
            page.addAttribute("exam", sheet.seen().map(SeenExam::exam).orElse(null));
            page.addAttribute("content", sheet.content());
            page.addAttribute("role", role(visitor, sheet));
            page.addAttribute("openedAs", sheet.seen().map(SeenExam::as).orElse(null));
            Optional<OrderContent> again = Optional.of(sheet.content()).filter(OrderContent.class::isInstance).map(OrderContent.class::cast);
            page.addAttribute("again", again.orElse(null));
            page.addAttribute("plannedOn", again.map(OrderContent::wish).map(Wish::plannedOn)
                    .orElseGet(() -> LocalDate.now(clock).plusWeeks(6).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))));
            return "task";
        } catch (RuleBroken broken) {
            response.setStatus(broken.rule() == TurnRule.TASK_IS_YOURS ? HttpStatus.NOT_FOUND.value() : HttpStatus.OK.value());
            page.addAttribute("sentence", broken.getMessage());
            page.addAttribute("done", broken.rule() == TurnRule.TASK_IS_OPEN);
            return "task-closed";
        }
    }

    /** Who has several roles learns in which one this task is done; the others need not be told. */
    private String role(Visitor visitor, TaskSheet sheet) {
        return sheet.seen().filter(seen -> visitor.groups().size() > 1).map(seen -> who.role(sheet.exam(), visitor.who(), seen.role())
                + (seen.organisation().isEmpty() ? "" : ", " + words.organisation(seen.role(), seen.organisation()))).orElse("");
    }

    /** The template of the step; an order that somebody has filled in already only wants to be confirmed. */
    private static String part(TaskSheet sheet) {
        boolean placed = sheet.seen().filter(seen -> seen.exam().status() != ExamStatus.REOPENED).isPresent();
        return sheet.step().equals("placeOrder") && placed ? "task/placed" : "task/" + sheet.step();
    }
}
