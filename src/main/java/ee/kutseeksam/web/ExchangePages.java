package ee.kutseeksam.web;

import ee.kutseeksam.engine.Delays;
import ee.kutseeksam.registers.xroad.ExchangeLog;
import ee.kutseeksam.registers.xroad.ExchangeLog.Exchange;
import ee.kutseeksam.registers.xroad.Rates;
import ee.kutseeksam.registers.xroad.Register;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the registers were asked over X-tee, and how it ended: for operators. */
@Controller
class ExchangePages {

    private static final int MOST = 500;

    private final ExchangeLog log;
    private final Names names;
    private final Delays delays;
    private final Rates rates;

    /**
     * How often a register is asked.
     *
     * @param allowed times a second, 0 without end
     * @param asked   in the last minute
     * @param toDo    jobs that are still to ask it, now or later
     */
    record Pace(String register, int allowed, long asked, long toDo) { }

    ExchangePages(ExchangeLog log, Names names, Delays delays, Rates rates) {
        this.log = log;
        this.names = names;
        this.delays = delays;
        this.rates = rates;
    }

    @GetMapping("/kaitamine/xtee")
    String exchanges(Visitor visitor, @RequestParam(name = "vead", defaultValue = "false") boolean failedOnly, Model page) {
        if (!visitor.operates()) {
            throw new NotSeen();
        }
        List<Exchange> latest = log.latest(failedOnly, MOST);
        page.addAttribute("exchanges", latest);
        page.addAttribute("delays", delays.all(MOST));
        page.addAttribute("paces", paces());
        page.addAttribute("failedOnly", failedOnly);
        page.addAttribute("most", MOST);
        page.addAttribute("officials", names.officials(latest.stream().map(Exchange::official).flatMap(Optional::stream).toList()));
        return "exchanges";
    }

    private List<Pace> paces() {
        Map<String, Long> toDo = delays.toDo();
        return Arrays.stream(Register.values()).map(one -> new Pace(one.word(), rates.of(one), log.lastMinute(one),
                rates.steps(one).stream().mapToLong(step -> toDo.getOrDefault(step, 0L)).sum())).toList();
    }
}
