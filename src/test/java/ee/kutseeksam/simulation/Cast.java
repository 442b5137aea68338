package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.Competences;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.certificate.CertificatePolicies;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Links;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.exam.OrderFacts.StandardFacts;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.ReimbursementPolicies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Two schools, two awarding bodies and their people, several of them in several roles; what tables and reference data say. */
final class Cast implements CandidacyPolicies, CertificatePolicies, ReimbursementPolicies {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    static final List<String> SCHOOLS = List.of("51", "52");
    static final List<String> BODIES = List.of("KA-A", "KA-B", "KA-K");
    static final List<String> CURRICULA = List.of("C1", "C2", "CLOSED", "BARE");
    private static final Map<String, List<Integer>> LINKED = Map.of("C1", List.of(1, 2), "C2", List.of(2), "CLOSED", List.of(1), "BARE", List.of());
    private static final Map<String, List<Integer>> AWARDED = Map.of("KA-A", List.of(1, 2), "KA-B", List.of(2), "KA-K", List.of(2));
    /** A school that awards. */
    private static final Map<String, String> AWARDING_SCHOOLS = Map.of("KA-K", "52");
    private static final Map<Integer, Set<String>> ROLES = Map.of(
            1, Set.of("school-51"),
            2, Set.of("school-52", "body-KA-A"),
            3, Set.of("body-KA-A"),
            4, Set.of("commission-KA-A", "body-KA-A", "assessor"),
            5, Set.of("commission-KA-A", "commission-KA-K"),
            6, Set.of("body-KA-B", "body-KA-K", "school-51"),
            7, Set.of("commission-KA-B", "assessor"),
            8, Set.of("commission-KA-B", "commission-KA-K", "assessor", "kutsekoda"),
            9, Set.of("assessor"),
            10, Set.of("kutsekoda"));

    static final List<PersonId> STAFF = IntStream.rangeClosed(1, 11).mapToObj(Cast::person).toList();
    static final List<PersonId> LEARNERS = IntStream.range(100, 124).mapToObj(Cast::person).toList();
    /** Working-world applicants; two of them work here too and one is a learner. */
    static final List<PersonId> APPLICANTS = IntStream.of(5, 9, 100, 201, 202, 203).mapToObj(Cast::person).toList();

