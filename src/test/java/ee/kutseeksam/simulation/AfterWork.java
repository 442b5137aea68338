package ee.kutseeksam.simulation;

import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateRule;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineRule;
import ee.kutseeksam.reimbursement.LineStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What follows from the signed protocols: certificates, completion and the state's money. */
final class AfterWork {

    private static final int PEOPLE_A_JOB = 3;
    private final World world;

    AfterWork(World world) {
        this.world = world;
    }

    /** A handful of the roster a job; the place's number is how many have had their turn. */
    List<Place> apply(Place place) {
        Exam exam = world.exams.get(place.exam());
        List<Place> next = new ArrayList<>();
        world.sums.awards(place.exam(), place.group(), PEOPLE_A_JOB).forEach((id, award) -> {
            var application = world.sums.application(exam.placed().awardingBody(), id, award, world.today());
            LocalDate signedOn = award.signature().orElseThrow().on();
            world.certificates.change(application.id(), certificate -> certificate.apply(place.exam(), application, signedOn,
                    world.cast.validityMonths(application.awardingBody(), application.qualification().standard(), signedOn)));
            next.add(place.then("recordIntent").inGroup(0).about(application.id()));
        });
        boolean last = world.sums.isLast(place.exam(), place.group(), PEOPLE_A_JOB);
        next.add(last ? place.then("completeExam").inGroup(0) : place.inGroup(place.group() + PEOPLE_A_JOB));
        return next;
    }

    List<Place> complete(Place place) {
        long pending = world.sums.withoutApplication(place.exam());
        world.exams.change(place.exam(), exam -> new Conduct(exam).complete(world.today(), pending));
        return List.of(place.then("calculateLines"), place.then("offerRetakes"));
    }

    // ---- the certificate

    List<Place> intend(Place place) {
        world.certificates.change(place.certificate().orElseThrow(), Certificate::intend);
        return List.of(place.then("registerCertificate"));
    }

    List<Place> register(Place place, Dice dice) {
        UUID id = place.certificate().orElseThrow();
        if (world.certificates.get(id).isToBeWritten()) {
            if (!world.hasCode(person(id))) {
                world.certificates.change(id, certificate -> certificate.answered(List.of(new FieldError(CertificateRegister.CODE, "puudub")), Optional.empty()));
            } else if (world.registered.contains(id)) {
                world.certificates.change(id, Certificate::found);
            } else if (!write(id, dice)) {
                return List.of(place);
            }
        }
        boolean accepted = world.certificates.get(id).status() != CertificateStatus.REJECTED;
        return List.of(accepted ? place.then("askNumber").at(world.now.plusMinutes(10)) : place.then("mendApplication"));
    }

    /** Whoever has no code is given one first, or the application stays where it is. */
    List<Place> mend(Place place, Dice dice) {
        UUID id = place.certificate().orElseThrow();
        CertificateRule.APPLIED_FOR_FIRST.require(world.certificates.get(id).application().isPresent());
        world.certificates.get(id).requireAward();
        if (dice.isCareful() || dice.oneIn(2)) {
            world.giveCode(person(id));
            world.certificates.change(id, certificate -> certificate.mended(CertificateRegister.CODE));
        }
        CertificateRule.CODE_IS_KNOWN.require(world.hasCode(person(id)));
        return intend(place);
    }

    private PersonId person(UUID certificate) {
        return world.certificates.get(certificate).application().orElseThrow().person();
    }

    /** False when the register's answer is lost, whether or not it had entered the certificate. */
    private boolean write(UUID id, Dice dice) {
        boolean refuses = dice.oneIn(6);
        boolean answers = !dice.oneIn(5);
        if (!refuses && (answers || dice.oneIn(2))) {
            world.registered.add(id);
        }
        List<FieldError> errors = refuses ? List.of(new FieldError("kuupaev", "vale")) : List.of();
        if (answers) {
            world.certificates.change(id, certificate -> certificate.answered(errors, Optional.empty()));
        }
        return answers;
    }

    List<Place> askNumber(Place place, Dice dice) {
        UUID id = place.certificate().orElseThrow();
        Certificate before = world.certificates.get(id);
        Optional<String> number = before.number().or(() -> dice.oneIn(3) ? Optional.empty() : Optional.of("2" + id.getLeastSignificantBits()));
        number.ifPresent(given -> world.certificates.change(id, certificate -> certificate.numberGiven(given)));
        return number.isPresent() ? List.of() : List.of(place.at(world.now.plusMinutes(10)));
    }

    // ---- the state's money

    List<Place> calculate(Place place) {
        var made = world.sums.claims(place.exam());
        Collection<Line> lines = world.lines.changeAll(made.keySet(), (id, line) -> line.calculate(made.get(id))).values();
        return afterwards(place, lines);
    }

    /** What is payable waits for its Monday, what is under review for Kutsekoda, neither for the other. */
    private List<Place> afterwards(Place place, Collection<Line> lines) {
        List<Place> next = new ArrayList<>();
        if (count(lines, LineStatus.PAYABLE) > 0) {
            next.add(payment(place));
        }
        int left = count(lines, LineStatus.REVIEW);
        if (left > 0) {
            next.add(place.then("reviewFunding").inGroup(left));
        }
        return next;
    }

    private Place payment(Place place) {
        LocalDateTime monday = world.now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).withHour(6);
        return place.then("orderPayment").at(monday);
    }

    void review(Place place, Dice dice) {
        Collection<UUID> all = world.sums.lines(place.exam());
        List<UUID> open = all.stream().filter(id -> dice.slips(10) || world.lines.get(id).status() == LineStatus.REVIEW).toList();
        boolean funded = dice.oneIn(2);
        int length = dice.slips(8) ? 9 : 10;
        world.lines.changeAll(dice.some(open, dice.isCareful() ? open.size() : 1 + dice.below(5)), (id, line) ->
                line.review(funded, new NoteRef(world.newId(), "hash"), length));
    }

    /** The place's number is how many lines were under review when it came up. */
    List<Place> reviewed(Place place) {
        Collection<Line> lines = world.lines.getAll(world.sums.lines(place.exam())).values();
        LineRule.SOME_LINE_IS_REVIEWED.require(count(lines, LineStatus.REVIEW) < Math.max(1, place.group()));
        return afterwards(place.inGroup(0), lines);
    }

    /** Real money waits until the regulation's caps are there; the job then fails and is tried again. */
    List<Place> pay(Place place, boolean placeholdersAllowed) {
        LocalDate monday = world.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        world.lines.changeAll(world.sums.lines(place.exam()), (id, line) -> line.order(monday, placeholdersAllowed));
        return List.of();
    }

    private static int count(Collection<Line> lines, LineStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }
}
