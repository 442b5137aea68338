package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.process.BarredDecisions;
import ee.kutseeksam.process.ExamSums;
import ee.kutseeksam.reimbursement.Line;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that the simulation moves: the streams, the clock, where each exam waits and what the certificate register holds. */
final class World {

    private static final Optional<Standard> ANY_STANDARD = Optional.of(new Standard(1, "Standard", 4, 1, Cast.FIRST_DAY, Cast.FIRST_DAY,
            Optional.empty(), "", "0811", List.of(), List.of(), List.of(), List.of(), false, false));
    /** Asked about standards and awarding bodies only. */
    private static final ReferenceData REFERENCE = (ReferenceData) Proxy.newProxyInstance(World.class.getClassLoader(),
            new Class<?>[] {ReferenceData.class}, (proxy, method, arguments) ->
                    method.getName().equals("awardingBody") ? Optional.of(Cast.body((String) arguments[0])) : ANY_STANDARD);

    final Memory<Exam> exams = new Memory<>(Exam.NONE, Watches::exam);
    final Memory<Candidacy> candidacies = new Memory<>(Candidacy.NONE, Watches::candidacy);
    final Memory<Certificate> certificates = new Memory<>(Certificate.NONE, Watches::certificate);
    final Memory<Line> lines = new Memory<>(Line.NONE, Watches::line);
    final Cast cast = new Cast();
    final Function<Exam, Commission> commission;
    final Predicate<PersonId> code;
    final BarredDecisions barred = new BarredDecisions(candidacies);
    final ExamSums sums = new ExamSums(exams, candidacies, certificates, cast, REFERENCE);
    LocalDateTime now = Cast.FIRST_DAY.atTime(8, 0);
    List<UUID> examIds = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    /** What the certificate register has entered, whether or not its answer arrived. */
    final Set<UUID> registered = new HashSet<>();
    /** Who has been given a code. */
    private Set<PersonId> coded = new HashSet<>();
    private long ids = 1000;

    World() {
        commission = Cast::commission;
        code = this::hasCode;
    }

    /** To fold in what has happened elsewhere, where others know who may sign and who has a code. */
    World(Function<Exam, Commission> commission, Predicate<PersonId> code) {
        this.commission = commission;
        this.code = code;
    }

    boolean hasCode(PersonId person) {
        return !Cast.isWithoutCode(person) || coded.contains(person);
    }

    void giveCode(PersonId person) {
        coded.add(person);
    }

    /** The id by which EHIS lists somebody now. */
    PersonId listed(PersonId learner) {
        return coded.contains(learner) ? Cast.owner(learner) : learner;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    UUID newId() {
        return new UUID(1, ids++);
    }

    List<Memory<?>> memories() {
        return List.of(exams, candidacies, certificates, lines);
    }

    boolean isOpen(UUID exam) {
        return !exams.get(exam).status().isOver();
    }

    Stream<Exam> openExams() {
        return examIds.stream().map(exams::get).filter(exam -> !exam.status().isOver());
    }

    /** Whether somebody is on the roster of another unfinished exam for this (rules.md 9), as the view answers it. */
    Optional<String> elsewhere(UUID exam, PersonId person, Qualification wanted) {
        String here = exams.get(exam).number();
        return openExams().filter(other -> !other.number().equals(here)).filter(other -> Stream.concat(other.roster().all().stream(),
                other.addition().stream().flatMap(asked -> asked.roster().all().stream())).anyMatch(candidate -> candidate.person().equals(person) && candidate.qualification().equals(wanted)))
                .map(Exam::number).findFirst();
    }

    void requireNowhereElse(UUID exam, List<Candidate> candidates) {
        candidates.forEach(one -> elsewhere(exam, one.person(), one.qualification()).ifPresent(other -> {
            throw ExamRule.NOT_IN_ANOTHER_EXAM.broken(other);
        }));
    }

    void keep() {
        memories().forEach(Memory::keep);
    }

    /** Comes back to how everything is now. */
    Runnable mark() {
        List<Runnable> back = memories().stream().map(Memory::mark).toList();
        List<UUID> exams = List.copyOf(examIds);
        List<Place> open = List.copyOf(places);
        LocalDateTime time = now;
        Set<PersonId> known = Set.copyOf(coded);
        return () -> {
            back.forEach(Runnable::run);
            examIds = new ArrayList<>(exams);
            places = new ArrayList<>(open);
            now = time;
            coded = new HashSet<>(known);
        };
    }
}
