package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Correction;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.ReimbursementPolicies;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the processes sum up of an exam, opened to the simulation. */
public final class ExamSums {

    /** A view answers it, which the core alone does not have. */
    private static final PastSittings NOTHING_BEFORE = new PastSittings() {
        @Override
        public List<UUID> withoutAward(Collection<PersonId> people, String awardingBody) {
            return List.of();
        }

        @Override
        public Map<PersonId, Set<Qualification>> attended(Collection<PersonId> people, UUID exceptExam) {
            return Map.of();
        }
    };

    private final Sittings sittings;
    private final Awards awards;
    private final Claims claims;
    private final Applications applications;

    public ExamSums(Repository<Exam> exams, Repository<Candidacy> candidacies, Repository<Certificate> certificates,
                    ReimbursementPolicies policies, ReferenceData reference) {
        sittings = new Sittings(candidacies);
        awards = new Awards(exams, candidacies, certificates);
        claims = new Claims(exams, candidacies, policies, reference, NOTHING_BEFORE);
        applications = new Applications(reference);
    }

    public Map<UUID, Candidacy> sitting(Exam exam, int group) {
        return sittings.of(exam, group);
    }

    public long withoutResult(Exam exam) {
        return sittings.withoutResult(exam);
    }

    public long withoutResult(Exam exam, int group) {
        return sittings.withoutResult(exam, group);
    }

    public long undecided(Exam exam) {
        return sittings.undecided(exam);
    }

    public long undecided(Exam exam, int group) {
        return sittings.undecided(exam, group);
    }

    public long withoutApplication(UUID exam) {
        return awards.withoutApplication(exam);
    }

    /** Awards among the next of the roster. */
    public Map<UUID, Candidacy> awards(UUID exam, int start, int most) {
        return awards.next(exam, start, most).awards();
    }

    public boolean isLast(UUID exam, int start, int most) {
        return awards.next(exam, start, most).isLast();
    }

    public Application application(String awardingBody, UUID id, Candidacy candidacy, LocalDate today) {
        return applications.of(awardingBody, id, candidacy, today);
    }

    public static UUID lineOf(UUID exam, UUID candidacy) {
        return Claims.line(exam, candidacy);
    }

    public static UUID certificateOf(UUID candidacy, Candidacy award) {
        return Awards.certificateOf(candidacy, award);
    }

    public static List<UUID> withdrawnCertificatesOf(UUID candidacy, Candidacy award) {
        return Awards.withdrawnCertificatesOf(candidacy, award);
    }

    public long undecided(Correction correction) {
        return sittings.undecided(correction);
    }

    public Map<UUID, Boolean> presence(UUID exam, Collection<UUID> some) {
        return claims.presence(exam, some);
    }

    public Map<UUID, Claim> claims(UUID exam) {
        return claims.of(exam);
    }

    public Collection<UUID> lines(UUID exam) {
        return claims.linesOf(exam);
    }
}
