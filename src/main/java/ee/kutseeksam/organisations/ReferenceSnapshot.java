package ee.kutseeksam.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ee.kutseeksam.kernel.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All reference data as they stood at one moment, each map in the order in which its values are listed. */
record ReferenceSnapshot(Map<String, School> schools, Map<String, Curriculum> curricula, Map<Integer, Standard> standards,
                         Map<String, AwardingBody> bodies, Map<Classifier, Map<String, String>> classifiers,
                         Map<String, List<Integer>> unknownStandards, Map<Integer, List<StandardNames.Former>> formerNames) {

    private record Link<K, V>(K from, V to) { }

    static ReferenceSnapshot load(JdbcClient jdbc, LocalDate today) {
        return new ReferenceSnapshot(schools(jdbc), curricula(jdbc), standards(jdbc), bodies(jdbc, today), classifiers(jdbc),
                grouped(links(jdbc, "not exists")), formerNames(jdbc));
    }

    private static Map<String, School> schools(JdbcClient jdbc) {
        return byKey(jdbc.sql("select code, name from school order by name, code")
                .query((row, n) -> new School(row.getString("code"), row.getString("name"))).list(), School::code);
    }

    private static Map<String, Curriculum> curricula(JdbcClient jdbc) {
        var standards = grouped(links(jdbc, "exists"));
        return byKey(jdbc.sql("select code, name, school, study_level, nominal_months, status from curriculum order by name, code")
                .query((row, n) -> new Curriculum(row.getString("code"), row.getString("name"), row.getString("school"),
                        row.getString("study_level"), row.getInt("nominal_months"), row.getString("status"),
                        standards.getOrDefault(row.getString("code"), List.of()))).list(), Curriculum::code);
    }

    /** @param known whether links with standards that there are, or those that have not come yet */
    private static List<Link<String, Integer>> links(JdbcClient jdbc, String known) {
        return jdbc.sql("select curriculum, standard from curriculum_standard where " + known
                        + " (select 1 from standard where id = curriculum_standard.standard) order by ordinal")
                .query((row, n) -> new Link<>(row.getString("curriculum"), row.getInt("standard"))).list();
    }

    private static Map<Integer, Standard> standards(JdbcClient jdbc) {
        var parts = grouped(jdbc.sql("select standard, kind, id, name from standard_part order by ordinal")
                .query((row, n) -> new Link<>(row.getInt("standard") + row.getString("kind"),
                        new Named(row.getInt("id"), row.getString("name")))).list());
        return byKey(jdbc.sql("select * from standard order by name, version desc, id").query((row, n) -> {
            int id = row.getInt("id");
            return new Standard(id, row.getString("name"), row.getInt("level"), row.getInt("version"), day(row, "valid_from"),
                    day(row, "valid_to"), Optional.ofNullable(day(row, "graduates_until")), row.getString("transition_order"),
                    row.getString("curriculum_group"), parts.getOrDefault(id + "SPECIALISATION", List.of()),
                    parts.getOrDefault(id + "PART_QUALIFICATION", List.of()), parts.getOrDefault(id + "MANDATORY", List.of()),
                    parts.getOrDefault(id + "ELECTIVE", List.of()), row.getBoolean("specialisation_required"),
                    row.getBoolean("first_qualification"));
        }).list(), Standard::id);
    }

    private static Map<Integer, List<StandardNames.Former>> formerNames(JdbcClient jdbc) {
        return grouped(jdbc.sql("select standard, kind, id, name from former_name order by standard, kind, id, name")
                .query((row, n) -> new Link<>(row.getInt("standard"),
                        new StandardNames.Former(row.getString("kind"), new Named(row.getInt("id"), row.getString("name"))))).list());
    }

    private static Map<String, AwardingBody> bodies(JdbcClient jdbc, LocalDate today) {
        var standards = grouped(jdbc.sql("select awarding_body, standard from awarding_body_standard order by standard")
                .query((row, n) -> new Link<>(row.getString("awarding_body"), row.getInt("standard"))).list());
        var languages = grouped(jdbc.sql("select awarding_body, language from awarding_body_language order by language")
                .query((row, n) -> new Link<>(row.getString("awarding_body"), row.getString("language"))).list());
        var members = grouped(jdbc.sql("""
                        select id, awarding_body, commission, person, role from commission_member
                        where :today between valid_from and coalesce(valid_to, 'infinity') order by role, id
                        """).param("today", Date.valueOf(today))
                .query((row, n) -> new Link<>(row.getString("awarding_body"), new CommissionMember(row.getInt("id"),
                        row.getString("commission"), new PersonId(row.getObject("person", UUID.class)), row.getInt("role")))).list());
        return byKey(jdbc.sql("select * from awarding_body order by name, code").query((row, n) -> {
            var code = row.getString("code");
            return new AwardingBody(code, row.getString("name"), row.getBoolean("competition"),
                    Optional.ofNullable(row.getString("school")), day(row, "right_from"), Optional.ofNullable(day(row, "right_to")),
                    standards.getOrDefault(code, List.of()), languages.getOrDefault(code, List.of()),
                    members.getOrDefault(code, List.of()));
        }).list(), AwardingBody::code);
    }

    private static Map<Classifier, Map<String, String>> classifiers(JdbcClient jdbc) {
        var classifiers = new EnumMap<Classifier, Map<String, String>>(Classifier.class);
        for (var classifier : Classifier.values()) {
            classifiers.put(classifier, new LinkedHashMap<>());
        }
        jdbc.sql("select kind, code, name from classifier order by kind, code").query(row -> {
            classifiers.get(Classifier.valueOf(row.getString("kind"))).put(row.getString("code"), row.getString("name"));
        });
        return classifiers;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        var map = new LinkedHashMap<K, V>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static <K, V> Map<K, List<V>> grouped(List<Link<K, V>> links) {
        return links.stream().collect(groupingBy(Link::from, mapping(Link::to, toList())));
    }
}
