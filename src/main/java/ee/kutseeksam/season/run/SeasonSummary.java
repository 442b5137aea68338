package ee.kutseeksam.season.run;

import ee.kutseeksam.engine.cockpit.Incidents;
import ee.kutseeksam.season.plan.PlannedExam;
import ee.kutseeksam.season.plan.Season;
import ee.kutseeksam.views.Totals;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What a season came to, beside what its plan wanted. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class SeasonSummary {

    private record Line(long is, long planned) { }

    private final SeasonSettings settings;
    private final Totals totals;
    private final Incidents incidents;
    private final RegisterOfSeason register;

    SeasonSummary(SeasonSettings settings, Totals totals, Incidents incidents, RegisterOfSeason register) {
        this.settings = settings;
        this.totals = totals;
        this.incidents = incidents;
        this.register = register;
    }

    /** Whether everything is as planned. */
    boolean tell(Season season, Phases phases, PrintStream out) {
        Totals.Of now = totals.now();
        Map<String, Line> lines = lines(season, now);
        out.printf("%nHooaeg %s, seeme %d%n", settings.name(), season.seed());
        lines.forEach((what, line) -> out.printf("  %-42s %,9d   kavas %,9d%s%n", what, line.is(), line.planned(), line.is() == line.planned() ? "" : "   ERINEB"));
        out.printf("  %-42s %,9d   eurot %s%n", "hüvitisread makstud", now.lines(), now.money().toPlainString());
        phases.all().forEach((name, phase) -> out.printf(Locale.ROOT, "  %-42s %9.1f s %,9d sündmust, %,.0f sekundis%n", name, phase.nanos() / 1e9, phase.events(),
                phase.events() / Math.max(1e-9, phase.nanos() / 1e9)));
        out.printf(Locale.ROOT, "  %-42s %9.1f s, %.1f ms taotleja kohta%n", "kokku", phases.seconds(), 1000 * phases.seconds() / Math.max(1, now.candidates()));
        register.busiest().forEach((name, most) -> out.printf("  %-42s %9d päringut, lubatud %s%n", "ühe sekundi jooksul kõige rohkem: " + name, most,
                settings.rate() == 0 ? "piiramata" : settings.rate()));
        out.printf(Locale.ROOT, "  %-42s %9d MB%n", "mälu kuhjas kõige rohkem", peakHeap() >> 20);
        List<Incidents.Incident> open = incidents.open();
        open.stream().limit(5).forEach(one -> out.printf("  intsident: %s %s: %s%n", one.number(), one.activity(), one.cause()));
        return lines.values().stream().allMatch(line -> line.is() == line.planned());
    }

    private Map<String, Line> lines(Season season, Totals.Of now) {
        List<PlannedExam> retaken = season.exams().stream().filter(exam -> exam.retaken() && exam.rights() > 0).toList();
        int again = retaken.stream().mapToInt(PlannedExam::rights).sum();
        int awarded = season.exams().stream().mapToInt(PlannedExam::passes).sum() + again;
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("eksameid peetud", new Line(now.completed(), season.exams().size() + retaken.size()));
        lines.put("neist korduseksameid", new Line(now.retakeExams(), retaken.size()));
        lines.put("taotlejaid eksamil", new Line(now.candidates(), season.plan().candidates() + again));
        lines.put("neist kordajaid", new Line(now.again(), again));
        lines.put("kutse anda otsustatud", new Line(now.awarded(), awarded));
        lines.put("tunnistusi numbriga", new Line(now.certificates(), awarded));
        lines.put("tunnistusi registris", new Line(register.entries(), awarded));
        lines.put("hüvitisridu lahtiselt", new Line(now.open(), 0));
        lines.put("intsidente", new Line(incidents.open().size(), 0));
        return lines;
    }

    /** Each part of the heap at its fullest; they are not all so at the same moment, and never more than the heap may be. */
    private static long peakHeap() {
        return Math.min(Runtime.getRuntime().maxMemory(), ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum());
    }
}
