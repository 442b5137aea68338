package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardSigned;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateEvent.CertificateAppliedFor;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Commission.Seat;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.ProtocolSigned;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.process.ExamSums;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What must be so after every step, over everything that the step touched. */
final class Invariants {

    private static final Set<ExamStatus> NOT_SENT = EnumSet.of(ExamStatus.NONE, ExamStatus.WAITING_FOR_LINK, ExamStatus.REOPENED, ExamStatus.DRAFT, ExamStatus.RETURNED,
            ExamStatus.CANCELLED);
    private final World world;
    private final PersonInvariants people;

    Invariants(World world) {
        this.world = world;
        people = new PersonInvariants(world);
    }

    void check(boolean inOrder) {
        Set<UUID> touched = new HashSet<>(world.exams.touched());
        world.candidacies.touched().forEach(id -> world.candidacies.get(id).attempt().ifPresent(attempt -> touched.add(attempt.exam())));
        world.certificates.touched().forEach(this::certificate);
        world.memories().forEach(memory -> memory.touched().forEach(memory::refold));
        if (!world.exams.touched().isEmpty()) {
            onceOnly();
        }
        if (!touched.isEmpty()) {
            world.candidacies.all().keySet().forEach(id -> rights(id, inOrder));
        }
        for (UUID id : touched) {
            Exam exam = world.exams.get(id);
            groups(exam);
            awards(id, exam);
            people.check(id, exam);
            onlyTheFreeSign(id, exam);
            if (world.isOpen(id)) {
                Violation.unless(!inOrder || world.places.stream().anyMatch(place -> place.exam().equals(id)), "an exam waits for nothing: %s", exam.number());
            }
        }
    }

    /** Nobody is on two open exams, or twice on one, for the same qualification. */
    private void onceOnly() {
        Set<Map.Entry<PersonId, Qualification>> sitting = new HashSet<>();
        world.openExams().forEach(exam -> exam.roster().candidates().values().forEach(candidate ->
                Violation.unless(sitting.add(Map.entry(candidate.person(), candidate.qualification())),
                        "somebody is in two open exams for the same: %s, %s", candidate, exam.number())));
    }

    /** No right to a retake is lost: who took one sits or leaves with it, and an open one can be taken. */
    private void rights(UUID id, boolean inOrder) {
        Candidacy candidacy = world.candidacies.get(id);
        candidacy.right().flatMap(RetakeRight::takenFor).map(world.exams::get).ifPresent(retake -> Violation.unless(
                retake.roster().candidates().containsKey(id) && retake.status() != ExamStatus.COMPLETED, "a right is lost: %s, %s", candidacy, retake.number()));
        candidacy.offer().ifPresent(right -> Violation.unless(!inOrder || world.places.stream().anyMatch(place ->
                place.exam().equals(candidacy.attempt().orElseThrow().exam()) && place.step().equals("orderRetake")), "nobody can take a right: %s", candidacy));
    }

    private void certificate(UUID id) {
        var application = world.certificates.get(id).application().orElseThrow();
        Candidacy candidacy = world.candidacies.get(application.decision());
        Certificate certificate = world.certificates.get(id);
        boolean takenBack = certificate.isToBeRevoked() || certificate.status().isOver() || isBeingCorrected(candidacy.attempt().orElseThrow().exam());
        boolean awarded = candidacy.isAwarded() && ExamSums.certificateOf(application.decision(), candidacy).equals(id);
        Violation.unless(takenBack || awarded && candidacy.outcome().filter(reached -> reached != Outcome.ABSENT).isPresent(),
                "an application without a signed award: %s", application);
        Violation.unless(application.person().equals(candidacy.person().orElseThrow())
                && application.qualification().equals(candidacy.qualification()), "an application for somebody else: %s", application);
        Violation.unless(!Set.of(CertificateStatus.SUBMITTED, CertificateStatus.REGISTERED).contains(world.certificates.get(id).status())
                || world.code.test(application.person()), "somebody without a personal code is in the register: %s", application);
    }

