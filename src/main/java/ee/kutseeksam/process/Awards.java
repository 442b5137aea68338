package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The awards of an exam and the certificates that they lead to. */
@Component
class Awards {

    private static final int CERTIFICATE = 1;
    private static final int PART_CERTIFICATE = 2;

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final Repository<Certificate> certificates;

    Awards(Repository<Exam> exams, Repository<Candidacy> candidacies, Repository<Certificate> certificates) {
        this.exams = exams;
        this.candidacies = candidacies;
        this.certificates = certificates;
    }

    /** Signed awards for which no certificate has been applied for yet, by candidacy. */
    Map<UUID, Candidacy> withoutApplication(UUID exam) {
        Map<UUID, Candidacy> awarded = new LinkedHashMap<>(candidacies.getAll(exams.get(exam).roster().candidates().keySet()));
        awarded.values().removeIf(candidacy -> !candidacy.isAwarded());
        Map<UUID, Certificate> known = certificates.getAll(awarded.keySet().stream().map(Awards::certificateOf).toList());
        awarded.keySet().removeIf(candidacy -> known.get(certificateOf(candidacy)).application().isPresent());
        return awarded;
    }

    Application application(String awardingBody, UUID id, Candidacy candidacy, LocalDate today) {
        List<Integer> competences = candidacy.result().orElseThrow().competences().stream().sorted().toList();
        int kind = candidacy.qualification().isPart() ? PART_CERTIFICATE : CERTIFICATE;
        return new Application(certificateOf(id), id, candidacy.person().orElseThrow(), candidacy.qualification(), kind,
                awardingBody, candidacy.signature().orElseThrow().by(), today, today, competences);
    }

    /** One candidacy leads to one certificate: the id follows from it, so that a repeated step finds the same. */
    static UUID certificateOf(UUID candidacy) {
        return UUID.nameUUIDFromBytes(("certificate " + candidacy).getBytes(StandardCharsets.UTF_8));
    }
}
