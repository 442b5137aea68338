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
import java.util.stream.IntStream;
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
        Map<UUID, Certificate> known = certificates.getAll(awarded.entrySet().stream().map(one -> certificateOf(one.getKey(), one.getValue())).toList());
        awarded.entrySet().removeIf(one -> known.get(certificateOf(one.getKey(), one.getValue())).application().isPresent());
        return awarded;
    }

    /** The certificate of the award as it stands. */
    static UUID certificateOf(UUID candidacy, Candidacy award) {
        return certificateOf(candidacy, award.withdrawn());
    }

    /** Certificates of awards that corrections took back. */
    static List<UUID> withdrawnCertificatesOf(UUID candidacy, Candidacy award) {
        return IntStream.range(0, award.withdrawn()).mapToObj(earlier -> certificateOf(candidacy, earlier)).toList();
    }

    /** One award leads to one certificate: the id follows from it, so that a repeated step finds the same. */
    private static UUID certificateOf(UUID candidacy, int earlier) {
        String name = "certificate " + candidacy + (earlier == 0 ? "" : " " + earlier);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
