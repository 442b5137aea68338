package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.reimbursement.Claim;
import ee.kutseeksam.reimbursement.ReimbursementPolicies;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an exam asks the state to pay for: one claim for each candidacy's sitting. */
@Component
class Claims {

    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final ReimbursementPolicies policies;
    private final ReferenceData reference;

    Claims(Repository<Exam> exams, Repository<Candidacy> candidacies, ReimbursementPolicies policies, ReferenceData reference) {
        this.exams = exams;
        this.candidacies = candidacies;
        this.policies = policies;
        this.reference = reference;
    }

    Collection<UUID> linesOf(UUID exam) {
        return exams.get(exam).roster().candidates().keySet().stream().map(candidacy -> line(exam, candidacy)).toList();
    }

    Map<UUID, Claim> of(UUID id) {
        Exam exam = exams.get(id);
        LocalDate day = exam.firstDay();
        Map<UUID, Claim> claims = new LinkedHashMap<>();
        candidacies.getAll(exam.roster().candidates().keySet()).forEach((candidacy, sat) ->
                claims.put(line(id, candidacy), claim(id, candidacy, sat, exam.placed(), day)));
        return claims;
    }

    private Claim claim(UUID exam, UUID id, Candidacy sat, Order order, LocalDate day) {
        String group = reference.standard(sat.qualification().standard()).orElseThrow().curriculumGroup();
        var cap = policies.cap(group, order.type(), day);
        if (!sat.isAt(exam)) {
            throw new IllegalStateException("Korduseksam on juba alanud, selle eksami hüvitist enam samadest andmetest arvutada ei saa");
        }
        boolean present = sat.result().map(result -> result.attendance() == Attendance.PRESENT).orElse(false);
        return new Claim(exam, id, order.awardingBody(), sat.origin(), sat.attempt().orElseThrow().number(), present,
                policies.funded(sat.fundingCode(), day), policies.fee(order.awardingBody(), order.type(), day),
                new Ruling<>(cap.value().euros(), cap.table(), cap.hash(), cap.row()), cap.value().placeholder());
    }

    private static UUID line(UUID exam, UUID candidacy) {
        return UUID.nameUUIDFromBytes(("line " + exam + " " + candidacy).getBytes(StandardCharsets.UTF_8));
    }
}
