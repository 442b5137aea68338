package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.CandidatesRemoved;
import ee.kutseeksam.exam.ExamEvent.ExamDayMoved;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is written over that was changed after it was shown. */
class SeenTest {

    private static final PersonId KAJA = new PersonId(new UUID(0, 3));
    private static final UUID ROW = new UUID(0, 21);
    private static final UUID OTHER_ROW = new UUID(0, 22);

    private record Form(Optional<Integer> version) { }

    private final People people = mock(People.class);
    private final Seen seen = new Seen(people);
    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());

    @BeforeEach
    void kajaActs() {
        when(people.officialNames(any())).thenReturn(Map.of(KAJA, "Kaja Testkaksik"));
        exams.as(act(KAJA.toString()));
        moveDay(2);
    }

    @Test
    void a_form_over_a_later_change_is_refused_with_who_and_when() {
        RuleBroken refusal = refused(DeskRule.FORM_IS_AS_SEEN, () -> seen.require(exams, EXAM, Optional.of(0), ExamDayMoved.class::isInstance));
        assertThat(refusal).hasMessageContaining("Kaja Testkaksik, 10.03.2026 10:12");
    }

    @Test
    void what_was_seen_other_changes_and_no_version_at_all_are_well() {
        seen.require(exams, EXAM, Optional.of(1), ExamDayMoved.class::isInstance);
        seen.require(exams, EXAM, Optional.of(0), CandidatesAdded.class::isInstance);
        seen.require(exams, EXAM, Optional.empty(), ExamDayMoved.class::isInstance);
    }

    @Test
    void the_system_and_who_is_no_official_are_named_in_words() {
        exams.as(act(Act.SYSTEM));
        moveDay(3);
        assertThat(refused(DeskRule.FORM_IS_AS_SEEN, () -> seen.require(exams, EXAM, Optional.of(1), ExamDayMoved.class::isInstance)))
                .hasMessageContaining("süsteem");
        exams.as(act(WHO.toString()));
        moveDay(4);
        assertThat(refused(DeskRule.FORM_IS_AS_SEEN, () -> seen.require(exams, EXAM, Optional.of(1), ExamDayMoved.class::isInstance)))
                .hasMessageContaining("ametnik");
    }

    @Test
    void rows_never_stand_in_each_other_s_way() {
        var candidacies = new Remembered<>(Candidacy.NONE).as(act(KAJA.toString()));
        for (UUID row : List.of(ROW, OTHER_ROW)) {
            candidacies.change(row, none -> none.begin(WHO, Qualification.of(STANDARD), Origin.EHIS, "R", new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())));
        }
        var forms = Map.of(ROW, new Form(Optional.of(0)), OTHER_ROW, new Form(Optional.of(1)));
        Seen.Each each = seen.each(candidacies, forms, Form::version);
        each.require(OTHER_ROW);
        RuleBroken refusal = refused(DeskRule.ROW_IS_AS_SEEN, () -> each.require(ROW));
        assertThat(refusal).hasMessageContaining("Kaja Testkaksik");
        seen.each(candidacies, Map.of(ROW, new Form(Optional.empty())), Form::version).require(ROW);
    }

    @Test
    void who_leaves_a_roster_is_on_it_or_was_taken_off_by_somebody() {
        var departures = new Departures(exams, seen);
        Exam exam = exams.get(EXAM);
        RuleBroken stranger = refused(DeskRule.REMOVED_IS_LISTED, () -> departures.require(EXAM, exam.roster(), List.of(ROW)));
        assertThat(stranger.places()).extracting(RuleBroken.Place::row).containsExactly(ROW.toString());
        exams.change(EXAM, before -> List.of(new CandidatesRemoved(List.of(ROW))));
        assertThat(refused(DeskRule.ROW_IS_AS_SEEN, () -> departures.require(EXAM, exam.roster(), List.of(ROW)))).hasMessageContaining("Kaja Testkaksik");
        refused(DeskRule.ROW_COMES_ONCE, () -> departures.require(EXAM, exam.roster(), List.of(ROW, ROW)));
    }

    private void moveDay(int days) {
        exams.change(EXAM, exam -> List.of(new ExamDayMoved(LocalDate.of(2026, 6, 1).plusDays(days))));
    }

    private static Act act(String who) {
        return new Act(who, "school", "1041", EXAM, "", "", "formGroups", "task", null);
    }
}
