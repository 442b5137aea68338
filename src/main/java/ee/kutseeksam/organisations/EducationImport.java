package ee.kutseeksam.organisations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings schools, curricula and their links with standards to what EHIS says. A row that cannot be right is left out and told; a
 * curriculum that EHIS names no more stays as it was, because exams stand on it.
 */
@Component
public class EducationImport {

    /** A school in EHIS. */
    public record SchoolRow(String code, String registryCode, String name) { }

    /** A curriculum in EHIS. @param standards register ids of those it is linked with */
    public record CurriculumRow(String code, String name, String school, String studyLevel, int nominalMonths, LocalDate registered,
                                String status, List<Integer> standards) { }

    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final TransactionOperations transaction;

    EducationImport(JdbcClient jdbc, ReferenceData reference, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.transaction = transaction;
    }

    /** @throws ReferenceRefused when the answer has lost more than half of what is known, which no night does */
    public ReferenceReport run(List<SchoolRow> schools, List<CurriculumRow> curricula) {
        if (2 * curricula.size() < reference.curricula().size()) {
            throw new ReferenceRefused(List.of("EHIS andis " + curricula.size() + " õppekava, teada on " + reference.curricula().size()
                    + ". Vastus jäi kasutamata."));
        }
        List<String> warnings = new ArrayList<>();
        Map<String, SchoolRow> usedSchools = schools(schools, curricula, warnings);
        List<CurriculumRow> used = curricula.stream().filter(one -> isUsable(one, usedSchools, warnings)).toList();
        Map<ReferenceTable, ArrayNode> rows = rows(usedSchools, used, warnings);
        Map<String, ReferenceReport.Count> counts = transaction.execute(status -> {
            ReferenceTable.change(jdbc);
            Map<String, ReferenceReport.Count> done = new LinkedHashMap<>();
            rows.forEach((table, all) -> done.put(table.label(), table.sync(jdbc, all)));
            return done;
        });
        reference.refresh();
        return new ReferenceReport(counts, warnings);
    }

    /** Of all the schools of the country those that have a curriculum here, or had one. */
    private Map<String, SchoolRow> schools(List<SchoolRow> all, List<CurriculumRow> curricula, List<String> warnings) {
        Set<String> wanted = curricula.stream().map(CurriculumRow::school).collect(Collectors.toCollection(HashSet::new));
        reference.schools().forEach(one -> wanted.add(one.code()));
        Map<String, String> names = new HashMap<>();
        reference.schools().forEach(one -> names.put(one.name(), one.code()));
        Map<String, SchoolRow> used = new LinkedHashMap<>();
        for (SchoolRow one : all) {
            if (wanted.contains(one.code())) {
                if (names.getOrDefault(one.name(), one.code()).equals(one.code())) {
                    names.put(one.name(), one.code());
                    used.put(one.code(), one);
                } else {
                    warnings.add("Õppeasutus " + one.code() + ": sama nimega õppeasutus on juba teada");
                }
            }
        }
        return used;
    }

    private boolean isUsable(CurriculumRow one, Map<String, SchoolRow> schools, List<String> warnings) {
        boolean known = schools.containsKey(one.school()) || reference.school(one.school()).isPresent();
        boolean whole = one.nominalMonths() > 0 && !one.name().isBlank() && !one.status().isBlank();
        if (!known || !whole) {
            warnings.add("Õppekava " + one.code() + ": " + (known ? "nimetus, nominaalaeg või seisund puudub" : "tundmatu õppeasutus " + one.school()));
        }
        return known && whole;
    }

    private Map<ReferenceTable, ArrayNode> rows(Map<String, SchoolRow> schools, List<CurriculumRow> curricula, List<String> warnings) {
        Map<ReferenceTable, ArrayNode> rows = new LinkedHashMap<>();
        List.of(ReferenceTable.SCHOOL, ReferenceTable.CURRICULUM, ReferenceTable.CURRICULUM_STANDARD)
                .forEach(table -> rows.put(table, JsonNodeFactory.instance.arrayNode()));
        schools.values().forEach(one -> rows.get(ReferenceTable.SCHOOL).addObject().put("code", one.code())
                .put("registry_code", one.registryCode()).put("name", one.name()));
        Map<String, CurriculumRow> listed = curricula.stream()
                .collect(Collectors.toMap(CurriculumRow::code, Function.identity(), (one, again) -> one, LinkedHashMap::new));
        listed.values().forEach(one -> {
            rows.get(ReferenceTable.CURRICULUM).addObject().put("code", one.code()).put("name", one.name()).put("school", one.school())
                    .put("study_level", one.studyLevel()).put("nominal_months", one.nominalMonths())
                    .put("registered", one.registered().toString()).put("status", one.status());
            link(rows.get(ReferenceTable.CURRICULUM_STANDARD), one.code(), standards(one, warnings));
        });
        reference.curricula().stream().filter(one -> !listed.containsKey(one.code())).forEach(one -> link(
                rows.get(ReferenceTable.CURRICULUM_STANDARD), one.code(), Stream.of(one.standards(), reference.unknownStandards(one.code()))
                        .flatMap(List::stream).toList()));
        return rows;
    }

    /** One that the certificate register has not named yet is kept: the link works once it does. */
    private List<Integer> standards(CurriculumRow one, List<String> warnings) {
        one.standards().stream().distinct().filter(standard -> reference.standard(standard).isEmpty()).forEach(standard ->
                warnings.add("Õppekava " + one.code() + ": kutseregister ei tunne kutsestandardit " + standard));
        return one.standards().stream().distinct().toList();
    }

    private static void link(ArrayNode links, String curriculum, List<Integer> standards) {
        for (int i = 0; i < standards.size(); i++) {
            links.addObject().put("curriculum", curriculum).put("standard", standards.get(i)).put("ordinal", i);
        }
    }
}
