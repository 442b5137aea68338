package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyCorrection;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Correction;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamCorrection;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.ExamSums;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.reimbursement.LineStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Corrections of signed protocols and what follows from them, as the correction's desk and correction.bpmn do it. */
final class CorrectionWork {

    private static final Set<String> RIGHTS_TO_COME = Set.of("applyForCertificates", "completeExam", "offerRetakes");
    private static final Set<String> OF_THE_APPLICATION = Set.of("recordIntent", "registerCertificate", "mendApplication", "askNumber");

    private final World world;
    private final RetakeWork retakes;

    CorrectionWork(World world, RetakeWork retakes) {
        this.world = world;
        this.retakes = retakes;
    }

    void intervene(UUID id, PersonId who, Dice dice) {
        Exam exam = world.exams.get(id);
        TurnRule.ROLE_IS_YOURS.require(Cast.holds(who, "body-" + exam.placed().awardingBody()) || Cast.holds(who, "kutsekoda"));
        if (!exam.corrections().isEmpty() && dice.oneIn(3)) {
            withdraw(id, dice.oneOf(exam.corrections()));
        } else {
            open(id, exam, dice);
        }
    }

    private void open(UUID id, Exam exam, Dice dice) {
        List<Group> signed = exam.groups().all().stream().filter(group -> group.protocol().isPresent() || dice.slips(10)).toList();
        ExamRule.CORRECTION_AFTER_THE_SIGNATURE.require(!signed.isEmpty());
        Group group = dice.oneOf(signed);
        List<UUID> sat = exam.roster().of(group).stream().map(Candidate::candidacy).toList();
        List<UUID> wrong = new ArrayList<>(dice.some(sat, 1 + dice.below(2)));
        if (dice.slips(15) && !exam.roster().candidates().isEmpty()) {
            wrong.add(dice.oneOf(exam.roster().candidates().keySet()));
        }
        UUID correction = world.newId();
        int length = dice.slips(8) ? 9 : 10;
        world.exams.change(id, before -> new ExamCorrection(before).open(correction, group.number(), wrong, note(), length));
        world.candidacies.changeAll(wrong.stream().distinct().toList(), (one, candidacy) -> new CandidacyCorrection(candidacy).open(id, correction));
        world.places.add(Place.of("correctResults", id).inGroup(group.number()).about(correction));
    }

    private void withdraw(UUID id, Correction correction) {
        world.exams.change(id, before -> new ExamCorrection(before).withdraw(correction.id()));
        world.candidacies.changeAll(correction.candidacies(), (one, candidacy) -> new CandidacyCorrection(candidacy).drop(id, correction.id()));
        boolean waited = world.places.removeIf(place -> place.certificate().equals(Optional.of(correction.id())));
        Violation.unless(waited, "an open correction waited nowhere: %s", correction);
    }

    // ---- the tasks

    void enter(Place place, Dice dice) {
        Correction correction = requireOpen(place);
        Exam exam = world.exams.get(place.exam());
        boolean crooked = dice.slips(6);
        world.candidacies.changeAll(dice.some(correction.candidacies(), 2), (id, candidacy) -> {
            var drawn = ExamWork.result(candidacy.attempt().orElseThrow(), candidacy,
                    new Dice(id.getLeastSignificantBits() * 17 + world.now.getDayOfYear(), false), crooked);
            boolean goes = goesWithTheOthers(place.exam(), exam, id, drawn);
            CandidacyRule.ATTENDANCE_IS_THE_SAME.require(goes || dice.isCareful());
            var result = goes ? drawn : candidacy.result().orElseThrow();
            return new CandidacyCorrection(candidacy).enter(place.exam(), correction.id(), result, 10,
                    world.cast.outcome(exam.placed().type(), result, world.today()), Cast.competences(candidacy.qualification()));
        });
    }

    /** One is there, or is not, for everything that one applied for. */
    private boolean goesWithTheOthers(UUID id, Exam exam, UUID candidacy, Result drawn) {
        PersonId who = exam.roster().candidates().get(candidacy).person();
        return exam.roster().all().stream().filter(other -> other.person().equals(who) && !other.candidacy().equals(candidacy))
                .map(other -> world.candidacies.get(other.candidacy())).filter(other -> other.isAt(id))
                .flatMap(other -> other.result().stream()).allMatch(saved -> saved.attendance().goesWith(drawn.attendance()));
    }

    List<Place> entered(Place place) {
        requireOpen(place);
        return List.of(place.then("proposeCorrection"));
    }

    List<Place> propose(Place place) {
        Correction correction = requireOpen(place);
        world.candidacies.changeAll(correction.candidacies(), (id, candidacy) -> new CandidacyCorrection(candidacy).propose(place.exam(), correction.id()));
        return List.of(place.then("decideCorrection"));
    }

    void decide(Place place, PersonId who, Dice dice) {
        Correction correction = requireOpen(place);
        requireDecider(place, who, correction);
        boolean careful = dice.isCareful();
        world.candidacies.changeAll(dice.some(correction.candidacies(), careful ? 9 : 1), (id, candidacy) -> {
            var own = new Dice(id.getLeastSignificantBits() * 13 + world.now.getHour(), careful);
            Award proposed = candidacy.draft().flatMap(draft -> draft.proposal()).orElse(Award.AWARD);
            Award award = own.slips(4) ? Award.NOT_AWARD : proposed;
            boolean said = careful || own.oneIn(2);
            return new CandidacyCorrection(candidacy).decide(place.exam(), correction.id(), who, award,
                    said ? Optional.of(new NoteRef(new UUID(2, 1), "hash")) : Optional.empty(), said ? 10 : 0);
        });
    }

