package ee.kutseeksam.eventstore;

import static ee.kutseeksam.eventstore.Happenings.*;
import static ee.kutseeksam.eventstore.LogRooms.EXAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.CandidatesRemoved;
import ee.kutseeksam.exam.ExamEvent.PeopleVerified;
import ee.kutseeksam.exam.ExamEvent.RosterSent;
import ee.kutseeksam.exam.ExamEvent.Verified;
import ee.kutseeksam.exam.RosterChange;
import ee.kutseeksam.exam.RosterChange.InLanguage;
import ee.kutseeksam.exam.RosterChange.Regrouped;
import ee.kutseeksam.exam.RosterChange.Renamed;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.RosterRevisions;
import ee.kutseeksam.views.RosterRevisions.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views are kept with the log, say the same when drawn anew, and can be asked about the past. */
class ViewsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private LogRooms rooms = LogRooms.open(database, new LogRooms.Probe());

    @BeforeEach
    void anExamOfTwo() {
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> ordered()));
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> added(1)));
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> added(2)));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void drawn_anew_they_say_what_was_kept() {
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> List.of(new CandidatesRemoved(List.of(new UUID(1, 2))))));
        assertThat(differences()).isZero();
        var kept = rooms.get(ExamRoster.class).of(EXAM);
        rooms.get(Rebuild.class).run((done, all) -> { });
        assertThat(rooms.get(ExamRoster.class).of(EXAM)).isEqualTo(kept).hasSize(1);
    }

    @Test
    void what_a_roster_sent_again_has_otherwise_is_told_line_by_line() {
        PersonId person = new PersonId(new UUID(2, 1));
        var change = new RosterChange(List.of(), List.of(), List.of(new Regrouped(person, "Grupp 1", "Õhtu")), List.of(new Renamed("Grupp 2", "Õhtu")),
                List.of(new InLanguage("Õhtu", "et", "ru")), Optional.of(DAY));
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> List.of(new RosterSent(2, new Ruling<>(10, "deadlines", "hash", "row"), Optional.of(change)))));
        assertThat(rooms.get(RosterRevisions.class).of(EXAM)).containsExactly(
                new RosterRevisions.Row(2, Kind.DAY, Optional.empty(), Optional.empty(), "", DAY.toString(), ""),
                new RosterRevisions.Row(2, Kind.RENAMED, Optional.empty(), Optional.empty(), "", "Grupp 2", "Õhtu"),
                new RosterRevisions.Row(2, Kind.LANGUAGE, Optional.empty(), Optional.empty(), "Õhtu", "et", "ru"),
                new RosterRevisions.Row(2, Kind.REGROUPED, Optional.of(person), Optional.empty(), "", "Grupp 1", "Õhtu"));
        assertThat(differences("exam_revision")).isZero();
    }

    @Test
    void a_row_that_somebody_changed_is_found_and_mended() {
        rooms.sql().sql("update exam_list set people = 99").update();
        rooms.sql().sql("delete from exam_roster where candidacy = :id").param("id", new UUID(1, 1)).update();
        assertThat(rooms.get(Rebuild.class).compare((done, all) -> { }))
                .filteredOn(view -> view.rows() > 0 && !view.view().equals("probe")).containsExactlyInAnyOrder(
                        new Rebuild.Difference("exam_list", 2), new Rebuild.Difference("exam_roster", 1));
        rooms.get(Rebuild.class).run((done, all) -> { });
        assertThat(differences()).isZero();
        assertThat(rooms.get(ExamList.class).byNumber("KE-2026-0001").orElseThrow().people()).isEqualTo(2);
    }

    @Test
    void a_long_log_is_drawn_page_by_page() {
        List<UUID> many = IntStream.range(0, 1_100).mapToObj(number -> new UUID(9, number)).toList();
        rooms.acting(() -> rooms.candidacies().changeAll(many, (id, candidacy) -> begun(candidacy)));
        List<Long> reached = new ArrayList<>();
        rooms.get(Rebuild.class).run((done, all) -> reached.add(done));
        assertThat(reached).containsExactly(1_000L, 1_103L);
        assertThat(differences("exam_result")).isZero();
    }

    @Test
    void an_exam_is_shown_as_it_stood() {
        List<Instant> moments = rooms.get(Log.class).ofSubject(EXAM, Optional.empty()).stream().map(Recorded::at).toList();
        assertThat(peopleAt(Optional.of(moments.get(0).minusMillis(1)))).isEmpty();
        assertThat(peopleAt(Optional.of(moments.get(0)))).contains(0);
        assertThat(peopleAt(Optional.of(moments.get(1)))).contains(1);
        assertThat(peopleAt(Optional.of(moments.get(2)))).contains(2);
        assertThat(peopleAt(Optional.empty())).contains(2);
    }

    @Test
    void the_past_shows_nothing_but_the_exam_asked_about() {
        UUID other = new UUID(0, 99);
        Instant now = rooms.get(Log.class).ofSubject(EXAM, Optional.empty()).get(2).at();
        assertThat(rooms.get(Moment.class).ask(other, Optional.of(now), () -> rooms.get(ExamList.class).all())).isEmpty();
        assertThat(rooms.get(ExamList.class).all()).hasSize(1);
    }

    @Test
    void a_view_whose_definition_has_changed_is_drawn_anew_at_the_next_start() {
        rooms.sql().sql("update view.definition set body = 'older' where name = 'exam_list'").update();
        rooms.sql().sql("alter table view.exam_list drop column people").update();
        rooms.sql().sql("insert into view.definition values ('forgotten', 'n int')").update();
        rooms.sql().sql("create table view.forgotten (n int)").update();
        restart(new LogRooms.Probe());
        assertThat(rooms.get(ExamList.class).byNumber("KE-2026-0001").orElseThrow().people()).isEqualTo(2);
        assertThat(differences("exam_list")).isZero();
        assertThat(rooms.sql().sql("select to_regclass('view.forgotten')::text").query(String.class).optional()).isEmpty();
    }

    @Test
    void a_start_that_breaks_off_while_drawing_is_made_good_by_the_next() {
        rooms.sql().sql("update view.definition set body = 'older' where name = 'exam_list'").update();
        var failing = new LogRooms.Probe();
        failing.onTake = () -> {
            throw new IllegalStateException("broken off");
        };
        assertThatThrownBy(() -> LogRooms.open(database, failing)).hasRootCauseMessage("broken off");
        restart(new LogRooms.Probe());
        assertThat(rooms.get(ExamList.class).byNumber("KE-2026-0001")).isPresent();
        assertThat(differences("exam_list")).isZero();
    }

    @Test
    void a_qualification_added_later_shows_what_is_known_of_its_person() {
        PersonId person = new PersonId(new UUID(2, 1));
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> List.of(new PeopleVerified(List.of(new Verified(person, Verification.MATCH))))));
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> {
            var first = exam.roster().all().get(0);
            return List.of(new CandidatesAdded(List.of(new Candidate(new UUID(1, 50), person,
                    Qualification.of(2), first.origin(), first.eligibility(), "R", 1, first.carried()))));
        }));
        assertThat(rooms.get(ExamRoster.class).of(EXAM)).filteredOn(row -> row.person().equals(person))
                .extracting(ExamRoster.Row::verification).containsExactly(Optional.of(Verification.MATCH), Optional.of(Verification.MATCH));
    }

    private Optional<Integer> peopleAt(Optional<Instant> moment) {
        return rooms.get(Moment.class).ask(EXAM, moment, () -> rooms.get(ExamList.class).byNumber("KE-2026-0001")).map(ExamList.Row::people);
    }

    private long differences() {
        return rooms.get(Rebuild.class).compare((done, all) -> { }).stream().filter(view -> !view.view().equals("probe"))
                .mapToLong(Rebuild.Difference::rows).sum();
    }

    private long differences(String view) {
        return rooms.get(Rebuild.class).compare((done, all) -> { }).stream().filter(one -> one.view().equals(view))
                .mapToLong(Rebuild.Difference::rows).sum();
    }

    private void restart(LogRooms.Probe probe) {
        rooms.close();
        rooms = LogRooms.open(database, probe);
    }
}
