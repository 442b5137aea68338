package ee.kutseeksam.season;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.season.plan.PlannedExam;
import ee.kutseeksam.season.plan.Season;
import ee.kutseeksam.season.plan.SeasonPlan;
import ee.kutseeksam.season.plan.SeasonPlan.Field;
import ee.kutseeksam.season.plan.SeasonWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn from a plan is the plan. */
class SeasonTest {

    /** The published figures are those of the sample data. */
    @Test
    void the_first_half_of_2022_is_as_published() throws IOException {
        JsonNode published = new ObjectMapper().readTree(SeasonTest.class.getResource("/reference/sample-data.json")).path("statistics").path("y2022h1");
        SeasonPlan plan = SeasonPlan.named("h1-2022");
        assertThat(plan.exams()).isEqualTo(published.path("exams").asInt()).isEqualTo(649);
        assertThat(plan.certificates()).isEqualTo(published.path("certificates").asInt()).isEqualTo(5616);
        assertThat(plan.qualifications()).isEqualTo(published.path("qualifications").asInt());
        for (JsonNode field : published.path("byField")) {
            Field planned = plan.fields().stream().filter(one -> one.name().equals(field.path("field").asText())).findFirst().orElseThrow();
            assertThat(planned.exams()).isEqualTo(field.path("exams").asInt());
            assertThat(planned.certificates()).isEqualTo(field.path("certificates").asInt());
            assertThat(Math.round(100.0 * planned.certificates() / planned.candidates())).isEqualTo(field.path("passPct").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"h1-2022, 649, 6300", "year, 1300, 7200", "x10, 13000, 72000"})
    void everybody_of_the_plan_sits_once(String name, int exams, int candidates) {
        Season season = drawn(name, 7);
        assertThat(season.exams()).hasSize(exams);
        assertThat(season.exams()).extracting(PlannedExam::candidates).allMatch(people -> people > 0);
        assertThat(season.exams().stream().mapToInt(PlannedExam::candidates).sum()).isEqualTo(candidates);
        Map<String, Integer> awarded = season.exams().stream().collect(groupingBy(exam -> exam.offer().field(), summingInt(PlannedExam::passes)));
        season.plan().fields().forEach(field -> assertThat(awarded).containsEntry(field.name(), field.certificates()));
        assertThat(season.standards()).as("qualifications").hasSize(season.plan().qualifications());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1-2022", "year"})
    void each_learner_comes_to_one_exam(String name) {
        Season season = drawn(name, 3);
        Set<String> seen = new HashSet<>();
        season.exams().forEach(exam -> {
            for (int i = 0; i < exam.candidates(); i++) {
                int learner = exam.firstLearner() + i;
                assertThat(seen.add(exam.offer().curriculum() + "/" + learner)).isTrue();
                assertThat(learner).isLessThan(season.learners().get(exam.offer()));
            }
            assertThat(exam.offer().awardingBody()).isNotNull();
        });
    }

    @Test
    void the_same_seed_draws_the_same_and_another_does_not() {
        assertThat(drawn("year", 5)).isEqualTo(drawn("year", 5));
        assertThat(drawn("year", 5).exams()).isNotEqualTo(drawn("year", 6).exams());
    }

    @Test
    void its_world_has_what_it_needs_and_marks_what_is_made_up(@TempDir Path folder) throws IOException {
        Season season = drawn("h1-2022", 1);
        new SeasonWorld().write(season, folder);
        JsonNode world = new ObjectMapper().readTree(folder.resolve("world.json").toFile());
        assertThat(world.path("curricula")).hasSameSizeAs(season.learners().keySet());
        assertThat(world.path("standards")).filteredOn(row -> !row.path("nameEt").asText().contains("SEASON")).extracting(row -> row.path("registerId").asInt())
                .containsExactlyInAnyOrder(10668013, 10667985, 10751925, 10751649, 10982783, 10912389, 10726733);
        assertThat(world.path("schools")).allMatch(row -> row.path("nameEt").asText().startsWith("SEASON"));
        assertThat(Files.readString(folder.resolve("users.json"))).doesNotContain("null");
    }

    /** As the product decides it: who was removed has failed the sitting, who did not come has had none. */
    @Test
    void who_may_sit_again_is_counted_as_the_tables_say() {
        assertThat(new PlannedExam(0, null, 0, 0, "PFER.A", true)).returns(4, PlannedExam::rights).returns(1, PlannedExam::passes);
    }

    @Test
    void there_is_no_plan_without_a_file() {
        assertThatThrownBy(() -> SeasonPlan.named("x11")).hasMessageContaining("x11");
    }

    private static Season drawn(String name, long seed) {
        return Season.of(SeasonPlan.named(name), seed, SeasonWorld.bodiesOfSample());
    }
}