    List<Place> decided(Place place, PersonId who) {
        Correction correction = requireOpen(place);
        requireDecider(place, who, correction);
        long undecided = world.sums.undecided(correction);
        ExamRule.EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
        world.barred.takeOver(place.exam(), world.exams.get(place.exam()), correction, who);
        return List.of(place.then("signCorrection"));
    }

    private void requireDecider(Place place, PersonId who, Correction correction) {
        Exam exam = world.exams.get(place.exam());
        new Deciders(exam, Cast.commission(exam)).require(who, correction.group());
    }

    List<Place> sign(Place place, PersonId who) {
        Correction correction = requireOpen(place);
        UUID protocol = world.newId();
        world.exams.change(place.exam(), before -> {
            world.barred.requireNone(before, correction);
            return new ExamCorrection(before).sign(correction.id(), protocol, who, Cast.commission(before), world.sums.undecided(correction));
        });
        world.candidacies.changeAll(correction.candidacies(), (id, candidacy) ->
                new CandidacyCorrection(candidacy).sign(place.exam(), correction.id(), protocol, who, world.today()));
        return List.of(place.then("carryOutCorrection"));
    }

    private Correction requireOpen(Place place) {
        return new ExamCorrection(world.exams.get(place.exam())).requireOpen(place.certificate().orElseThrow());
    }

    // ---- what follows

    List<Place> carryOut(Place place) {
        List<Place> next = new ArrayList<>();
        Exam exam = world.exams.get(place.exam());
        corrected(place).forEach((id, candidacy) -> {
            ExamSums.withdrawnCertificatesOf(id, candidacy).forEach(this::takeBack);
            if (candidacy.isAwarded() && world.certificates.get(ExamSums.certificateOf(id, candidacy)).application().isEmpty()) {
                next.add(apply(place, exam, id, candidacy));
            }
        });
        if (world.places.stream().noneMatch(other -> other.exam().equals(place.exam()) && RIGHTS_TO_COME.contains(other.step())) && !world.isOpen(place.exam())) {
            retakes.reconsider(place.exam());
        }
        next.addAll(reckon(place));
        if (!toRevoke(place).isEmpty()) {
            next.add(place.then("revokeCertificate"));
        } else if (!toSettle(place).isEmpty()) {
            next.add(place.then("settleDifference"));
        }
        return next;
    }

    private void takeBack(UUID certificate) {
        Certificate after = world.certificates.change(certificate, Certificate::takeBack);
        stopIfOver(certificate, after);
    }

    private void stopIfOver(UUID certificate, Certificate after) {
        if (after.status() == CertificateStatus.WITHDRAWN) {
            world.places.removeIf(place -> place.certificate().equals(Optional.of(certificate)) && OF_THE_APPLICATION.contains(place.step()));
        }
    }

    private Place apply(Place place, Exam exam, UUID id, Candidacy award) {
        var application = world.sums.application(exam.placed().awardingBody(), id, award, world.today());
        LocalDate decidedOn = award.decidedOn();
        world.certificates.change(application.id(), certificate -> certificate.apply(place.exam(), application, decidedOn,
                world.cast.validityMonths(application.awardingBody(), application.qualification().standard(), decidedOn)));
        return Place.of("recordIntent", place.exam()).about(application.id());
    }

    private List<Place> reckon(Place place) {
        List<Place> next = new ArrayList<>();
        presence(place).forEach((id, present) -> {
            LineStatus before = world.lines.get(id).status();
            LineStatus after = world.lines.change(id, line -> line.correct(present)).status();
            if (before == LineStatus.NOT_FUNDED && after != before) {
                next.add(Place.of("calculateLines", place.exam()));
            }
        });
        return next.stream().distinct().toList();
    }

    List<Place> revoke(Place place, Dice dice) {
        boolean early = toRevoke(place).stream().map(world.certificates::get).anyMatch(one ->
                one.status() == CertificateStatus.SUBMITTING || one.status() == CertificateStatus.SUBMITTED);
        if (early && dice.isCareful()) {
            return List.of(place.at(world.now.plusMinutes(10)));
        }
        toRevoke(place).forEach(id -> stopIfOver(id, world.certificates.change(id, certificate -> certificate.revoke(world.today()))));
        return toSettle(place).isEmpty() ? List.of() : List.of(place.then("settleDifference"));
    }

    List<Place> settle(Place place) {
        world.lines.changeAll(toSettle(place), (id, line) -> line.settle(world.today()));
        return List.of();
    }

    private List<UUID> toRevoke(Place place) {
        return corrected(place).entrySet().stream().flatMap(one -> ExamSums.withdrawnCertificatesOf(one.getKey(), one.getValue()).stream())
                .filter(id -> world.certificates.get(id).isToBeRevoked()).toList();
    }

    private List<UUID> toSettle(Place place) {
        return presence(place).keySet().stream().filter(id -> world.lines.get(id).difference().signum() != 0).toList();
    }

    private Map<UUID, Boolean> presence(Place place) {
        return world.sums.presence(place.exam(), corrected(place).keySet());
    }

    private Map<UUID, Candidacy> corrected(Place place) {
        return world.candidacies.getAll(new ExamCorrection(world.exams.get(place.exam())).get(place.certificate().orElseThrow())
                .orElseThrow(CandidacyRule.CORRECTION_IS_UNDER_WAY::broken).candidacies());
    }

    private NoteRef note() {
        return new NoteRef(new UUID(2, 2), "hash");
    }
}
