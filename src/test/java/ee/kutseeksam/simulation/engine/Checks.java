package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.engine.verify.Standing;
import ee.kutseeksam.engine.verify.Verify;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.lifecycle.PersonalDataScan;
import ee.kutseeksam.people.People;
import ee.kutseeksam.simulation.Violation;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must be so in the running product: after every step what the step touched, at the end of a world everything. */
final class Checks {

    private static final Set<CertificateStatus> MUST_BE_ENTERED = Set.of(CertificateStatus.SUBMITTED, CertificateStatus.REGISTERED);

    private final RealWorld world;
    private final Standing standing;
    private final Verify verify;
    private final Crew crew;
    private final ExamList exams;
    private final ExamRoster roster;
    private final ExamResults results;
    private final People people;
    private final JdbcTemplate database;

    Checks(RealWorld world, Standing standing, Verify verify, Crew crew, ExamList exams, ExamRoster roster, ExamResults results, People people,
           JdbcTemplate database) {
        this.world = world;
        this.standing = standing;
        this.verify = verify;
        this.crew = crew;
        this.exams = exams;
        this.roster = roster;
        this.results = results;
        this.people = people;
        this.database = database;
    }

    /** @param byPeople whether people acted, or only the system; null where both may have */
    void step(List<Recorded> news, Boolean byPeople) {
        news.stream().map(one -> one.happened().act()).distinct().forEach(act -> acted(act, byPeople));
        news.stream().map(one -> one.happened().act().subject()).distinct().forEach(this::views);
        waits();
    }

    /** Who acts holds the role in which they act. */
    private void acted(Act act, Boolean byPeople) {
        boolean person = !act.who().equals(Act.SYSTEM);
        Violation.unless(byPeople == null || byPeople == person, "the wrong one acts: %s", act);
        if (person && !act.role().equals("assessor")) {
            String group = act.organisation().isEmpty() ? act.role() : act.role() + "-" + act.organisation();
            Violation.unless(crew.fit(Set.of(group)).stream().anyMatch(who -> who.id().equals(PersonId.of(act.who()))),
                    "somebody acts in a role that is not theirs: %s as %s", crew.nameOf(PersonId.of(act.who())), group);
        }
        if (act.role().equals("assessor")) {
            Violation.unless(world.exam(act.subject()).groups().all().stream().flatMap(group -> group.schedule().stream())
                    .anyMatch(schedule -> schedule.assessedBy(PersonId.of(act.who()))), "an assessor of nobody acts: %s", act);
        }
    }

    /** What the views show is what the pure core makes of the same events. */
    private void views(UUID id) {
        Exam exam = world.exam(id);
        ExamList.Row shown = exams.byNumber(exam.number()).orElseThrow(() -> new Violation("an exam is not listed: " + exam.number(), null));
        Violation.unless(shown.status() == exam.status() && shown.revision() == exam.revision() && shown.responsible().equals(exam.responsible())
                && shown.people() == exam.roster().people().size() && shown.groups() == exam.groups().count()
                && shown.plannedOn().equals(exam.order().map(Order::plannedOn).or(() -> exam.wish().map(Wish::plannedOn)).orElseThrow()), "the list shows something else: %s, and it is %s", shown, exam);
        var rows = roster.of(id).stream().collect(Collectors.toMap(ExamRoster.Row::candidacy, row -> row));
        Violation.unless(rows.keySet().equals(exam.roster().candidates().keySet()), "the roster shows somebody else: %s, and there are %s", rows.keySet(),
                exam.roster().candidates().keySet());
        rows.values().forEach(row -> Violation.unless(row.verification().equals(Optional.ofNullable(exam.roster().answers().get(row.person()))),
                "the roster shows another answer of the register: %s", row));
        for (ExamResults.Row row : results.of(id)) {
            var candidacy = world.mirror().candidacy(row.candidacy());
            Violation.unless(!candidacy.isAt(id) || row.outcome().equals(candidacy.outcome()) && row.decision().equals(candidacy.decision())
                    && row.signedOn().isPresent() == candidacy.signature().isPresent(), "the results show something else: %s, and it is %s", row, candidacy);
        }
    }

    /** Nothing waits where it should not, and nothing waits for nothing. */
    private void waits() {
        List<String> misplaced = standing.misplaced((exam, certificate) -> certificate.map(id -> world.mirror().certificate(id).status().name())
                .orElseGet(() -> world.exam(exam).status().name()));
        Violation.unless(misplaced.isEmpty(), "an exam waits at the wrong place: %s", misplaced);
        Violation.unless(standing.stuck().isEmpty(), "an instance waits for nothing: %s", standing.stuck());
        Violation.unless(world.forgottenJobs().isEmpty(), "a job has given up without an incident: %s", world.forgottenJobs());
        Set<UUID> running = standing.runningExams();
        world.mirror().exams().forEach((id, exam) -> Violation.unless(exam.status().isOver() || running.contains(id), "an open exam has no instance: %s", exam.number()));
    }

    /** Log, views and engine say the same; the register holds what was signed and applied for, and each award once. */
    void everything() {
        List<Verify.Finding> findings = verify.run((done, all) -> { });
        Violation.unless(findings.isEmpty(), "verify finds something: %s", findings);
        Map<String, Long> entered = counted(TestSimulator.entries().stream().map(one -> place(one.person(), one.standard(), one.specialisation(), one.part())));
        Map<String, Long> applied = counted(applications(certificate -> certificate.status() != CertificateStatus.GENERATED));
        entered.forEach((place, times) -> Violation.unless(times <= applied.getOrDefault(place, 0L), "the register holds more than was applied for: %s", place));
        counted(applications(certificate -> MUST_BE_ENTERED.contains(certificate.status()))).forEach((place, times) ->
                Violation.unless(entered.getOrDefault(place, 0L) >= times, "the register lacks what it has accepted: %s", place));
    }

    private Stream<String> applications(Predicate<Certificate> such) {
        return world.mirror().certificates().values().stream().filter(such).flatMap(certificate -> certificate.application().stream()).map(one -> {
            Qualification what = one.qualification();
            return people.forRegister(List.of(one.person())).get(one.person()).code().map(code -> place(Integer.toHexString(code.value().hashCode()),
                    what.standard(), what.specialisation(), what.partQualification())).orElse("nobody");
        });
    }

    private static String place(String person, int standard, Integer specialisation, Integer part) {
        boolean isPart = part != null && part > 0;
        return person + "/" + standard + "/" + (isPart || specialisation == null ? 0 : specialisation) + "/" + (isPart ? part : 0);
    }

    private static Map<String, Long> counted(Stream<String> places) {
        return places.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Nobody's name or code stands anywhere but where people are kept. */
    void nothingPersonal() {
        List<PersonId> ids = world.mirror().exams().values().stream().flatMap(exam -> exam.roster().people().stream()).distinct().toList();
        Set<String> words = new HashSet<>(BodyDeeds.REASONS.subList(0, 1));
        people.forRegister(ids).values().forEach(one -> {
            one.code().ifPresent(code -> words.add(code.value()));
            words.add(one.lastName());
        });
        List<String> found = new PersonalDataScan(words).database(database);
        Violation.unless(found.isEmpty(), "personal data stand where they should not: %s", found);
    }
}
