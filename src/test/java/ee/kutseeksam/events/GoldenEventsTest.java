package ee.kutseeksam.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.CandidacyEvent.RetakeOffered;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.exam.ExamEvent.ExamCompleted;
import ee.kutseeksam.exam.ExamEvent.RosterSent;
import ee.kutseeksam.Streams;
import ee.kutseeksam.eventstore.EventJson;
import ee.kutseeksam.eventstore.EventTypes;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the log can be read for ever: every type of event has a file with its text, read and written the same, and the
 * events of the files fold to states that have files too. A changed file is a changed log: it needs a way to read the old text.
 * A new type's file is written by running this test with {@code -Dgolden.write=true}.
 */
class GoldenEventsTest {

    private static final Path FILES = Path.of("src", "test", "resources", "events");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private final EventTypes types = new EventTypes(Streams.FAMILIES);
    private final EventJson json = new EventJson(types);
    private final ObjectMapper trees = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    static Stream<Event<?>> examples() {
        return Examples.FAMILIES.values().stream().flatMap(List::stream);
    }

    static Stream<Map.Entry<Object, List<? extends Event<?>>>> families() {
        return Examples.FAMILIES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_written_as_its_file_says_and_read_back_the_same(Event<?> event) throws IOException {
        Path file = FILES.resolve(event.getClass().getSimpleName() + ".json");
        assertThat(trees.readTree(json.write(event))).isEqualTo(trees.readTree(golden(file, event)));
        assertThat(json.readEvent(event.getClass().getSimpleName(), Files.readString(file))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_files_events_fold_to_the_state_that_a_file_says(Map.Entry<Object, List<? extends Event<?>>> family) throws IOException {
        Object state = family.getKey();
        for (Event<?> event : family.getValue()) {
            String type = event.getClass().getSimpleName();
            state = fold(json.readEvent(type, Files.readString(FILES.resolve(type + ".json"))), state);
        }
        Path file = FILES.resolve("folded").resolve(state.getClass().getSimpleName() + ".json");
        assertThat(trees.readTree(json.write(state))).isEqualTo(trees.readTree(golden(file, state)));
    }

    @Test
    void every_type_has_one_example_and_one_file_and_every_file_a_type() throws IOException {
        assertThat(examples().map(event -> event.getClass().getSimpleName())).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(types.all().keySet());
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(types.all().keySet().stream().map(type -> type + ".json").toList());
        }
    }

    @Test
    void a_field_of_a_later_version_is_passed_over() {
        var later = "{\"on\":\"2026-06-15\",\"by\":\"somebody\"}";
        assertThat(json.readEvent("ExamCompleted", later)).isEqualTo(new ExamCompleted(LocalDate.of(2026, 6, 15)));
    }

    /** As it was written before a roster's difference was kept. */
    @Test
    void a_text_without_a_later_component_is_read() {
        var earlier = "{\"revision\":1,\"earliest\":{\"value\":10,\"table\":\"deadlines\",\"hash\":\"ab\",\"row\":\"r\"}}";
        assertThat(json.readEvent("RosterSent", earlier)).isEqualTo(
                new RosterSent(1, new Ruling<>(10, "deadlines", "ab", "r"), Optional.empty()));
    }

    /** As they were written before absence had a reason and a policy. */
    @Test
    void a_result_without_a_reason_and_terms_without_absence_are_read() {
        var result = (ResultEntered) json.readEvent("ResultEntered", "{\"exam\":\"e0000000-0000-4000-8000-000000000001\",\"result\":{\"attendance\":\"EXCUSED\","
                + "\"parts\":{},\"competences\":[]},\"outcome\":{\"value\":\"ABSENT\",\"table\":\"t\",\"hash\":\"ab\",\"row\":\"r\"}}");
        assertThat(result.result()).isEqualTo(new Result(Attendance.EXCUSED, Map.of(), Set.of()));
        var offered = (RetakeOffered) json.readEvent("RetakeOffered", "{\"exam\":\"e0000000-0000-4000-8000-000000000001\",\"until\":\"2027-06-12\",\"carried\":[],"
                + "\"terms\":{\"value\":{\"maxRetakes\":1,\"windowMonths\":12,\"carryOver\":\"NONE\"},\"table\":\"t\",\"hash\":\"ab\",\"row\":\"r\"}}");
        assertThat(offered.terms().value()).isEqualTo(new RetakeTerms(1, 12, CarryOver.NONE, false));
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThatThrownBy(() -> json.readEvent("ExamForgotten", "{}")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ExamForgotten");
    }

    @Test
    void two_types_of_one_name_are_refused() {
        var family = Streams.FAMILIES.get(0);
        assertThatThrownBy(() -> new EventTypes(List.of(family, family))).isInstanceOf(IllegalStateException.class);
    }

    private String golden(Path file, Object value) throws IOException {
        if (WRITE && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, trees.writeValueAsString(trees.readTree(json.write(value))) + "\n");
        }
        assertThat(file).as("written by -Dgolden.write=true").exists();
        return Files.readString(file);
    }

    @SuppressWarnings("unchecked")
    private static <S> Object fold(Event<?> event, Object state) {
        return ((Event<S>) event).applyTo((S) state);
    }
}
