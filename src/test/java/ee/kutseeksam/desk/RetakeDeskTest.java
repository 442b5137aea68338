package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.process.RetakeExams;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may sit again. */
class RetakeDeskTest {

    private static final UUID CANDIDACY = new UUID(0, 21);
    private static final UUID RETAKE = new UUID(0, 22);
    private static final PersonId MARI = new PersonId(new UUID(0, 11));
    private static final Qualification WANTED = Qualification.of(STANDARD);
    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 6, 3);
    private static final RetakeForm FORM = new RetakeForm(List.of(CANDIDACY), "et", LocalDate.of(2026, 9, 1));

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE);
    private final Remembered<Candidacy> candidacies = new Remembered<>(Candidacy.NONE);
    private final Map<OpenCandidacies.Key, String> elsewhere = new HashMap<>();
    private final RetakeExams started = mock(RetakeExams.class);
    private RetakeDesk desk;

    @BeforeEach
    void mari_failed_and_may_sit_again() {
        Exam first = ordered();
        first = first.add(List.of(new Candidate(CANDIDACY, MARI, WANTED, Origin.EHIS, Optional.empty(), "R", 1, Set.of())),
                facts(false).about(ORDER)).get(0).applyTo(first);
        exams.with(EXAM, first);
        List<CandidacyEvent> happened = List.of(new AttemptBegun(MARI, WANTED, Origin.EHIS, "R", new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(EXAM, new Result(Attendance.PRESENT, Map.of(), Set.of()), ruled(Outcome.FAILED)),
                new AwardProposed(EXAM, Award.NOT_AWARD), new AwardDecided(EXAM, Award.NOT_AWARD, Optional.empty(), Optional.empty()),
                new AwardSigned(EXAM, Award.NOT_AWARD, RETAKE, MARI, SIGNED_ON),
                new RetakeOffered(EXAM, SIGNED_ON.plusYears(1), Set.of(), ruled(new RetakeTerms(1, 12, CarryOver.NONE, false))));
        candidacies.change(CANDIDACY, none -> happened);
        when(started.draw()).thenReturn(new RetakeExams.Retake(RETAKE, "KE-2026-0002"));
        Clock clock = Clock.fixed(SIGNED_ON.plusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        desk = new RetakeDesk(turns("orderRetake", 0), started, exams, candidacies, (exam, standards) -> elsewhere, facts(false), new Again(facts(false)), clock);
    }

    @Test
    void a_year_that_is_a_slip_of_the_keyboard_is_refused_at_the_day() {
        LocalDate last = SIGNED_ON.plusDays(5).plusYears(5);
        var refusal = refused(ExamRule.EXAM_IS_WITHIN_FIVE_YEARS, () -> desk.order(WHO, "task", new RetakeForm(List.of(CANDIDACY), "et", last.plusDays(1))));
        assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("plannedOn");
        refused(CandidacyRule.RETAKE_WITHIN_THE_WINDOW, () -> desk.order(WHO, "task", new RetakeForm(List.of(CANDIDACY), "et", last)));
    }

    @Test
    void who_failed_sits_again_in_an_exam_of_its_own() {
        assertThat(desk.order(WHO, "task", FORM)).isEqualTo("KE-2026-0002");
        Candidate again = exams.get(RETAKE).roster().all().get(0);
        assertThat(again.person()).isEqualTo(MARI);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.lastDay()).contains(SIGNED_ON.plusYears(1));
        assertThat(candidacies.get(CANDIDACY).offer()).isEmpty();
    }

    @Test
    void nobody_sits_again_who_has_come_to_an_ordinary_exam_meanwhile() {
        elsewhere.put(new OpenCandidacies.Key(MARI, WANTED), "KE-2026-0009");
        var refusal = refused(ExamRule.NOT_IN_ANOTHER_EXAM, () -> desk.order(WHO, "task", FORM));
        assertThat(refusal).hasMessageContaining("KE-2026-0009");
        assertThat(candidacies.get(CANDIDACY).offer()).isPresent();
        verify(started, never()).start(any(), any());
    }

    /** "21.06.2027: first-time rules" (rules.md 56), said at the row. */
    @Test
    void a_right_that_ends_before_the_day_is_told_at_its_row() {
        LocalDate late = SIGNED_ON.plusYears(1).plusDays(1);
        var refusal = refused(CandidacyRule.RETAKE_WITHIN_THE_WINDOW, () -> desk.order(WHO, "task", new RetakeForm(List.of(CANDIDACY), "et", late)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(CANDIDACY.toString());
        verifyNoInteractions(started);
    }

    @Test
    void a_standard_that_ends_before_the_right_does_is_told_of_beforehand() {
        assertThat(desk.laterVersions(WHO, "task")).containsExactly(new LaterVersion(CANDIDACY, LocalDate.of(2027, 1, 2), Optional.empty()));
        refused(DeskRule.STANDARD_HAS_A_NEWER_VERSION, () -> desk.order(WHO, "task", new RetakeForm(List.of(CANDIDACY), "et", LocalDate.of(2027, 1, 2))));
    }

    private static <T> Ruling<T> ruled(T value) {
        return new Ruling<>(value, "table", "hash", "row");
    }
}
