package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.ReimbursementPolicies;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an exam asks the state to pay for: one claim for each person and standard. A specialisation that is added on the same exam
 * costs nothing more (rules.md 61).
 */
@Component
class Claims {

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final ReimbursementPolicies policies;
    private final ReferenceData reference;
    private final PastSittings past;

    Claims(Repository<Exam> exams, Repository<Candidacy> candidacies, ReimbursementPolicies policies, ReferenceData reference, PastSittings past) {
        this.exams = exams;
        this.candidacies = candidacies;
        this.policies = policies;
        this.reference = reference;
        this.past = past;
    }

    Collection<UUID> linesOf(UUID exam) {
        return exams.get(exam).roster().candidates().keySet().stream().map(candidacy -> line(exam, candidacy)).toList();
    }

    Map<UUID, Claim> of(UUID id) {
        Exam exam = exams.get(id);
        Map<UUID, Claim> claims = new LinkedHashMap<>();
        Map<PersonId, Set<Qualification>> attended = past.attended(exam.roster().people(), id);
        sittings(id, exam).forEach(sitting -> claims.put(line(id, sitting.main()), claim(id, exam, sitting, attended)));
        return claims;
    }

    /** Whether these people were there, by the line that stands for their sitting. */
    Map<UUID, Boolean> presence(UUID id, Collection<UUID> some) {
        Map<UUID, Boolean> presence = new LinkedHashMap<>();
        sittings(id, exams.get(id)).stream().filter(sitting -> sitting.all().keySet().stream().anyMatch(some::contains))
                .forEach(sitting -> presence.put(line(id, sitting.main()), sitting.present()));
        return presence;
    }

    /** What one person sat by one standard. @param main the candidacy that the line stands for */
    private record Sitting(UUID main, Map<UUID, Candidacy> all) {

        /** Who sits again for anything is not there for the first time; the plain qualification before its specialisations. */
        static Sitting of(Map<UUID, Candidacy> together) {
            UUID main = Collections.max(together.entrySet(), Comparator.comparingInt((Map.Entry<UUID, Candidacy> one) -> attempt(one.getValue()))
                    .thenComparing(one -> one.getValue().qualification().specialisation() == 0)).getKey();
            return new Sitting(main, together);
        }

        /** Who has come for the same before, as another candidacy, does not come for the first time either. */
        int attempt(Map<PersonId, Set<Qualification>> attended) {
            boolean again = all.values().stream().anyMatch(one -> attended.getOrDefault(one.person().orElseThrow(), Set.of()).contains(one.qualification()));
            return Math.max(again ? 2 : 1, all.values().stream().mapToInt(Sitting::attempt).max().orElseThrow());
        }

        boolean present() {
            return all.values().stream().flatMap(candidacy -> candidacy.result().stream()).anyMatch(result -> result.attendance() == Attendance.PRESENT);
        }

        private static int attempt(Candidacy candidacy) {
            return candidacy.attempt().orElseThrow().number();
        }
    }

    /** As this exam left them, though some have begun to sit again. */
    private List<Sitting> sittings(UUID id, Exam exam) {
        Map<UUID, Candidacy> sat = candidacies.getAll(exam.roster().candidates().keySet());
        Map<Map.Entry<PersonId, Integer>, Map<UUID, Candidacy>> together = new LinkedHashMap<>();
        exam.roster().all().forEach(candidate -> together
                .computeIfAbsent(Map.entry(candidate.person(), candidate.qualification().standard()), none -> new LinkedHashMap<>())
                .put(candidate.candidacy(), sat.get(candidate.candidacy()).at(id).orElse(sat.get(candidate.candidacy()))));
        return together.values().stream().map(Sitting::of).toList();
    }

    private Claim claim(UUID id, Exam exam, Sitting sitting, Map<PersonId, Set<Qualification>> attended) {
        Candidacy sat = sitting.all().get(sitting.main());
        Order order = exam.placed();
        LocalDate day = exam.firstDay();
        Standard standard = reference.standard(sat.qualification().standard()).orElseThrow();
        var cap = policies.cap(standard.curriculumGroup(), order.type(), day);
        return new Claim(id, sitting.main(), order.awardingBody(), sat.origin(), sitting.attempt(attended), sitting.present(),
                policies.funded(sat.fundingCode(), exam.completedOn().orElseThrow()),
                policies.fee(order.awardingBody(), name(standard, sat.qualification()), order.type(), day),
                new Ruling<>(cap.value().euros(), cap.table(), cap.hash(), cap.row()), cap.value().placeholder());
    }

    private static String name(Standard standard, Qualification wanted) {
        return standard.partQualifications().stream().filter(part -> part.id() == wanted.partQualification()).map(Named::name).findFirst().orElse(standard.name());
    }

    static UUID line(UUID exam, UUID candidacy) {
        return UUID.nameUUIDFromBytes(("line " + exam + " " + candidacy).getBytes(StandardCharsets.UTF_8));
    }
}
