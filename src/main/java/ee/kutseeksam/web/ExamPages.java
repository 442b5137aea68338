package ee.kutseeksam.web;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.TasksOfRole;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.ExamList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The front page, the list of exams, one exam and the form that orders one. */
@Controller
class ExamPages {

    private static final int WEEKS_AHEAD = 6;
    private static final int NEWEST = 8;
    private static final int ON_A_PAGE = 100;

    private final ExamAccess access;
    private final ExamFinder finder;
    private final ExamList exams;
    private final ExamSheets sheets;
    private final Turns turns;
    private final TasksOfRole tasksOfRole;
    private final Offers offers;
    private final Deeds deeds;
    private final WhoDecides who;
    private final Words words;
    private final Attempts attempts;
    private final Awaited awaited;
    private final RegistrationLines registration;
    private final Clock clock;

    ExamPages(ExamAccess access, ExamFinder finder, ExamList exams, ExamSheets sheets, Turns turns, TasksOfRole tasksOfRole, Offers offers, Deeds deeds, WhoDecides who, Words words, Attempts attempts,
              Awaited awaited, RegistrationLines registration, Clock clock) {
        this.access = access;
        this.finder = finder;
        this.exams = exams;
        this.sheets = sheets;
        this.turns = turns;
        this.tasksOfRole = tasksOfRole;
        this.offers = offers;
        this.deeds = deeds;
        this.who = who;
        this.words = words;
        this.attempts = attempts;
        this.awaited = awaited;
        this.registration = registration;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Visitor visitor, Model page) {
        List<OpenTask> tasks = tasks(visitor);
        ExamFinder.Page newest = finder.page(visitor, "", Optional.empty(), 1, NEWEST);
        List<String> numbers = tasks.stream().map(OpenTask::number).filter(Objects::nonNull).distinct().toList();
        page.addAttribute("tasks", tasks);
        page.addAttribute("overdue", tasks.stream().filter(task -> words.isPast(task.due())).count());
        page.addAttribute("exams", newest.exams());
        page.addAttribute("examCount", newest.found());
        page.addAttribute("byNumber", exams.numbered(numbers).stream().collect(Collectors.toMap(ExamList.Row::number, exam -> exam)));
        return "home";
    }

    @GetMapping("/eksamid")
    String list(Visitor visitor, @RequestParam Optional<String> otsi, @RequestParam Optional<ExamStatus> olek, @RequestParam(defaultValue = "1") int leht, Model page) {
        String text = otsi.orElse("").strip();
        Map<String, Long> open = tasks(visitor).stream().filter(task -> task.number() != null)
                .collect(Collectors.groupingBy(OpenTask::number, Collectors.counting()));
        page.addAttribute("list", finder.page(visitor, text, olek, leht, ON_A_PAGE));
        page.addAttribute("text", text);
        page.addAttribute("status", olek.orElse(null));
        page.addAttribute("statuses", Arrays.stream(ExamStatus.values()).filter(one -> one != ExamStatus.NONE).toList());
        page.addAttribute("open", open);
        page.addAttribute("awaited", awaited.all());
        return "exams";
    }

    private List<OpenTask> tasks(Visitor visitor) {
        return visitor.chosen().map(role -> tasksOfRole.open(visitor.who(), role)).orElseGet(() -> turns.open(visitor.who()));
    }

    @GetMapping("/eksamid/uus")
    String order(Visitor visitor, Model page) {
        page.addAttribute("plannedOn", LocalDate.now(clock).plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY)));
        page.addAttribute("maySee", visitor.ordersExams());
        return "order";
    }

    @GetMapping("/eksamid/{number}")
    String exam(Visitor visitor, @PathVariable String number, @RequestParam Optional<String> seis, Model page) {
        SeenExam seen = access.see(visitor, number);
        ExamSheet sheet = sheets.of(seen, seis.filter(text -> !text.isBlank()).map(Moments::parse), "Eksami lehe vaatamine", "page");
        page.addAttribute("seen", seen);
        page.addAttribute("openedAs", seen.as());
        page.addAttribute("sheet", sheet);
        page.addAttribute("exam", sheet.exam());
        page.addAttribute("moment", sheet.at().map(Moments::local).orElse(""));
        page.addAttribute("present", Moments.local(clock.instant()));
        page.addAttribute("deeds", sheet.at().isPresent() ? Deeds.NONE : deeds.to(seen));
        page.addAttribute("deciding", sheet.at().isPresent() ? List.of() : who.toShow(seen));
        page.addAttribute("grounds", Ground.values());
        page.addAttribute("competences", offers.competences(sheet.exam().standards()));
        page.addAttribute("attempts", attempts.at(seen));
        page.addAttribute("held", sheet.at().isPresent() ? null : registration.held(seen).orElse(null));
        page.addAttribute("waits", sheet.at().isPresent() ? List.of() : registration.waits(sheet.exam().number()));
        return "exam";
    }
}