    private static void groups(Exam exam) {
        List<PersonId> members = exam.groups().all().stream().map(Group::members).flatMap(List::stream).toList();
        Violation.unless(Set.copyOf(members).size() == members.size(), "somebody is in two groups: %s", exam.number());
        boolean sent = !NOT_SENT.contains(exam.status());
        Violation.unless(!sent || exam.roster().people().equals(Set.copyOf(members)), "a sent exam's groups are not its roster: %s", exam.number());
        Violation.unless(!sent || exam.groups().all().stream().noneMatch(group -> group.members().isEmpty()), "a sent group is empty: %s", exam.number());
    }

    /** What a signed correction leads to is still to be carried out. */
    private boolean isBeingCorrected(UUID exam) {
        return world.places.stream().anyMatch(place -> place.exam().equals(exam) && place.step().equals("carryOutCorrection"));
    }

    /** Awards as they stand at this exam and applications that came of them, without those that were taken back. */
    private void awards(UUID id, Exam exam) {
        if (exam.status() != ExamStatus.COMPLETED || isBeingCorrected(id)) {
            return;
        }
        long awards = 0;
        long applications = 0;
        for (UUID candidacy : exam.roster().candidates().keySet()) {
            Optional<Candidacy> sat = world.candidacies.get(candidacy).at(id);
            awards += sat.filter(Candidacy::isAwarded).isPresent() ? 1 : 0;
            applications += sat.stream().flatMap(one -> certificates(candidacy, one)).filter(certificate -> isOf(certificate, id)).count();
        }
        Violation.unless(awards == applications, "awards and applications differ: %s has %s and %s", exam.number(), awards, applications);
    }

    private Stream<UUID> certificates(UUID candidacy, Candidacy award) {
        return Stream.concat(ExamSums.withdrawnCertificatesOf(candidacy, award).stream(), Stream.of(ExamSums.certificateOf(candidacy, award)));
    }

    private boolean isOf(UUID certificate, UUID exam) {
        Certificate known = world.certificates.get(certificate);
        return !known.isToBeRevoked() && !known.status().isOver() && world.certificates.events(certificate).stream()
                .anyMatch(event -> event instanceof CertificateAppliedFor applied && applied.exam().equals(exam));
    }

    /** Nobody signs who assessed or was barred by then, and a deputy only instead of a chair who was, or who was absent. */
    private void onlyTheFreeSign(UUID id, Exam exam) {
        Exam then = Exam.NONE;
        for (Event<Exam> event : world.exams.events(id)) {
            if (event instanceof ProtocolSigned signed) {
                boolean bound = isBound(then, signed.signer(), signed.group());
                Violation.unless(!bound, "an assessor or somebody barred signed: %s", event);
                decidedByTheFree(then, signed);
                List<Seat> seats = world.commission.apply(exam).seats().stream().filter(seat -> seat.person().equals(signed.signer())).toList();
                Violation.unless(seats.stream().anyMatch(seat -> seat.office().role().equals(signed.role())), "somebody signed in a wrong role: %s", event);
                Exam before = then;
                Violation.unless(seats.stream().anyMatch(seat -> seat.office() == Office.CHAIR || world.commission.apply(exam).seats().stream()
                        .filter(chair -> chair.office() == Office.CHAIR && chair.committee().equals(seat.committee())).map(Seat::person)
                        .allMatch(chair -> before.impediments().absent().contains(chair) || isBound(before, chair, signed.group()))),
                        "a deputy signed although the chair could: %s", event);
            }
            then = event.applyTo(then);
        }
    }

    /** As they were decided when the protocol was signed. */
    private void decidedByTheFree(Exam exam, ProtocolSigned protocol) {
        exam.roster().of(exam.groups().get(protocol.group())).forEach(candidate -> {
            Candidacy then = Candidacy.NONE;
            for (Event<Candidacy> event : world.candidacies.events(candidate.candidacy())) {
                Optional<PersonId> decider = event instanceof AwardSigned signed && signed.protocol().equals(protocol.protocol()) ? then.decider() : Optional.empty();
                Violation.unless(decider.filter(who -> isBound(exam, who, protocol.group())).isEmpty(), "what somebody barred decided was signed: %s", protocol);
                then = event.applyTo(then);
            }
        });
    }

    private static boolean isBound(Exam exam, PersonId who, int group) {
        return exam.groups().get(group).schedule().orElseThrow().assessedBy(who) || exam.impediments().bars().stream()
                .anyMatch(bar -> bar.member().equals(who) && (bar.group() == 0 || bar.group() == group));
    }
}
