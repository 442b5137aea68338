package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The awards of an exam and the certificates that they lead to. */
@Component
class Awards {

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final Repository<Certificate> certificates;

    Awards(Repository<Exam> exams, Repository<Candidacy> candidacies, Repository<Certificate> certificates) {
        this.exams = exams;
        this.candidacies = candidacies;
        this.certificates = certificates;
    }

    /** How many signed awards there are for which no certificate has been applied for yet. */
    long withoutApplication(UUID exam) {
        return withoutApplication(exams.get(exam).roster().candidates().keySet()).size();
    }

    /**
     * A part of the roster.
     *
     * @param awards signed awards in it for which no certificate has been applied for yet, by candidacy
     * @param end    its end in the roster
     * @param isLast whether nobody comes after it
     */
    record Part(Map<UUID, Candidacy> awards, int end, boolean isLast) { }

    /** The next {@code most} of the roster after {@code start}; nothing of the others is read. */
    Part next(UUID exam, int start, int most) {
        List<UUID> roster = List.copyOf(exams.get(exam).roster().candidates().keySet());
        int end = Math.min(start + most, roster.size());
        return new Part(withoutApplication(roster.subList(Math.min(start, end), end)), end, end == roster.size());
    }

    private Map<UUID, Candidacy> withoutApplication(Collection<UUID> some) {
        Map<UUID, Candidacy> awarded = new LinkedHashMap<>(candidacies.getAll(some));
        awarded.values().removeIf(candidacy -> !candidacy.isAwarded());
        Map<UUID, Certificate> known = certificates.getAll(awarded.keySet().stream().map(Awards::certificateOf).toList());
        awarded.keySet().removeIf(candidacy -> known.get(certificateOf(candidacy)).application().isPresent());
        return awarded;
    }

    /** One candidacy leads to one certificate: the id follows from it, so that a repeated step finds the same. */
    static UUID certificateOf(UUID candidacy) {
        return UUID.nameUUIDFromBytes(("certificate " + candidacy).getBytes(StandardCharsets.UTF_8));
    }
}
