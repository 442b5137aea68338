package ee.kutseeksam.engine.verify;

import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Progress;
import ee.kutseeksam.eventstore.Rebuild;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the log with itself, with the views and with the engine. Every difference is one finding; none is the only good answer. */
@Component
public class Verify {

    /** @param check V1 chain, gaps and versions; V3 instance without exam; V4 exam without instance; V5 waits at the wrong place;
     *               V6 nothing will happen; V7 view differs from the log */
    public record Finding(String check, String text) { }

    private final Log log;
    private final Rebuild views;
    private final Waiting waiting;
    private final WaitStates states;
    private final Repository<Exam> exams;
    private final Repository<Certificate> certificates;
    private final Verifications record;

    Verify(Log log, Rebuild views, Waiting waiting, WaitStates states, Repository<Exam> exams, Repository<Certificate> certificates,
           Verifications record) {
        this.log = log;
        this.views = views;
        this.waiting = waiting;
        this.states = states;
        this.exams = exams;
        this.certificates = certificates;
        this.record = record;
    }

    /** What is found is kept, an empty list too: that somebody has looked is worth knowing. */
    @Transactional
    public List<Finding> run(Progress progress) {
        long head = log.head();
        List<Finding> findings = look(progress);
        record.keep(head, findings);
        return findings;
    }

    private List<Finding> look(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        log.faults().forEach(fault -> findings.add(new Finding("V1", fault)));
        views.compare(progress).stream().filter(view -> view.rows() > 0)
                .forEach(view -> findings.add(new Finding("V7", "Vaade " + view.view() + " erineb logist " + view.rows() + " rea poolest")));
        checkPlaces(findings);
        waiting.stuck().forEach(instance -> findings.add(new Finding("V6", "Protsessil ei ole enam midagi ees: " + instance)));
        return findings;
    }

    private void checkPlaces(List<Finding> findings) {
        List<Waiting.Place> places = waiting.places();
        Set<UUID> running = new HashSet<>(waiting.runningExams());
        Set<UUID> known = places.stream().map(Waiting.Place::exam).collect(Collectors.toSet());
        known.addAll(running);
        known.addAll(log.subjects());
        Map<UUID, Exam> byId = exams.getAll(known);
        Map<UUID, Certificate> issued = certificates.getAll(
                places.stream().map(Waiting.Place::certificate).flatMap(Optional::stream).collect(Collectors.toSet()));
        for (Waiting.Place place : places) {
            Exam exam = byId.get(place.exam());
            String status = place.certificate().map(id -> issued.get(id).status().name()).orElse(exam.status().name());
            if (!states.allow(place.process(), status, place.activity())) {
                findings.add(new Finding(exam.status() == ExamStatus.NONE ? "V3" : "V5",
                        name(exam, place.exam()) + ": logi järgi " + status + ", protsess ootab kohas " + place.process() + "." + place.activity()));
            }
        }
        byId.forEach((id, exam) -> {
            if (!exam.status().isOver() && exam.status() != ExamStatus.NONE && !running.contains(id)) {
                findings.add(new Finding("V4", name(exam, id) + " on pooleli, aga protsessi ei ole"));
            }
        });
    }

    private static String name(Exam exam, UUID id) {
        return exam.number().isEmpty() ? id.toString() : exam.number();
    }
}
