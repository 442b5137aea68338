package ee.kutseeksam.organisations;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reference file as it is written: nothing is checked yet, so every field may be missing or wrong. */
record ReferenceFile(List<SchoolRow> schools, List<StandardRow> standards, List<CurriculumRow> curricula,
                     List<BodyRow> awardingBodies, List<TransitionRow> transitionOrders, List<PersonRow> persons,
                     Map<Classifier, List<CodeRow>> classifiers, List<String> unusedSections) {

    private static final Set<String> SECTIONS =
            Set.of("meta", "schools", "standards", "curricula", "awardingBodies", "transitionOrders", "persons");

    record CodeRow(String id, String code, String nameEt) { }

    record SchoolRow(String ehisCode, String registryCode, String nameEt, List<String> formerNames) {
        boolean isNamed(String name) {
            return name != null && name.equals(nameEt) || formerNames != null && formerNames.contains(name);
        }
    }

    /** Older rows name their id {@code id}, competences of unknown kind {@code tahvelCompetenceId}. */
    record PartRow(Integer registerId, Integer id, Integer tahvelCompetenceId, String nameEt) {
        Integer key() {
            return registerId != null ? registerId : id != null ? id : tahvelCompetenceId;
        }
    }

    record StandardRow(Integer registerId, String nameEt, String nameEn, int level, int version, String validFrom, String validTo,
                       String graduateAwardingUntil, String transitionOrder, String iscedGroup, boolean specialisationRequired,
                       List<PartRow> specialisations, List<PartRow> partQualifications, List<PartRow> mandatoryCompetences,
                       List<PartRow> electiveCompetences, List<PartRow> competences, List<String> certificateTypesAllowed) {

        /** The only kind that its awards may have. */
        boolean isFirstQualification() {
            return List.of("ESMANE_KUTSE").equals(certificateTypesAllowed);
        }

        Map<String, List<PartRow>> parts() {
            var parts = new LinkedHashMap<String, List<PartRow>>();
            parts.put("SPECIALISATION", orNone(specialisations));
            parts.put("PART_QUALIFICATION", orNone(partQualifications));
            parts.put("MANDATORY", orNone(mandatoryCompetences));
            parts.put("ELECTIVE", orNone(electiveCompetences));
            parts.put("UNSPECIFIED", orNone(competences));
            return parts;
        }
    }

    record TransitionRow(Integer standard, int version, String standardValidTo, String graduatesUntil, String order) { }

    record CurriculumRow(String ehisCurriculumCode, String nameEt, String school, String studyLevelCode, String nominalDuration,
                         int nominalMonths, String registered, String status, List<Integer> linkedStandardRegisterIds) { }

    /** A right that is sourced (rights…) goes before one that is not (right…). */
    record BodyRow(String code, String nameEt, String type, List<String> qualifications, List<CommitteeRow> committees,
                   List<String> examLanguageIds, String rightValidFrom, String rightValidTo, String rightsFrom, String rightsTo,
                   boolean mayHidePersonalData) {

        boolean competition() {
            return type.equals("KONKURSIGA");
        }

        String rightFrom() {
            return rightsFrom != null ? rightsFrom : rightValidFrom;
        }

        String rightTo() {
            return rightsFrom != null ? rightsTo : rightValidTo;
        }

        List<MemberRow> members() {
            return orNone(committees).stream().flatMap(committee -> orNone(committee.members()).stream()).toList();
        }
    }

    record CommitteeRow(String nameEt, List<MemberRow> members) { }

    record MemberRow(Integer id, String firstName, String lastName, @JsonProperty("isikukood") String code, int role) {
        @Override
        public String toString() {
            return "MemberRow[" + id + "]";
        }
    }

    record EhisRow(String curriculum, String course, String studyForm, String finSource, String finSpec, String nominalEnd) { }

    record PersonRow(String key, @JsonProperty("isikukood") String code, String birthDate, EhisRow ehis) {
        @Override
        public String toString() {
            return "PersonRow[" + key + "]";
        }
    }

    static ReferenceFile read(InputStream json) throws IOException {
        ObjectMapper mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        var root = mapper.readTree(json);
        var classifiers = new LinkedHashMap<Classifier, List<CodeRow>>();
        for (var classifier : Classifier.values()) {
            classifiers.put(classifier, rows(mapper, root, classifier.section(), CodeRow.class));
        }
        return new ReferenceFile(rows(mapper, root, "schools", SchoolRow.class), rows(mapper, root, "standards", StandardRow.class),
                rows(mapper, root, "curricula", CurriculumRow.class), rows(mapper, root, "awardingBodies", BodyRow.class),
                rows(mapper, root, "transitionOrders", TransitionRow.class), rows(mapper, root, "persons", PersonRow.class),
                classifiers, unused(root));
    }

    private static List<String> unused(JsonNode root) {
        var used = new HashSet<>(SECTIONS);
        Stream.of(Classifier.values()).map(Classifier::section).forEach(used::add);
        var unused = new ArrayList<String>();
        root.fieldNames().forEachRemaining(section -> {
            if (!used.contains(section)) {
                unused.add(section);
            }
        });
        return unused;
    }

    Optional<SchoolRow> schoolNamed(String name) {
        return schools.stream().filter(school -> school.isNamed(name)).findFirst();
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> List<T> rows(ObjectMapper mapper, JsonNode root, String section, Class<T> type) throws IOException {
        var list = mapper.getTypeFactory().constructCollectionType(List.class, type);
        return root.has(section) ? mapper.readerFor(list).readValue(root.get(section)) : List.of();
    }
}
