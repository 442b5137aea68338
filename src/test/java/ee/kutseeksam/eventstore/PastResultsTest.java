package ee.kutseeksam.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyEvent.AttemptBegun;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardProposed;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardSigned;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.CandidacyEvent.RetakeOffered;
import ee.kutseeksam.candidacy.CandidacyEvent.RetakeTaken;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.desk.OpenRights;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a sitting when its person comes again (rules.md 57, 59, 61). */
class PastResultsTest {

    private static final UUID EXAM = new UUID(5, 1);
    private static final UUID ANOTHER = new UUID(5, 2);
    private static final PersonId MARI = new PersonId(new UUID(7, 1));
    private static final PersonId JAAN = new PersonId(new UUID(7, 2));
    private static final Qualification BAKER = Qualification.of(1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final Order ORDER = order("51", "214802", "KA-LEIB", ExamType.COMBINED);

    private final LogRooms rooms = LogRooms.open();
    private final PastSittings past = rooms.get(PastSittings.class);
    private int candidacies;

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void who_got_nothing_is_remembered_by_the_body_that_refused_once_it_is_signed() {
        ordered();
        UUID refused = sat(MARI, Origin.EHIS, Attendance.PRESENT, Award.NOT_AWARD);
        sat(MARI, Origin.EHIS, Attendance.PRESENT, Award.AWARD);
        sat(JAAN, Origin.EHIS, Attendance.PRESENT, Award.NOT_AWARD);
        assertThat(past.withoutAward(List.of(MARI), "KA-LEIB")).isEmpty();
        signed(refused, Award.NOT_AWARD);
        signed(new UUID(6, 2), Award.AWARD);
        assertThat(past.withoutAward(List.of(MARI), "KA-LEIB")).containsExactly(refused);
        assertThat(past.withoutAward(List.of(MARI), "KA-RAK")).isEmpty();
        assertThat(past.withoutAward(List.of(), "KA-LEIB")).isEmpty();
    }

    @Test
    void who_came_as_a_graduate_is_remembered_by_every_other_exam() {
        ordered();
        signed(sat(MARI, Origin.EHIS, Attendance.PRESENT, Award.NOT_AWARD), Award.NOT_AWARD);
        assertThat(past.attended(List.of(MARI, JAAN), ANOTHER)).isEqualTo(Map.of(MARI, Set.of(BAKER)));
        assertThat(past.attended(List.of(MARI), EXAM)).isEmpty();
    }

    @Test
    void who_was_away_or_came_from_the_working_world_or_is_not_signed_for_has_not_come_before() {
        ordered();
        signed(sat(MARI, Origin.EHIS, Attendance.ABSENT, Award.NOT_DECIDED), Award.NOT_DECIDED);
        signed(sat(MARI, Origin.MANUAL, Attendance.PRESENT, Award.NOT_AWARD), Award.NOT_AWARD);
        sat(MARI, Origin.EHIS, Attendance.PRESENT, Award.NOT_AWARD);
        assertThat(past.attended(List.of(MARI), ANOTHER)).isEmpty();
    }

    @Test
    void a_right_is_of_one_school_curriculum_body_and_type() {
        ordered();
        UUID candidacy = sat(MARI, Origin.EHIS, Attendance.PRESENT, Award.NOT_AWARD);
        signed(candidacy, Award.NOT_AWARD);
        assertThat(rights(ORDER)).isEmpty();
        rooms.acting(() -> rooms.candidacies().change(candidacy, before -> List.of(new RetakeOffered(EXAM, DAY.plusYears(1), Set.of(),
                new Ruling<>(new RetakeTerms(1, 12, CarryOver.NONE, false), "retakePolicy", "hash", "row")))));
        assertThat(rights(ORDER)).containsExactly(new OpenRights.Right(candidacy, "KE-1"));
        assertThat(rights(order("48", "214802", "KA-LEIB", ExamType.COMBINED))).isEmpty();
        assertThat(rights(order("51", "214803", "KA-LEIB", ExamType.COMBINED))).isEmpty();
        assertThat(rights(order("51", "214802", "KA-RAK", ExamType.COMBINED))).isEmpty();
        assertThat(rights(order("51", "214802", "KA-LEIB", ExamType.PRACTICAL))).isEmpty();
        rooms.acting(() -> rooms.candidacies().change(candidacy, before -> List.of(new RetakeTaken(EXAM, ANOTHER))));
        assertThat(rights(ORDER)).as("taken for this exam").hasSize(1);
        assertThat(rooms.get(OpenRights.class).of(ORDER, new UUID(5, 3))).isEmpty();
    }

    private List<OpenRights.Right> rights(Order order) {
        return rooms.get(OpenRights.class).of(order, ANOTHER);
    }

    private static Order order(String school, String curriculum, String body, ExamType type) {
        return new Order(school, curriculum, body, List.of(1), type, "et", DAY, Optional.empty());
    }

    private void ordered() {
        rooms.acting(() -> rooms.exams().change(EXAM, none -> List.of(new ExamOrdered("KE-1", ORDER))));
    }

    private UUID sat(PersonId who, Origin origin, Attendance attendance, Award award) {
        UUID candidacy = new UUID(6, ++candidacies);
        rooms.acting(() -> rooms.exams().change(EXAM, before -> List.of(new CandidatesAdded(List.of(
                new Candidate(candidacy, who, BAKER, origin, Optional.empty(), "R", 1, Set.of()))))));
        rooms.acting(() -> rooms.candidacies().change(candidacy, none -> List.of(
                new AttemptBegun(who, BAKER, origin, "R", new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(EXAM, new Result(attendance, Map.of(), Set.of()), new Ruling<>(Outcome.FAILED, "resultOutcome", "hash", "row")),
                new AwardProposed(EXAM, award), new AwardDecided(EXAM, award, Optional.empty(), Optional.empty()))));
        return candidacy;
    }

    private void signed(UUID candidacy, Award award) {
        rooms.acting(() -> rooms.candidacies().change(candidacy, before -> List.of(new AwardSigned(EXAM, award, new UUID(8, 1), JAAN, DAY))));
    }
}
