package ee.kutseeksam.organisations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import ee.kutseeksam.database.NamedLock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of reference data, brought to what the file says in one statement: rows are added or changed, links removed too. */
enum ReferenceTable {
    CLASSIFIER("klassifikaatorid", "kind, code", "name"),
    SCHOOL("õppeasutused", "code", "registry_code, name"),
    STANDARD("kutsestandardid", "id", "name, name_en, level, version, valid_from, valid_to, graduates_until, transition_order, "
            + "curriculum_group, specialisation_required, first_qualification"),
    STANDARD_PART("standardi osad", "standard, kind, id", "ordinal, name"),
    CURRICULUM("õppekavad", "code", "name, school, study_level, nominal_months, registered, status"),
    CURRICULUM_STANDARD("õppekava seosed", "curriculum, standard", "ordinal"),
    AWARDING_BODY("kutse andjad", "code", "name, competition, school, right_from, right_to, may_hide_personal_data"),
    AWARDING_BODY_STANDARD("kutse andja kutsed", "awarding_body, standard", ""),
    AWARDING_BODY_LANGUAGE("kutse andja eksamikeeled", "awarding_body, language", ""),
    COMMISSION_MEMBER("kutsekomisjoni liikmed", "id", "awarding_body, commission, person, role, valid_from, valid_to, origin");

    private final String label;
    private final List<String> key;
    private final List<String> rest;

    ReferenceTable(String label, String key, String rest) {
        this.label = label;
        this.key = columns(key);
        this.rest = columns(rest);
    }

    /** One at a time changes reference data, on whatever node: waits for who does, and holds to the end of the transaction. */
    static void change(JdbcClient jdbc) {
        NamedLock.take(jdbc, "reference data");
    }

    String label() {
        return label;
    }

    /** @param rows objects with the table's columns as fields; a missing field is null */
    ReferenceReport.Count sync(JdbcClient jdbc, ArrayNode rows) {
        List<Boolean> touched = jdbc.sql(upsert()).param("rows", rows.toString()).query(Boolean.class).list();
        int added = (int) touched.stream().filter(isNew -> isNew).count();
        int removed = hasLinksOnly() ? jdbc.sql(removal()).param("rows", rows.toString()).update() : 0;
        return new ReferenceReport.Count(added, touched.size() - added, rows.size() - touched.size(), removed);
    }

    /** All its rows as objects, in the order of keys. */
    String content() {
        return "select to_jsonb(old)::text from %s as old order by %s".formatted(table(), of("old", key));
    }

    private boolean hasLinksOnly() {
        return this == STANDARD_PART || this == CURRICULUM_STANDARD || this == AWARDING_BODY_STANDARD || this == AWARDING_BODY_LANGUAGE;
    }

    private String upsert() {
        var conflict = rest.isEmpty() ? "do nothing" : "do update set %s where (%s) is distinct from (%s)".formatted(
                rest.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", ")),
                of("old", rest), of("excluded", rest));
        // xmax is 0 in a row that this very statement inserted
        return "insert into %s as old (%s) select %s from %s on conflict (%s) %s returning old.xmax = 0".formatted(
                table(), of("", all()), of("new", all()), given("new"), of("", key), conflict);
    }

    private String removal() {
        return "delete from %s as old where not exists (select 1 from %s where (%s) = (%s))".formatted(
                table(), given("new"), of("new", key), of("old", key));
    }

    private String given(String alias) {
        return "jsonb_populate_recordset(null::" + table() + ", :rows::jsonb) as " + alias;
    }

    private String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    private List<String> all() {
        return Stream.concat(key.stream(), rest.stream()).toList();
    }

    private static String of(String alias, List<String> columns) {
        return columns.stream().map(column -> alias.isEmpty() ? column : alias + "." + column).collect(Collectors.joining(", "));
    }

    private static List<String> columns(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(", "));
    }
}
