package ee.kutseeksam.web;

import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.Statistics.OfQualification;
import ee.kutseeksam.views.Statistics.OfYear;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of statistics: everything for Kutsekoda and analysts, their own for schools and awarding bodies. */
@Controller
class StatisticsPages {

    private final Statistics statistics;
    private final Words words;

    StatisticsPages(Statistics statistics, Words words) {
        this.statistics = statistics;
        this.words = words;
    }

    @GetMapping("/statistika")
    String statistics(Visitor visitor, @RequestParam Optional<Integer> aasta, Model page) {
        Statistics.Scope scope = visitor.counted().orElseThrow(NotSeen::new);
        Statistics.All counted = statistics.of(scope);
        Optional<OfYear> shown = counted.years().stream().filter(one -> aasta.isEmpty() || aasta.get() == one.year()).findFirst();
        page.addAttribute("scope", scope);
        page.addAttribute("years", counted.years());
        page.addAttribute("year", shown.orElse(null));
        page.addAttribute("asked", aasta.orElse(null));
        page.addAttribute("qualifications", counted.qualifications().stream()
                .filter(one -> shown.filter(year -> year.year() == one.year()).isPresent())
                .sorted(Comparator.comparing((OfQualification one) -> words.qualification(one.qualification()), words.alphabet())).toList());
        return "statistics";
    }
}
