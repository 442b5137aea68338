package ee.kutseeksam.process;

import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.ReferenceData;
import java.util.List;
import org.springframework.stereotype.Component;

/** The awarding committee behind an exam, as the reference data have it today. */
@Component
public class Commissions {

    private final ReferenceData reference;

    Commissions(ReferenceData reference) {
        this.reference = reference;
    }

    public Commission of(Exam exam) {
        List<CommissionMember> members = reference.awardingBody(exam.placed().awardingBody()).map(AwardingBody::commission).orElse(List.of());
        return new Commission(members.stream().filter(CommissionMember::maySign).map(member -> new Commission.Seat(member.commission(),
                member.person(), member.isChair() ? Office.CHAIR : Office.DEPUTY)).toList());
    }
}
