package ee.kutseeksam.season.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * How many exams a season has, of what, and how they end. A file of {@code season/}.
 *
 * @param of               the plan that this one multiplies; then only {@code times} is said
 * @param begins           the first day of orders
 * @param graduation       when the learners' nominal time ends
 * @param daysBetweenWaves days from one wave's orders to its exams, and to the next wave's orders
 * @param waves            how many of the exams, in proportion, are held in each wave
 * @param groupsOf         people in a group at most
 * @param shares           how those end who are not awarded, in proportion
 * @param retaken          the part of the exams with rights to a retake after which everybody who has one sits again and passes
 */
@JsonIgnoreProperties("about")
public record SeasonPlan(String of, int times, LocalDate begins, LocalDate graduation, int daysBetweenWaves, List<Integer> waves, int schools, int bodies,
                         int qualifications, int groupsOf, Shares shares, double retaken, List<Field> fields) {

    /**
     * A field of work.
     *
     * @param group        the curriculum group of its made-up standards, ISCED
     * @param candidates   who come to its exams for the first time
     * @param certificates how many of them are awarded there and then
     * @param standards    ids of the sample's standards that are used
     */
    public record Field(String name, String group, int exams, int candidates, int certificates, List<Integer> standards) {

        private Field times(int times) {
            return new Field(name, group, exams * times, candidates * times, certificates * times, standards);
        }
    }

    /** In proportion to each other. */
    public record Shares(double partial, double failed, double absent, double excused, double removed) { }

    /** @throws IllegalArgumentException when there is no such plan */
    public static SeasonPlan named(String name) {
        SeasonPlan plan = read(name);
        return plan.of == null ? plan : read(plan.of).times(plan.times);
    }

    private static SeasonPlan read(String name) {
        try (InputStream json = SeasonPlan.class.getResourceAsStream("/season/" + name + ".json")) {
            if (json == null) {
                throw new IllegalArgumentException("Sellist hooaja plaani ei ole: " + name);
            }
            return JsonMapper.builder().findAndAddModules().build().readValue(json, SeasonPlan.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SeasonPlan times(int many) {
        return new SeasonPlan(null, 1, begins, graduation, daysBetweenWaves, waves, schools * many, bodies * many, qualifications * many, groupsOf, shares,
                retaken, fields.stream().map(field -> field.times(many)).toList());
    }

    public int exams() {
        return fields.stream().mapToInt(Field::exams).sum();
    }

    public int candidates() {
        return fields.stream().mapToInt(Field::candidates).sum();
    }

    public int certificates() {
        return fields.stream().mapToInt(Field::certificates).sum();
    }

    /** When a wave's exams are ordered; they are held on the day of the next. */
    public LocalDate dayOf(int wave) {
        return begins.plusDays((long) wave * daysBetweenWaves);
    }
}
