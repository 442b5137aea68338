package ee.kutseeksam.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.GroupScheduled;
import ee.kutseeksam.exam.ExamEvent.GroupUnscheduled;
import ee.kutseeksam.exam.ExamEvent.GroupsFormed;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamSearch;
import ee.kutseeksam.views.ExamSearch.Found;
import ee.kutseeksam.views.ExamSearch.Match;
import ee.kutseeksam.views.ExamSearch.Sight;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page at a time of what somebody sees, and of that what they look for. */
class ExamSearchTest {

    private static final int MANY = 120;
    private static final UUID CHAIR = new UUID(7, 1);
    private static final UUID MEMBER = new UUID(7, 2);
    private static final UUID STRANGER = new UUID(7, 4);
    private static final Sight ALL = new Sight(true, List.of(), List.of(), Optional.empty());

    private static LogRooms rooms;

    /** Number n is of school n mod 3 for body n mod 2, sent when n mod 4 is not 0. */
    @BeforeAll
    static void many() {
        rooms = LogRooms.open(TestDatabase.fresh(), new LogRooms.Probe());
        rooms.sql().sql("""
                insert into exam_list select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'KE-2026-' || lpad(n::text, 4, '0'), 'S' || n % 3, 'C' || n % 5,
                    'B' || n % 2, (n % 7) || ',' || (100 + n % 7), 'COMBINED', 'et', '2026-05-01', null, case when n % 4 = 0 then 'DRAFT' else 'SENT' end,
                    case when n % 4 = 0 then 0 else 1 end, 5, 1, null, null, n % 4 <> 0
                from generate_series(1, :many) n""").param("many", MANY).update();
        happened(1, grouped(), scheduled(CHAIR, STRANGER));
        happened(3, grouped(), scheduled(new UUID(7, 3), MEMBER));
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static void happened(int exam, ExamEvent... events) {
        rooms.acting(() -> rooms.exams().change(new UUID(0, exam), before -> List.of(events)));
    }

    private static ExamEvent grouped() {
        return new GroupsFormed(List.of(Group.of(1, "I", "et", List.of())));
    }

    private static ExamEvent scheduled(UUID chair, UUID member) {
        return new GroupScheduled(1, new Schedule(LocalDateTime.of(2026, 5, 1, 9, 0), "saal", new PersonId(chair), List.of(new PersonId(member))),
                new Ruling<>(2, "committeeSize", "hash", "row"));
    }

    private static List<String> seenBy(UUID person) {
        return find(new Sight(false, List.of(), List.of(), Optional.of(new PersonId(person))), 0, MANY).exams().stream().map(ExamList.Row::number).toList();
    }

    private static Found find(Sight sight, int skip, int most) {
        return rooms.get(ExamSearch.class).find(sight, Optional.empty(), Optional.empty(), skip, most);
    }

    private static Found like(Match match) {
        return rooms.get(ExamSearch.class).find(ALL, Optional.empty(), Optional.of(match), 0, MANY);
    }

    @Test
    void pages_follow_each_other_from_the_newest_on() {
        assertThat(find(ALL, 0, 50).exams()).hasSize(50).first().extracting(ExamList.Row::number).isEqualTo("KE-2026-0120");
        assertThat(find(ALL, 50, 50).exams()).hasSize(50).first().extracting(ExamList.Row::number).isEqualTo("KE-2026-0070");
        assertThat(find(ALL, 100, 50)).satisfies(last -> {
            assertThat(last.exams()).hasSize(20).last().extracting(ExamList.Row::number).isEqualTo("KE-2026-0001");
            assertThat(last.found()).isEqualTo(MANY);
            assertThat(last.seen()).isEqualTo(MANY);
        });
        assertThat(find(ALL, 500, 50).exams()).isEmpty();
    }

    @Test
    void each_sees_their_own() {
        assertThat(find(new Sight(false, List.of("S1"), List.of(), Optional.empty()), 0, MANY).exams()).hasSize(40).allMatch(exam -> exam.school().equals("S1"));
        assertThat(find(new Sight(false, List.of(), List.of("B0"), Optional.empty()), 0, MANY).exams()).as("those that were sent").hasSize(30)
                .allMatch(exam -> exam.awardingBody().equals("B0") && exam.status() == ExamStatus.SENT);
        assertThat(seenBy(CHAIR)).containsExactly("KE-2026-0001");
        assertThat(seenBy(MEMBER)).containsExactly("KE-2026-0003");
        assertThat(find(new Sight(false, List.of(), List.of(), Optional.of(new PersonId(new UUID(7, 9)))), 0, MANY)).isEqualTo(new Found(List.of(), 0, 0));
        assertThat(find(new Sight(false, List.of(), List.of(), Optional.empty()), 0, MANY)).isEqualTo(new Found(List.of(), 0, 0));
    }

    @Test
    void who_is_no_longer_of_the_committee_no_longer_sees_the_exam() {
        UUID chair = new UUID(7, 11);
        UUID member = new UUID(7, 12);
        UUID next = new UUID(7, 13);
        happened(5, grouped(), scheduled(chair, member));
        assertThat(List.of(seenBy(chair), seenBy(member))).containsOnly(List.of("KE-2026-0005"));
        happened(5, scheduled(chair, next));
        assertThat(seenBy(member)).as("before another committee").isEmpty();
        assertThat(List.of(seenBy(chair), seenBy(next))).containsOnly(List.of("KE-2026-0005"));
        happened(5, new GroupUnscheduled(1, new NoteRef(new UUID(8, 1), "hash")));
        assertThat(List.of(seenBy(chair), seenBy(next))).as("without a committee").containsOnly(List.of());
        happened(5, scheduled(chair, next));
        happened(5, grouped());
        assertThat(List.of(seenBy(chair), seenBy(next))).as("in groups formed anew").containsOnly(List.of());
    }

    @Test
    void what_is_looked_for_is_found_by_any_of_its_names() {
        assertThat(like(new Match("ke-2026-001", List.of(), List.of(), List.of(), List.of())).exams()).hasSize(10);
        assertThat(like(new Match("x", List.of("C1"), List.of(), List.of(), List.of())).exams()).hasSize(24);
        assertThat(like(new Match("x", List.of(), List.of("S2"), List.of(), List.of())).exams()).hasSize(40);
        assertThat(like(new Match("x", List.of(), List.of(), List.of("B1"), List.of())).exams()).hasSize(60);
        assertThat(like(new Match("x", List.of(), List.of(), List.of(), List.of(3, 100))).exams()).as("standards 3, 103 or 0, 100").hasSize(34);
        assertThat(like(new Match("%", List.of(), List.of(), List.of(), List.of()))).isEqualTo(new Found(List.of(), 0, MANY));
    }

    @Test
    void a_status_narrows_and_the_count_says_to_how_many() {
        Found drafts = rooms.get(ExamSearch.class).find(new Sight(false, List.of("S0"), List.of(), Optional.empty()), Optional.of(ExamStatus.DRAFT), Optional.empty(), 0, 3);
        assertThat(drafts.exams()).hasSize(3).allMatch(exam -> exam.status() == ExamStatus.DRAFT);
        assertThat(drafts.found()).isEqualTo(10);
        assertThat(drafts.seen()).isEqualTo(40);
    }
}
