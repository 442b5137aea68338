package ee.kutseeksam.organisations;

import java.util.List;

/**
 * A curriculum (õppekava) in EHIS.
 *
 * @param school        EHIS code of the school
 * @param studyLevel    code of the study level, e.g. 441
 * @param nominalMonths nominal study time in months
 * @param status        the register's words on admission and study
 * @param standards     register ids of the standards it is linked with: none, one, or several (liitõppekava)
 */
public record Curriculum(String code, String name, String school, String studyLevel, int nominalMonths, String status,
                         List<Integer> standards) {

    public Curriculum {
        standards = List.copyOf(standards);
    }

    /** Whether study is allowed on it (rules.md 1), with or without admission. */
    public boolean isOpen() {
        return status.equals("Avatud") || status.endsWith("õppimine lubatud");
    }
}
