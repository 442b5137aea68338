package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.Outcome.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What came of an exam for one person who applied for several things (rules.md 36). */
class OutcomeTest {

    @Test
    void who_got_only_some_passed_partly() {
        assertThat(together(List.of(PASSED, PASSED))).isEqualTo(PASSED);
        assertThat(together(List.of(PASSED, FAILED))).isEqualTo(PARTIAL);
        assertThat(together(List.of(PASSED, PARTIAL))).isEqualTo(PARTIAL);
        assertThat(together(List.of(FAILED, PARTIAL))).isEqualTo(PARTIAL);
        assertThat(together(List.of(FAILED, PASSED, PASSED))).isEqualTo(PARTIAL);
    }

    @Test
    void who_got_nothing_did_not_pass_and_who_was_away_was_away() {
        assertThat(together(List.of(FAILED, FAILED))).isEqualTo(FAILED);
        assertThat(together(List.of(FAILED, ABSENT))).isEqualTo(FAILED);
        assertThat(together(List.of(ABSENT, ABSENT))).isEqualTo(ABSENT);
        assertThat(together(List.of(PASSED))).isEqualTo(PASSED);
    }

    @Test
    void the_committee_has_the_last_word() {
        assertThat(FAILED.after(Award.AWARD)).isEqualTo(PASSED);
        assertThat(PASSED.after(Award.NOT_AWARD)).isEqualTo(FAILED);
        assertThat(PARTIAL.after(Award.NOT_AWARD)).isEqualTo(PARTIAL);
        assertThat(PARTIAL.after(Award.AWARD_PART)).isEqualTo(PASSED);
        assertThat(ABSENT.after(Award.NOT_DECIDED)).isEqualTo(ABSENT);
    }

    @Test
    void one_is_there_for_everything_or_for_nothing() {
        assertThat(Attendance.PRESENT.goesWith(Attendance.PRESENT)).isTrue();
        assertThat(Attendance.PRESENT.goesWith(Attendance.REMOVED)).isTrue();
        assertThat(Attendance.ABSENT.goesWith(Attendance.ABSENT)).isTrue();
        for (Attendance there : List.of(Attendance.PRESENT, Attendance.REMOVED)) {
            for (Attendance away : List.of(Attendance.ABSENT, Attendance.EXCUSED)) {
                assertThat(there.goesWith(away)).isFalse();
                assertThat(away.goesWith(there)).isFalse();
            }
        }
        assertThat(Attendance.ABSENT.goesWith(Attendance.EXCUSED)).isFalse();
    }
}
