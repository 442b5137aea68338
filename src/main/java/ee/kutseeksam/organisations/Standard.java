package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of an occupational standard (kutsestandard).
 *
 * @param id                     the register's row id
 * @param level                  EKR level, 1–8
 * @param validTo                last valid day
 * @param graduatesUntil         last day on which it may still be used for graduates of its curricula (rules.md 11)
 * @param transitionOrder        the order that says so, or empty
 * @param curriculumGroup        ISCED group, four digits
 * @param specialisationRequired the register's pohikutse = false (rules.md 38)
 * @param firstQualification     whether it is one of an esmane kutse
 */
public record Standard(int id, String name, int level, int version, LocalDate validFrom, LocalDate validTo,
                       Optional<LocalDate> graduatesUntil, String transitionOrder, String curriculumGroup,
                       List<Named> specialisations, List<Named> partQualifications, List<Named> mandatoryCompetences,
                       List<Named> electiveCompetences, boolean specialisationRequired, boolean firstQualification) {

    public Standard {
        specialisations = List.copyOf(specialisations);
        partQualifications = List.copyOf(partQualifications);
        mandatoryCompetences = List.copyOf(mandatoryCompetences);
        electiveCompetences = List.copyOf(electiveCompetences);
    }

    /** Last day on which a graduate, or anybody else, can be certified by it (rules.md 11, 25). */
    public LocalDate lastDay(Origin origin) {
        return graduatesUntil.filter(day -> origin == Origin.EHIS && day.isAfter(validTo)).orElse(validTo);
    }
}
