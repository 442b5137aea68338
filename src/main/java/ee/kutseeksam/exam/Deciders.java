package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Commission.Seat;
import ee.kutseeksam.exam.ExamEvent.ChairAbsent;
import ee.kutseeksam.exam.ExamEvent.MemberBarred;
import ee.kutseeksam.exam.Impediments.Bar;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who of the awarding committee decides about a group and signs its protocol, and what keeps the others from it (rules.md 28–30). */
public record Deciders(Exam exam, Commission commission) {

    /** The office in which this one decides and signs: {@code chair} or {@code deputy}. Refuses whom anything keeps from it. */
    public String require(PersonId who, int group) {
        obstacle(who, group).ifPresent(rule -> {
            throw broken(rule, group);
        });
        return (commission.has(who, Office.CHAIR) ? Office.CHAIR : Office.DEPUTY).role();
    }

    /** Refuses who may decide about none of the exam's groups. */
    public void requireAny(PersonId who) {
        if (exam.groups().all(group -> obstacle(who, group.number()).isPresent())) {
            require(who, exam.groups().all().get(0).number());
        }
    }

    /** The rule that keeps this one from deciding about the group. */
    public Optional<ExamRule> obstacle(PersonId who, int group) {
        if (!commission.has(who)) {
            return Optional.of(SIGNER_IS_OF_THE_COMMISSION);
        }
        if (new Conduct(exam).hasAssessed(who, group)) {
            return Optional.of(ASSESSOR_DOES_NOT_DECIDE);
        }
        if (exam.roster().has(who)) {
            return Optional.of(APPLICANT_DOES_NOT_DECIDE);
        }
        if (exam.impediments().bar(who, group)) {
            return Optional.of(BARRED_DOES_NOT_DECIDE);
        }
        boolean standsIn = commission.seats().stream().filter(seat -> seat.person().equals(who)).anyMatch(seat -> isDue(seat, group));
        return standsIn ? Optional.empty() : Optional.of(DEPUTY_STANDS_IN);
    }

    private RuleBroken broken(ExamRule rule, int group) {
        return rule.broken(instead(group));
    }

    /** A chair's turn always; a deputy's when no chair of the same committee can. */
    private boolean isDue(Seat seat, int group) {
        return seat.office() == Office.CHAIR || commission.chairsOf(seat.committee()).stream().noneMatch(chair -> isFree(chair, group));
    }

    private boolean isFree(PersonId chair, int group) {
        return !exam.impediments().isAbsent(chair) && !isBound(chair, group);
    }

    private boolean isBound(PersonId member, int group) {
        return exam.impediments().bar(member, group) || exam.roster().has(member) || new Conduct(exam).hasAssessed(member, group);
    }

    /** Who decides about the group instead of somebody who may not. */
    private String instead(int group) {
        String who = commission.seats().stream().filter(seat -> isFree(seat.person(), group) && isDue(seat, group)).map(Seat::office).distinct()
                .sorted().map(office -> office == Office.CHAIR ? "esimees" : "aseesimees").collect(Collectors.joining(" või "));
        return who.isEmpty() ? "asendav aseesimees, kelle kutse andja määrab" : "kutsekomisjoni " + who;
    }

    private boolean isAnybodyLeft(int group) {
        return commission.seats().stream().anyMatch(seat -> isFree(seat.person(), group));
    }

    // ---- conflicts and absence

    /** @param group its number, or 0 for the whole exam */
    public List<ExamEvent> bar(PersonId member, int group, Ground ground, NoteRef reason, int reasonLength) {
        requireCalledOn();
        if (!commission.has(member)) {
            throw BARRED_IS_OF_THE_COMMISSION.broken().at("member");
        }
        if (group != 0) {
            exam.groups().get(group);
        }
        requireReason(reasonLength);
        if (exam.impediments().bar(member, group)) {
            return List.of();
        }
        requireSomebodyLeft(exam.with(exam.impediments().with(new Bar(member, group))));
        return List.of(new MemberBarred(member, group, ground, reason));
    }

    public List<ExamEvent> absent(PersonId chair, NoteRef reason, int reasonLength) {
        requireCalledOn();
        if (!commission.has(chair, Office.CHAIR)) {
            throw ABSENT_IS_THE_CHAIR.broken().at("chair");
        }
        requireReason(reasonLength);
        if (exam.impediments().isAbsent(chair)) {
            return List.of();
        }
        requireSomebodyLeft(exam.with(exam.impediments().withAbsent(chair)));
        return List.of(new ChairAbsent(chair, reason));
    }

    private void requireCalledOn() {
        COMMISSION_IS_CALLED_ON.require(exam.isAccepted() && exam.status() != ExamStatus.CANCELLED);
    }

    private static void requireReason(int length) {
        if (length < 10) {
            throw IMPEDIMENT_HAS_A_REASON.broken().at("reason");
        }
    }

    private void requireSomebodyLeft(Exam impeded) {
        var then = new Deciders(impeded, commission);
        SUBSTITUTE_IS_APPOINTED.require(impeded.groups().all().stream().allMatch(group -> then.isAnybodyLeft(group.number())));
    }
}