    static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }

    static int number(PersonId person) {
        return (int) person.value().getLeastSignificantBits();
    }

    static boolean holds(PersonId who, String role) {
        return ROLES.getOrDefault(number(who), Set.of()).contains(role);
    }

    static List<PersonId> holders(String role) {
        return STAFF.stream().filter(who -> holds(who, role)).toList();
    }

    /** The first of a body's two is the chair, the other the deputy. */
    static Commission commission(Exam exam) {
        List<PersonId> both = exam.order().map(order -> holders("commission-" + order.awardingBody())).orElse(List.of());
        return new Commission(both.stream().map(who -> new Commission.Seat("kutsekomisjon", who,
                who.equals(both.get(0)) ? Office.CHAIR : Office.DEPUTY)).toList());
    }

    static OrderFacts facts(Order order) {
        String curriculum = order.curriculum();
        List<StandardFacts> standards = order.standards().stream().map(Cast::standard).toList();
        boolean first = order.awardingBody().equals("KA-A");
        return new OrderFacts(Optional.of(curriculum.equals("C2") ? "52" : "51"), !curriculum.equals("CLOSED"),
                Set.copyOf(LINKED.get(curriculum)), standards, Set.copyOf(AWARDED.get(order.awardingBody())),
                first ? Set.of("et", "ru") : Set.of("et"), LocalDate.of(2021, 11, 10),
                first ? Optional.of(LocalDate.of(2027, 11, 9)) : Optional.empty(), awardingSchool(order.awardingBody()));
    }

    /** BARE is linked with nothing, one standard or two, by the week; one that is closed is so for ever. */
    static Links links(String curriculum, LocalDate today) {
        List<Integer> bare = List.of(List.<Integer>of(), List.of(2), List.<Integer>of(), List.of(1), List.of(1, 2)).get((int) (today.toEpochDay() / 7 % 5));
        List<Integer> linked = curriculum.equals("BARE") ? bare : LINKED.getOrDefault(curriculum, List.of());
        return new Links(LINKED.containsKey(curriculum) ? Optional.of(curriculum.equals("C2") ? "52" : "51") : Optional.empty(), !curriculum.equals("CLOSED"),
                false, linked.stream().map(Cast::standard).toList(), BODIES.stream().map(Cast::linkedBody).toList());
    }

    private static Links.Body linkedBody(String code) {
        OrderFacts facts = facts(new Order("51", "C1", code, List.of(), ExamType.COMBINED, "et", FIRST_DAY, Optional.empty()));
        return new Links.Body(code, facts.bodyStandards(), facts.bodyLanguages(), facts.rightFrom(), facts.rightTo(), facts.awardingSchool());
    }

    private static Optional<String> awardingSchool(String body) {
        return Optional.ofNullable(AWARDING_SCHOOLS.get(body));
    }

    static AwardingBody body(String code) {
        return new AwardingBody(code, code, awardingSchool(code).isEmpty(), awardingSchool(code), FIRST_DAY, Optional.empty(), List.of(), List.of(),
                List.of());
    }

    private static StandardFacts standard(int id) {
        LocalDate validTo = id == 1 ? LocalDate.of(2026, 12, 31) : LocalDate.of(2035, 12, 31);
        LocalDate usableUntil = id == 1 ? LocalDate.of(2027, 8, 31) : validTo;
        return new StandardFacts(id, "Standard " + id, id == 3 ? 6 : 4, LocalDate.of(2022, 1, 1), validTo, usableUntil);
    }

    static List<Qualification> qualifications(int standard) {
        return List.of(Qualification.of(standard), new Qualification(standard, 60 + standard, 0), new Qualification(standard, 90 + standard, 0),
                new Qualification(standard, 0, 70 + standard), new Qualification(standard, 0, 80 + standard));
    }

    static Competences competences(Qualification wanted) {
        int first = wanted.standard() * 10;
        return wanted.isPart() ? new Competences(Set.of(), Set.of(first, first + 1))
                : new Competences(Set.of(first), Set.of(first + 1));
    }

    /** Learners of whom EHIS knows the birth date only. */
    static boolean isWithoutCode(PersonId person) {
        return LEARNERS.contains(person) && number(person) % 7 == 3;
    }

    /** Whose the code of this person is, once there is one: the first of them is an applicant too, known by another id. */
    static PersonId owner(PersonId person) {
        return number(person) == 101 ? person(201) : person;
    }

    static boolean maySit(PersonId learner) {
        return number(learner) % 8 != 0;
    }

    static String funding(PersonId learner) {
        return List.of("R", "R", "R", "O", "M", "").get(number(learner) % 6);
    }

    static Ruling<Integer> daysBefore(String body) {
        return ruled(body.equals("KA-A") ? 10 : 14, "deadlines");
    }

    static Ruling<Integer> smallestCommittee(String body) {
        return ruled(body.equals("KA-A") ? 2 : 3, "committeeSize");
    }

    @Override
    public Ruling<Outcome> outcome(ExamType type, Result result, LocalDate examDay) {
        return ruled(reached(type, result), "resultOutcome");
    }

    private static Outcome reached(ExamType type, Result result) {
        if (result.attendance() == Attendance.REMOVED) {
            return Outcome.FAILED;
        }
        if (result.attendance() != Attendance.PRESENT) {
            return Outcome.ABSENT;
        }
        long passed = type.parts().stream().filter(part -> result.parts().get(part) == PartResult.PASSED).count();
        if (passed == type.parts().size()) {
            return Outcome.PASSED;
        }
        return passed > 0 ? Outcome.PARTIAL : type.parts().stream().anyMatch(result.parts()::containsKey) ? Outcome.FAILED : Outcome.ABSENT;
    }

    @Override
    public Ruling<RetakeTerms> retake(String awardingBody, LocalDate decidedOn) {
        boolean first = awardingBody.equals("KA-A");
        CarryOver later = decidedOn.getMonthValue() % 5 == 0 ? CarryOver.NONE : CarryOver.PASSED_PARTS;
        return ruled(first ? new RetakeTerms(1, 12, later, false) : new RetakeTerms(2, 6, CarryOver.PRACTICE_ONLY_IF_THEORY_PASSED, true), "retakePolicy");
    }

    @Override
    public Ruling<Integer> validityMonths(String awardingBody, int standard, LocalDate decidedOn) {
        return ruled(awardingBody.equals("KA-A") ? 60 : 0, "certificateValidity");
    }

    @Override
    public Ruling<Funded> funded(String fundingCode, LocalDate examDay) {
        return ruled(switch (fundingCode) {
            case "R" -> Funded.YES;
            case "O" -> Funded.NO;
            default -> Funded.REVIEW;
        }, "funding");
    }

    @Override
    public Ruling<Cap> cap(String curriculumGroup, ExamType type, LocalDate examDay) {
        int euros = type == ExamType.COMBINED ? 105 : examDay.getMonthValue() == 6 ? 0 : 130;
        return ruled(new Cap(BigDecimal.valueOf(euros), type == ExamType.PRACTICAL), "costCaps");
    }

    @Override
    public Ruling<BigDecimal> fee(String awardingBody, String qualification, ExamType type, LocalDate examDay) {
        return ruled(awardingBody.equals("KA-A") ? new BigDecimal("120") : new BigDecimal("99.50"), "graduateFee");
    }

    static <T> Ruling<T> ruled(T value, String table) {
        return new Ruling<>(value, table, "hash", "row");
    }
}
