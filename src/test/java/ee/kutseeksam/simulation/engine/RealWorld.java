package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.Commissions;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.simulation.Mirror;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The running product with one world in it at a time: its exams, what they wait for, its time, and what the pure core makes of its log. */
final class RealWorld {

    final StillClock clock;
    final ReferenceData reference;
    private final TestDatabase database;
    private final Log log;
    private final Errands engine;
    private final ManagementService management;

    private Snapshot snapshot;
    private final Commissions commissions;
    private final People people;
    private final Interventions interventions;
    private Mirror mirror;
    private long head;
    private Map<UUID, String> names = new LinkedHashMap<>();
    private List<Errand> waiting = List.of();
    private List<Errand> gone = new ArrayList<>();

    RealWorld(StillClock clock, ReferenceData reference, TestDatabase database, Log log, Errands engine, ManagementService management,
              Commissions commissions, People people, Interventions interventions) {
        this.clock = clock;
        this.reference = reference;
        this.database = database;
        this.log = log;
        this.engine = engine;
        this.management = management;
        this.commissions = commissions;
        this.people = people;
        this.interventions = interventions;
    }

    /** The same first morning, whatever has happened before. */
    void begin() {
        if (snapshot == null) {
            snapshot = new Snapshot(database);
        } else {
            snapshot.restore();
        }
        TestSimulator.resetXtee();
        TestSimulator.numbersAtOnce();
        mirror = new Mirror(commissions::of, this::hasCode);
        head = log.head();
        names = new LinkedHashMap<>();
        waiting = List.of();
        gone = new ArrayList<>();
        moveTo(StillClock.BEGINNING);
    }

    void moveTo(LocalDateTime time) {
        clock.standAt(StillClock.moment(time));
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        snapshot.setClock(clock.instant());
    }

    LocalDateTime now() {
        return clock.local();
    }

    boolean somebodyWaits() {
        return snapshot.somebodyWaits();
    }

    // ---- what has happened

    /** Takes in what the log has kept since. */
    List<Recorded> happened() {
        List<Recorded> news = log.after(head, 10_000);
        news.forEach(one -> mirror.take(one.happened().id(), one.happened().event()));
        mirror.check();
        head = news.isEmpty() ? head : news.get(news.size() - 1).position();
        return news;
    }

    Mirror mirror() {
        return mirror;
    }

    Exam exam(UUID id) {
        return mirror.exam(id);
    }

    private boolean hasCode(PersonId person) {
        return people.forRegister(List.of(person)).values().stream().anyMatch(one -> one.code().isPresent());
    }

    Commission commission(Exam exam) {
        return commissions.of(exam);
    }

    // ---- what waits

    /** Looks again, and gives exams that are new a name that follows from the command that made them. */
    void look(long command) {
        List<Errand> found = engine.all();
        Stream.concat(found.stream().map(Errand::exam), mirror.exams().keySet().stream()).filter(exam -> !names.containsKey(exam)).distinct().forEach(exam -> names.put(exam, freeName(command)));
        List<String> order = List.copyOf(names.values());
        List<Errand> now = found.stream().map(this::named)
                .sorted(Comparator.comparingInt((Errand one) -> order.indexOf(names.get(one.exam()))).thenComparing(Errand::name)).toList();
        waiting.stream().filter(Errand::isTask).filter(task -> now.stream().noneMatch(open -> open.id().equals(task.id()))).forEach(gone::add);
        waiting = now;
    }

    private String freeName(long command) {
        for (long salt = command; true; salt = salt * 31 + 7) {
            String name = "" + (char) ('A' + Math.floorMod(salt, 26)) + (char) ('A' + Math.floorMod(salt / 26, 26)) + Math.floorMod(salt / 676, 10);
            if (!names.containsValue(name)) {
                return name;
            }
        }
    }

    private Errand named(Errand one) {
        String of = one.group() > 0 ? " of group " + one.group() : one.certificate().map(id -> " of certificate " + place(one.exam(), id)).orElse("");
        return new Errand(one.isTask(), one.id(), one.step(), one.exam(), one.group(), one.certificate(), one.due(), one.retries(),
                one.step() + of + " of " + names.get(one.exam()));
    }

    /** A certificate by its person's place on the roster. */
    private int place(UUID exam, UUID certificate) {
        return mirror.certificate(certificate).application()
                .map(application -> List.copyOf(exam(exam).roster().candidates().keySet()).indexOf(application.decision())).orElse(-1);
    }

    List<Errand> tasks() {
        return waiting.stream().filter(Errand::isTask).toList();
    }

    List<Errand> dueJobs() {
        return waiting.stream().filter(job -> job.isDueAt(now())).toList();
    }

    List<Errand> waiting() {
        return waiting;
    }

    /** Tasks that are over. */
    List<Errand> gone() {
        return gone;
    }

    String name(UUID exam) {
        return names.getOrDefault(exam, "?");
    }

    Map<UUID, String> names() {
        return names;
    }

    /** As the job executor does it. */
    void run(Errand job) {
        management.executeJob(job.id());
    }

    /** Whether or not it has. */
    void tellOfLink(UUID exam) {
        interventions.tell(exam(exam).number(), Message.LINK_ARRIVED);
    }

    /** An operator lets jobs that have given up be tried again. */
    boolean encourage() {
        List<Errand> given = waiting.stream().filter(job -> !job.isTask() && job.retries() <= 0).toList();
        given.forEach(job -> management.setJobRetries(job.id(), 1));
        return !given.isEmpty();
    }

    List<String> candidates(Errand task) {
        return engine.candidates(task.id());
    }

    String kept() {
        return engine.kept();
    }

    List<String> forgottenJobs() {
        return engine.forgottenJobs();
    }
}
