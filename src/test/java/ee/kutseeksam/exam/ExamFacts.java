package ee.kutseeksam.exam;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An exam of curriculum 214802 by Eesti Leivaliit, as the examples tell it. */
final class ExamFacts {

    static final int STANDARD = 11330789;
    static final LocalDate PLANNED = LocalDate.of(2026, 5, 11);
    static final LocalDateTime START = PLANNED.atTime(9, 0);
    static final Ruling<Integer> TEN_DAYS = new Ruling<>(10, "deadlines", "hash", "row_default");
    static final Ruling<Integer> TWO_MEMBERS = new Ruling<>(2, "committeeSize", "hash", "row_default");
    static final NoteRef REASON = new NoteRef(id(900), "ab12");

    static final PersonId MARI = person(1);
    static final PersonId JAAN = person(2);
    static final PersonId LIIS = person(3);
    static final PersonId CHAIR = person(11);
    static final PersonId ASSESSOR = person(12);
    static final PersonId SIGNER = person(13);
    static final PersonId DEPUTY = person(14);
    static final Commission COMMISSION = commission(SIGNER, DEPUTY);

    static final Order ORDER = order(PLANNED);
    static final OrderFacts FACTS = facts().get();
    static final Schedule SCHEDULE = new Schedule(START, "Õpetaja 1, Pärnu", CHAIR, List.of(ASSESSOR));
    static final ExamOrdered ORDERED = new ExamOrdered("KE-2026-0001", ORDER);

    private ExamFacts() { }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static PersonId person(int number) {
        return new PersonId(id(number));
    }

    static Order order(LocalDate day) {
        return new Order("51", "214802", "KA-LEIB", List.of(STANDARD), ExamType.COMBINED, "et", day, Optional.empty());
    }

    /** A graduate whose candidacy has the same number as the person, plus 100. */
    static Candidate graduate(PersonId person) {
        UUID candidacy = new UUID(0, person.value().getLeastSignificantBits() + 100);
        return new Candidate(candidacy, person, Qualification.of(STANDARD), Origin.EHIS,
                Optional.of(new Ruling<>("FINAL_YEAR", "eligibility", "hash", "row_final")), "R", 1, Set.of());
    }

    static CandidatesAdded added(PersonId... people) {
        return new CandidatesAdded(List.of(people).stream().map(ExamFacts::graduate).toList());
    }

    static PeopleVerified verified(Verification answer, PersonId... people) {
        return new PeopleVerified(List.of(people).stream().map(person -> new Verified(person, answer)).toList());
    }

    static Group group(int number, PersonId... members) {
        return Group.of(number, "Grupp " + number, "et", List.of(members));
    }

    static GroupsFormed groups(Group... groups) {
        return new GroupsFormed(List.of(groups));
    }

    /** One committee with its chair and deputy. */
    static Commission commission(PersonId chair, PersonId deputy) {
        return new Commission(List.of(new Commission.Seat("kutsekomisjon", chair, Commission.Office.CHAIR),
                new Commission.Seat("kutsekomisjon", deputy, Commission.Office.DEPUTY)));
    }

    /** Both groups have sat and their results are confirmed. */
    static List<ExamEvent> decisionPending() {
        List<ExamEvent> events = new ArrayList<>(accepted());
        events.addAll(List.of(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS), new GroupScheduled(2, SCHEDULE, TWO_MEMBERS), new GroupStarted(1),
                new GroupStarted(2), new GroupResultsConfirmed(1), new GroupResultsConfirmed(2)));
        return events;
    }

    /** Mari and Jaan in two groups, sent and accepted. */
    static List<ExamEvent> accepted() {
        return List.of(ORDERED, added(MARI, JAAN), verified(Verification.MATCH, MARI, JAAN), groups(group(1, MARI), group(2, JAAN)),
                new RosterSent(1, TEN_DAYS, Optional.empty()), new RosterAccepted(1));
    }

    static Facts facts() {
        return new Facts();
    }

    /** What the reference data say; each test bends one of them. */
    static final class Facts {
        Optional<String> school = Optional.of("51");
        boolean open = true;
        Set<Integer> linked = Set.of(STANDARD);
        int level = 4;
        LocalDate validFrom = LocalDate.of(2022, 1, 1);
        LocalDate validTo = LocalDate.of(2026, 12, 31);
        LocalDate usableUntil = LocalDate.of(2027, 8, 31);
        Set<Integer> awarded = Set.of(STANDARD);
        Set<String> languages = Set.of("et", "ru");
        LocalDate rightFrom = LocalDate.of(2021, 11, 10);
        Optional<LocalDate> rightTo = Optional.empty();
        Optional<String> awardingSchool = Optional.empty();

        OrderFacts get() {
            return new OrderFacts(school, open, linked, List.of(new OrderFacts.StandardFacts(STANDARD, "Pagar, tase 4", level,
                    validFrom, validTo, usableUntil)), awarded, languages, rightFrom, rightTo, awardingSchool);
        }
    }
}
