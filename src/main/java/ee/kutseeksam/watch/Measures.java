package ee.kutseeksam.watch;

import ee.kutseeksam.exam.ExamStatus;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The house's numbers for Prometheus, drawn from the tables when somebody asks. What happens in passing (appends, waits, refusals,
 * readings) is counted where it happens.
 */
@Component
class Measures implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(Measures.class);
    /** What is counted even while there is none of it. */
    private static final Map<String, List<String>> ALWAYS = Map.of(
            "exams", Arrays.stream(ExamStatus.values()).filter(status -> status != ExamStatus.NONE).map(Enum::name).toList(),
            "queue", List.of("registerCertificate", "askNumber", "verifyNextPeople", "verifyNextLatecomers"),
            "overdue", List.of("school", "body", "commission", "kutsekoda"),
            "differences", List.of("MISSING", "NOT_OURS", "TWICE", "NUMBER_DIFFERS", "INVALID_THERE", "VALID_THERE"),
            "violations", List.of("V1", "V3", "V4", "V5", "V6", "V7"));

    private final Readings readings;

    Measures(Readings readings, ObjectProvider<PrometheusRegistry> prometheus) {
        this.readings = readings;
        prometheus.ifAvailable(registry -> registry.register(this));
    }

    @Override
    public MetricSnapshots collect() {
        try {
            return of(readings.take());
        } catch (DataAccessException away) {
            LOG.debug("no reading", away);
            return new MetricSnapshots(number("database_reachable", "1 while the database answers", 0));
        }
    }

    private static MetricSnapshots of(Reading reading) {
        List<MetricSnapshot> all = new ArrayList<>(List.of(
                number("database_reachable", "1 while the database answers", 1),
                number("es_head_position", "Position of the log's last event", reading.one("head")),
                labelled("jobs", "Engine's jobs that are due, have failed for good, or whose lock has run out", "state", reading.by("jobs")),
                labelled("incidents", "Open incidents by the diagram's activity", "activity", reading.by("incidents")),
                labelled("xtee_queue", "Jobs that are still to ask a register, by the diagram's step", "step", always("queue", reading)),
                labelled("tasks_overdue", "Open tasks past their day by whose turn it is", "role", always("overdue", reading)),
                labelled("exam_status", "Exams by status", "status", always("exams", reading)),
                labelled("verify_violations", "Differences that the last verify found, by check", "rule", always("violations", reading)),
                labelled("register_differences", "In what the certificate register and the house differ, by what it is", "kind", always("differences", reading)),
                number("pg_oldest_xact_seconds", "Age of the oldest open transaction", reading.one("oldest")),
                total("certificates", "Certificates applied for", reading.one("certificates")),
                total("register_confirmed", "Certificates to which the register has given a number", reading.one("confirmed"))));
        reading.by("verified").values().forEach(age -> all.add(number("verify_age_seconds", "Since the last verify", age)));
        return new MetricSnapshots(all);
    }

    private static Map<String, Double> always(String measure, Reading reading) {
        Map<String, Double> counted = new TreeMap<>(reading.by(measure));
        ALWAYS.get(measure).forEach(label -> counted.putIfAbsent(label, 0.0));
        return counted;
    }

    private static GaugeSnapshot number(String name, String help, double value) {
        return GaugeSnapshot.builder().name(name).help(help).dataPoint(GaugeDataPointSnapshot.builder().value(value).build()).build();
    }

    private static GaugeSnapshot labelled(String name, String help, String label, Map<String, Double> values) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        values.forEach((key, value) -> gauge.dataPoint(GaugeDataPointSnapshot.builder().labels(Labels.of(label, key)).value(value).build()));
        return gauge.build();
    }

    private static CounterSnapshot total(String name, String help, double value) {
        return CounterSnapshot.builder().name(name).help(help).dataPoint(CounterDataPointSnapshot.builder().value(value).build()).build();
    }
}
