package ee.kutseeksam.web;

import ee.kutseeksam.engine.Delays;
import ee.kutseeksam.registers.xroad.ExchangeLog;
import ee.kutseeksam.registers.xroad.ExchangeLog.Exchange;
import java.util.List;
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

    ExchangePages(ExchangeLog log, Names names, Delays delays) {
        this.log = log;
        this.names = names;
        this.delays = delays;
    }

    @GetMapping("/kaitamine/xtee")
    String exchanges(Visitor visitor, @RequestParam(name = "vead", defaultValue = "false") boolean failedOnly, Model page) {
        if (!visitor.operates()) {
            throw new NotSeen();
        }
        List<Exchange> latest = log.latest(failedOnly, MOST);
        page.addAttribute("exchanges", latest);
        page.addAttribute("delays", delays.all(MOST));
        page.addAttribute("failedOnly", failedOnly);
        page.addAttribute("most", MOST);
        page.addAttribute("officials", names.officials(latest.stream().map(Exchange::official).flatMap(Optional::stream).toList()));
        return "exchanges";
    }
}
