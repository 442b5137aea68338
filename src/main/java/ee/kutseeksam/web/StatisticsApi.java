package ee.kutseeksam.web;

import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.Statistics.OfQualification;
import ee.kutseeksam.views.Statistics.OfYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/statistics")
@Tag(name = "Statistics", description = "Counts by year and qualification, graduates beside the working world; nobody's name")
class StatisticsApi {

    private final Statistics statistics;

    StatisticsApi(Statistics statistics) {
        this.statistics = statistics;
    }

    record All(List<OfYear> years, List<OfQualification> qualifications) { }

    @GetMapping
    @Operation(summary = "Everything for Kutsekoda and analysts, their own exams for schools and awarding bodies")
    All all(Visitor visitor) {
        Statistics.Scope scope = visitor.counted().orElseThrow(NotSeen::new);
        return new All(statistics.years(scope), statistics.qualifications(scope));
    }
}
