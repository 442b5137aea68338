package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateEvent;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.ExamEvent.OrderWaits;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The pure core told what has really happened: each event that the log has kept is watched as it comes and folded, and the
 * simulation's promises are asked of what comes of it.
 */
public final class Mirror {

    private final World world;

    /** @param commission who may sign for an exam, @param code whether somebody has a personal code */
    public Mirror(Function<Exam, Commission> commission, Predicate<PersonId> code) {
        world = new World(commission, code);
    }

    public void take(UUID id, Event<?> event) {
        if (event instanceof ExamEvent exam) {
            world.exams.append(id, exam);
            if ((event instanceof ExamOrdered || event instanceof OrderWaits) && !world.examIds.contains(id)) {
                world.examIds.add(id);
            }
        } else if (event instanceof CandidacyEvent candidacy) {
            world.candidacies.append(id, candidacy);
        } else if (event instanceof CertificateEvent certificate) {
            world.certificates.append(id, certificate);
        } else if (event instanceof LineEvent line) {
            world.lines.append(id, line);
        } else {
            throw new Violation("an event of no known kind: " + event, null);
        }
    }

    /** Once all events of a transaction have been taken in. */
    public void check() {
        new Invariants(world).check(false);
        world.keep();
    }

    public Exam exam(UUID id) {
        return world.exams.get(id);
    }

    public Candidacy candidacy(UUID id) {
        return world.candidacies.get(id);
    }

    public Certificate certificate(UUID id) {
        return world.certificates.get(id);
    }

    /** In the order in which they were ordered. */
    public Map<UUID, Exam> exams() {
        return world.examIds.stream().collect(Collectors.toMap(Function.identity(), world.exams::get, (one, same) -> one, LinkedHashMap::new));
    }

    public Map<UUID, Certificate> certificates() {
        return states(world.certificates);
    }

    public Map<UUID, Line> lines() {
        return states(world.lines);
    }

    private static <S> Map<UUID, S> states(Memory<S> memory) {
        return memory.all().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, stream -> stream.getValue().state()));
    }
}
