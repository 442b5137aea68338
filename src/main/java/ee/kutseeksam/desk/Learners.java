package ee.kutseeksam.desk;

import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The learners of an order's curriculum and whether the table lets each of them sit. */
@Component
class Learners {

    record Found(Learner learner, Optional<NominalEnd> nominalEnd, Ruling<String> eligibility) {

        boolean maySit() {
            return MAY_SIT.contains(eligibility.value());
        }
    }

    private static final Set<String> MAY_SIT = Set.of("FINAL_YEAR", "OVERTIME");

    private final LearnerRegister register;
    private final ExamPolicies policies;
    private final Facts facts;
    private final Clock clock;

    Learners(LearnerRegister register, ExamPolicies policies, Facts facts, Clock clock) {
        this.register = register;
        this.policies = policies;
        this.facts = facts;
        this.clock = clock;
    }

    Map<PersonId, Found> of(Order order) {
        LocalDate today = LocalDate.now(clock);
        int nominalMonths = facts.nominalMonths(order);
        Map<PersonId, Found> found = new LinkedHashMap<>();
        for (Learner learner : register.learners(order.school(), order.curriculum())) {
            Optional<NominalEnd> end = learner.nominalTime().end(nominalMonths);
            found.put(learner.person(), new Found(learner, end,
                    policies.eligibility(learner.course(), nominalMonths, end.map(NominalEnd::day), today)));
        }
        return found;
    }
}
