package ee.kutseeksam.web;

import ee.kutseeksam.views.Statistics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    @GetMapping
    @Operation(summary = "Everything for Kutsekoda and analysts, their own exams for schools and awarding bodies")
    Statistics.All all(Visitor visitor) {
        return statistics.of(visitor.counted().orElseThrow(NotSeen::new));
    }
}
