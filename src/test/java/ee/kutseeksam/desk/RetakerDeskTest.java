package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.eventstore.RefusedAttempts;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.AdditionAsked;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.process.RetakeRights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sits again within an ordinary exam. */
class RetakerDeskTest {

    private static final UUID FIRST = new UUID(0, 5);
    private static final UUID CANDIDACY = new UUID(0, 21);
    private static final UUID STRANGER = new UUID(0, 22);
    private static final PersonId MARI = new PersonId(new UUID(0, 11));
    private static final Qualification WANTED = Qualification.of(STANDARD);

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());
    private final Remembered<Candidacy> candidacies = new Remembered<>(Candidacy.NONE);
    private final List<OpenRights.Right> open = new ArrayList<>(List.of(new OpenRights.Right(CANDIDACY, "KE-2026-0001")));
    private final Map<OpenCandidacies.Key, String> elsewhere = new HashMap<>();
    private final RetakeRights rights = mock(RetakeRights.class);
    private final PastSittings past = mock(PastSittings.class);
    private final ManualForEver manual = new ManualForEver(mock(RefusedAttempts.class));
    private final Retakers retakers = new Retakers((order, exam) -> open, past, candidacies, new Again(facts(false)));
    private RetakerDesk desk;

    @BeforeEach
    void mari_has_passed_theory_and_may_sit_again() {
        offered(LocalDate.of(2026, 6, 3));
        desk = new RetakerDesk(turns("addGraduates", 0), exams, candidacies, retakers, rights, (exam, standards) -> elsewhere, manual, facts(false));
    }

    private void offered(LocalDate until) {
        List<CandidacyEvent> happened = List.of(new AttemptBegun(MARI, WANTED, Origin.EHIS, "R", new Attempt(FIRST, 1, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(FIRST, new Result(Attendance.PRESENT, Map.of(), Set.of()), ruled(Outcome.PARTIAL)),
                new AwardSigned(FIRST, Award.NOT_AWARD, FIRST, MARI, until.minusYears(1)),
                new RetakeOffered(FIRST, until, Set.of(Part.THEORY), ruled(new RetakeTerms(1, 12, CarryOver.PASSED_PARTS, false))));
        candidacies.change(CANDIDACY, none -> happened);
    }

    @Test
    void who_may_sit_again_is_shown_with_what_carries_over_and_until_when() {
        assertThat(desk.retakers(WHO, "task")).containsExactly(new RetakerRow(CANDIDACY, MARI, WANTED, "KE-2026-0001", LocalDate.of(2026, 6, 3),
                Set.of(Part.THEORY), false, false, ""));
        desk.add(WHO, "task", List.of(CANDIDACY));
        assertThat(desk.retakers(WHO, "task")).singleElement().satisfies(row -> assertThat(row.listed()).isTrue());
    }

    @Test
    void the_same_candidacy_comes_on_the_roster_with_its_parts_and_last_day() {
        desk.add(WHO, "task", List.of(CANDIDACY));
        Candidate again = exams.get(EXAM).roster().all().get(0);
        assertThat(again).isEqualTo(new Candidate(CANDIDACY, MARI, WANTED, Origin.EHIS, Optional.empty(), "R", 2, Set.of(Part.THEORY),
                Optional.empty(), Optional.of(LocalDate.of(2026, 6, 3))));
        verify(rights).take(EXAM, List.of(CANDIDACY), ORDER.plannedOn());
    }

    @Test
    void a_right_that_ends_before_the_exam_is_shown_with_why_and_refused_at_its_row() {
        offered(ORDER.plannedOn().minusDays(1));
        assertThat(desk.retakers(WHO, "task")).singleElement().satisfies(row -> assertThat(row.why()).contains("31.05.2026"));
        var refusal = refused(CandidacyRule.RETAKE_WITHIN_THE_WINDOW, () -> desk.add(WHO, "task", List.of(CANDIDACY)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(CANDIDACY.toString());
        verifyNoInteractions(rights);
    }

    // ---- who does not come as if for the first time

    @Test
    void who_has_a_right_comes_by_it_as_long_as_it_reaches_the_exam() {
        when(past.withoutAward(List.of(MARI), "KA-AKL")).thenReturn(List.of(CANDIDACY));
        assertThat(windows()).containsExactly(Map.entry(new OpenCandidacies.Key(MARI, WANTED), new Retakers.Window(LocalDate.of(2026, 6, 3), true)));
        offered(ORDER.plannedOn());
        assertThat(windows()).hasSize(1);
        offered(ORDER.plannedOn().minusDays(1));
        assertThat(windows()).isEmpty();
    }

    @Test
    void whose_retakes_are_used_up_comes_when_the_first_right_would_have_ended() {
        when(past.withoutAward(List.of(MARI), "KA-AKL")).thenReturn(List.of(CANDIDACY));
        UUID retake = new UUID(0, 6);
        CandidacyEvent taken = new CandidacyEvent.RetakeTaken(FIRST, retake);
        candidacies.change(CANDIDACY, before -> List.of(taken));
        assertThat(windows()).as("on the way to the retake").isEmpty();
        candidacies.change(CANDIDACY, before -> List.of(new AttemptBegun(MARI, WANTED, Origin.EHIS, "R", new Attempt(retake, 1, 2, ExamType.COMBINED, Set.of())),
                new ResultEntered(retake, new Result(Attendance.PRESENT, Map.of(), Set.of()), ruled(Outcome.FAILED)),
                new AwardSigned(retake, Award.NOT_AWARD, FIRST, MARI, LocalDate.of(2026, 3, 1))));
        var windows = windows();
        assertThat(windows.values()).containsExactly(new Retakers.Window(LocalDate.of(2026, 6, 3), false));
        Candidate newcomer = new Candidate(STRANGER, MARI, WANTED, Origin.EHIS, Optional.empty(), "R", 1, Set.of());
        assertThat(refused(DeskRule.RETAKES_ARE_USED_UP, () -> Newcomers.refuseAnyOf(List.of(newcomer), windows))).hasMessageContaining("pärast 03.06.2026");
        exams.change(EXAM, exam -> List.of(new ExamEvent.ExamDayMoved(LocalDate.of(2026, 6, 4))));
        assertThat(windows()).isEmpty();
    }

    @Test
    void of_two_sittings_for_the_same_the_one_that_binds_longer_counts() {
        offered(LocalDate.of(2026, 6, 3));
        candidacies.change(STRANGER, none -> List.of(new AttemptBegun(MARI, WANTED, Origin.EHIS, "R", new Attempt(FIRST, 1, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(FIRST, new Result(Attendance.PRESENT, Map.of(), Set.of()), ruled(Outcome.FAILED)),
                new AwardSigned(FIRST, Award.NOT_AWARD, FIRST, MARI, LocalDate.of(2025, 9, 1)),
                new RetakeOffered(FIRST, LocalDate.of(2026, 9, 1), Set.of(), ruled(new RetakeTerms(1, 12, CarryOver.NONE, false)))));
        for (List<UUID> order : List.of(List.of(CANDIDACY, STRANGER), List.of(STRANGER, CANDIDACY))) {
            when(past.withoutAward(List.of(MARI), "KA-AKL")).thenReturn(order);
            assertThat(windows().values()).containsExactly(new Retakers.Window(LocalDate.of(2026, 9, 1), true));
        }
    }

    private Map<OpenCandidacies.Key, Retakers.Window> windows() {
        return retakers.windows(exams.get(EXAM), List.of(MARI));
    }

    @Test
    void who_is_named_after_acceptance_keeps_the_right_until_the_body_consents() {
        exams.change(EXAM, exam -> List.of(new AdditionAsked()));
        desk = new RetakerDesk(turns("nameLatecomers", 0), exams, candidacies, retakers, rights, (exam, standards) -> elsewhere, manual, facts(false));
        desk.add(WHO, "task", List.of(CANDIDACY));
        Candidate named = exams.get(EXAM).addition().orElseThrow().roster().all().get(0);
        assertThat(named.carried()).containsExactly(Part.THEORY);
        assertThat(exams.get(EXAM).roster().all()).isEmpty();
        assertThat(desk.retakers(WHO, "task")).singleElement().satisfies(row -> assertThat(row.listed()).isTrue());
        verifyNoInteractions(rights);
        retakers.requireAsNamed(named, ORDER.plannedOn());
        offered(LocalDate.of(2026, 6, 4));
        refused(DeskRule.RIGHT_IS_AS_NAMED, () -> retakers.requireAsNamed(named, ORDER.plannedOn()));
    }

    @Test
    void a_right_of_another_school_body_type_or_qualification_is_of_another_exam() {
        refused(DeskRule.RIGHT_IS_OF_THIS_EXAM, () -> desk.add(WHO, "task", List.of(STRANGER)));
        open.clear();
        refused(DeskRule.RIGHT_IS_OF_THIS_EXAM, () -> desk.add(WHO, "task", List.of(CANDIDACY)));
        verifyNoInteractions(rights);
    }

    @Test
    void who_is_sent_twice_is_named_and_nobody_comes() {
        var refusal = refused(DeskRule.ROW_COMES_ONCE, () -> desk.add(WHO, "task", List.of(CANDIDACY, CANDIDACY)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::row).containsExactly(CANDIDACY.toString());
        assertThat(exams.get(EXAM).roster().all()).isEmpty();
        verifyNoInteractions(rights);
    }

    @Test
    void nobody_sits_again_who_is_on_another_exam() {
        elsewhere.put(new OpenCandidacies.Key(MARI, WANTED), "KE-2026-0009");
        refused(ExamRule.NOT_IN_ANOTHER_EXAM, () -> desk.add(WHO, "task", List.of(CANDIDACY)));
        verify(rights, org.mockito.Mockito.never()).take(any(), any(), any());
    }

    private static <T> Ruling<T> ruled(T value) {
        return new Ruling<>(value, "table", "hash", "row");
    }
}
