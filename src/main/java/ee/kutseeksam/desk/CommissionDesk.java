package ee.kutseeksam.desk;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.BarredDecisions;
import ee.kutseeksam.process.Commissions;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where conflicts and absence in the awarding committee (kutsekomisjon) are declared, by its members and the awarding body. */
@Component
public class CommissionDesk {

    private final Interventions interventions;
    private final Repository<Exam> exams;
    private final Commissions commissions;
    private final Notes notes;
    private final BarredDecisions barred;

    CommissionDesk(Interventions interventions, Repository<Exam> exams, Commissions commissions, Notes notes, BarredDecisions barred) {
        this.interventions = interventions;
        this.exams = exams;
        this.commissions = commissions;
        this.notes = notes;
        this.barred = barred;
    }

    /** A member declares a conflict of their own; the awarding body's representative anybody's (rules.md 29). */
    @Transactional
    public void bar(PersonId who, UUID id, BarForm form) {
        Typed.filled("member", form.member());
        Typed.filled("ground", form.ground());
        interventions.begin(who, id, form.member().equals(who) ? Action.BAR_ONESELF : Action.BAR_MEMBER);
        Typed.Reason reason = Typed.reason(form.reason());
        Exam exam = exams.change(id, before -> new Deciders(before, commissions.of(before))
                .bar(form.member(), form.group(), form.ground(), notes.keep(reason.text(), Optional.of(form.member())), reason.length()));
        sendBack(exam);
    }

    /** What a barred member decided waits for no signature any more: it is decided again. */
    private void sendBack(Exam exam) {
        if (barred.isAny(exam)) {
            interventions.tell(exam.number(), Message.DECIDER_BARRED);
        }
        exam.corrections().stream().filter(correction -> correction.isOpen() && barred.isAny(exam, correction))
                .forEach(correction -> interventions.tell(Message.CORRECTION_DECIDER_BARRED, correction.id()));
    }

    /** The awarding body's representative or a deputy declares that the chair cannot act (rules.md 30). */
    @Transactional
    public void absent(PersonId who, UUID id, AbsenceForm form) {
        Typed.filled("chair", form.chair());
        Commission commission = commissions.of(exams.get(id));
        interventions.begin(who, id, commission.has(who, Office.DEPUTY) ? Action.DECLARE_CHAIR_ABSENT_AS_DEPUTY : Action.DECLARE_ABSENT);
        Typed.Reason reason = Typed.reason(form.reason());
        exams.change(id, before -> new Deciders(before, commission)
                .absent(form.chair(), notes.keep(reason.text(), Optional.of(form.chair())), reason.length()));
    }
}
