package ee.kutseeksam.organisations;

/** The registers' code lists that the product shows, by their section in the reference file. */
public enum Classifier {
    CERTIFICATE_TYPE("certificateTypes"),
    COMMISSION_ROLE("committeeRoles"),
    CURRICULUM_GROUP("curriculumGroups"),
    DUPLICATE_REASON("duplicateReasons"),
    EXAM_LANGUAGE("examLanguages"),
    EXAM_TYPE("examTypes"),
    FUNDING_SOURCE("finSources"),
    FUNDING_SPECIFICATION("finSpecifications"),
    POPULATION_STATUS("personStatusRR"),
    STUDY_FORM("studyForms"),
    STUDY_LEVEL("studyLevels");

    private final String section;

    Classifier(String section) {
        this.section = section;
    }

    String section() {
        return section;
    }
}
