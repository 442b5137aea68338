package ee.kutseeksam.organisations;

import static ee.kutseeksam.organisations.ReferenceFile.orNone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import ee.kutseeksam.kernel.PersonId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of a checked reference file, table by table. */
final class ReferenceRows {

    private final ReferenceFile file;
    private final Awarding awarding;
    private final Map<ReferenceTable, ArrayNode> rows = new EnumMap<>(ReferenceTable.class);

    private ReferenceRows(ReferenceFile file) {
        this.file = file;
        this.awarding = new Awarding(file);
        for (var table : ReferenceTable.values()) {
            rows.put(table, JsonNodeFactory.instance.arrayNode());
        }
    }

    /** @param members who each commission member is, by the register's id of the member */
    static Map<ReferenceTable, ArrayNode> of(ReferenceFile file, Map<Integer, PersonId> members) {
        var all = new ReferenceRows(file);
        file.classifiers().forEach((classifier, codes) -> codes.forEach(row ->
                all.add(ReferenceTable.CLASSIFIER, "kind", classifier.name(), "code", row.code(), "name", row.nameEt())));
        file.schools().forEach(row -> all.add(ReferenceTable.SCHOOL,
                "code", row.ehisCode(), "registry_code", row.registryCode(), "name", row.nameEt()));
        file.standards().forEach(all::standard);
        file.curricula().forEach(all::curriculum);
        file.awardingBodies().forEach(row -> all.body(row, members));
        return all.rows;
    }

    private void standard(ReferenceFile.StandardRow row) {
        var order = file.transitionOrders().stream().filter(one -> one.standard().equals(row.registerId()))
                .map(ReferenceFile.TransitionRow::order).filter(Objects::nonNull).findFirst();
        add(ReferenceTable.STANDARD, "id", row.registerId(), "name", row.nameEt(), "name_en", Objects.toString(row.nameEn(), ""),
                "level", row.level(), "version", row.version(), "valid_from", row.validFrom(), "valid_to", row.validTo(),
                "graduates_until", row.graduateAwardingUntil(),
                "transition_order", order.orElse(Objects.toString(row.transitionOrder(), "")), "curriculum_group", row.iscedGroup(),
                "specialisation_required", row.specialisationRequired(), "first_qualification", row.isFirstQualification());
        row.parts().forEach((kind, parts) -> {
            for (int i = 0; i < parts.size(); i++) {
                add(ReferenceTable.STANDARD_PART, "standard", row.registerId(), "kind", kind, "id", parts.get(i).key(),
                        "ordinal", i, "name", parts.get(i).nameEt());
            }
        });
    }

    private void curriculum(ReferenceFile.CurriculumRow row) {
        add(ReferenceTable.CURRICULUM, "code", row.ehisCurriculumCode(), "name", row.nameEt(),
                "school", file.schoolNamed(row.school()).orElseThrow().ehisCode(), "study_level", row.studyLevelCode(),
                "nominal_months", row.nominalMonths(), "registered", row.registered(), "status", row.status());
        List<Integer> linked = orNone(row.linkedStandardRegisterIds());
        for (int i = 0; i < linked.size(); i++) {
            add(ReferenceTable.CURRICULUM_STANDARD,
                    "curriculum", row.ehisCurriculumCode(), "standard", linked.get(i), "ordinal", i);
        }
    }

    private void body(ReferenceFile.BodyRow row, Map<Integer, PersonId> members) {
        var school = row.competition() ? null : file.schoolNamed(row.nameEt()).orElseThrow().ehisCode();
        add(ReferenceTable.AWARDING_BODY, "code", row.code(), "name", row.nameEt(), "competition", row.competition(),
                "school", school, "right_from", row.rightFrom(), "right_to", row.rightTo(),
                "may_hide_personal_data", row.mayHidePersonalData());
        awarding.standardsOf(row).forEach(id -> add(ReferenceTable.AWARDING_BODY_STANDARD,
                "awarding_body", row.code(), "standard", id));
        var languages = file.classifiers().get(Classifier.EXAM_LANGUAGE);
        languages.stream().filter(language -> orNone(row.examLanguageIds()).contains(language.id()))
                .forEach(language -> add(ReferenceTable.AWARDING_BODY_LANGUAGE,
                        "awarding_body", row.code(), "language", language.code()));
        for (var commission : orNone(row.committees())) {
            for (var member : orNone(commission.members())) {
                add(ReferenceTable.COMMISSION_MEMBER, "id", member.id(), "awarding_body", row.code(),
                        "commission", commission.nameEt(), "person", members.get(member.id()).toString(), "role", member.role(),
                        "valid_from", row.rightFrom(), "valid_to", null, "origin", "REGISTER");
            }
        }
    }

    private void add(ReferenceTable table, Object... columnsAndValues) {
        var row = rows.get(table).addObject();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.putPOJO((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
    }
}
