package ee.kutseeksam.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reference data read once and kept until {@link #refresh()}, or until the day changes: commissions' terms begin and end by day. */
@Component
class RememberedReferenceData implements ReferenceData {

    private record Remembered(LocalDate day, long changes, ReferenceSnapshot all) { }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Remembered remembered;

    RememberedReferenceData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private ReferenceSnapshot now() {
        var today = LocalDate.now(clock);
        long before = changes.get();   // what changes while it is read is read again
        var known = remembered;
        if (known == null || known.changes() != before || !known.day().equals(today)) {
            known = new Remembered(today, before, ReferenceSnapshot.load(jdbc, today));
            remembered = known;
        }
        return known.all();
    }

    @Override
    public void refresh() {
        changes.incrementAndGet();
    }

    @Override
    public Optional<School> school(String code) {
        return Optional.ofNullable(now().schools().get(code));
    }

    @Override
    public List<School> schools() {
        return List.copyOf(now().schools().values());
    }

    @Override
    public Optional<Curriculum> curriculum(String code) {
        return Optional.ofNullable(now().curricula().get(code));
    }

    @Override
    public List<Curriculum> curricula() {
        return List.copyOf(now().curricula().values());
    }

    @Override
    public List<Curriculum> curriculaOf(String school) {
        return curricula().stream().filter(curriculum -> curriculum.school().equals(school)).toList();
    }

    @Override
    public List<Integer> unknownStandards(String curriculum) {
        return now().unknownStandards().getOrDefault(curriculum, List.of());
    }

    @Override
    public Optional<Standard> standard(int id) {
        return Optional.ofNullable(now().standards().get(id));
    }

    @Override
    public Optional<StandardNames> names(int standard) {
        return standard(standard).map(known -> StandardNames.of(known, now().formerNames().getOrDefault(standard, List.of())));
    }

    @Override
    public List<Standard> standards() {
        return List.copyOf(now().standards().values());
    }

    @Override
    public Optional<AwardingBody> awardingBody(String code) {
        return Optional.ofNullable(now().bodies().get(code));
    }

    @Override
    public List<AwardingBody> awardingBodies() {
        return List.copyOf(now().bodies().values());
    }

    @Override
    public List<AwardingBody> bodiesAwarding(int standard) {
        return awardingBodies().stream().filter(body -> body.standards().contains(standard)).toList();
    }

    @Override
    public Map<String, String> classifier(Classifier classifier) {
        return Collections.unmodifiableMap(now().classifiers().get(classifier));
    }
}
