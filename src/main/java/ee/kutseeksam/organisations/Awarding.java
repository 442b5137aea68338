package ee.kutseeksam.organisations;

import static ee.kutseeksam.organisations.ReferenceFile.orNone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which body awards by which standards: the register links them by the qualification's name only, spelt in more than one way. */
record Awarding(ReferenceFile file) {

    /** Every version of the standards whose name is among the body's qualifications. */
    List<Integer> standardsOf(ReferenceFile.BodyRow body) {
        var names = orNone(body.qualifications()).stream().map(Awarding::normal).collect(Collectors.toSet());
        return file.standards().stream().filter(standard -> names.contains(normal(standard.nameEt())))
                .map(ReferenceFile.StandardRow::registerId).toList();
    }

    /** Estonian sentences on what leads nowhere: no exam can come of it, or nothing reads it. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        var awarded = file.awardingBodies().stream().flatMap(body -> standardsOf(body).stream()).collect(Collectors.toSet());
        for (var standard : file.standards()) {
            if (!awarded.contains(standard.registerId())) {
                warnings.add("Kutsestandardil %d (%s, versioon %d) ei ole kutse andjat"
                        .formatted(standard.registerId(), standard.nameEt(), standard.version()));
            }
        }
        for (var curriculum : file.curricula()) {
            var linked = orNone(curriculum.linkedStandardRegisterIds());
            if (linked.isEmpty()) {
                warnings.add("Õppekava %s (%s) ei ole EHISes seotud kutsestandardiga"
                        .formatted(curriculum.ehisCurriculumCode(), curriculum.nameEt()));
            } else if (linked.stream().noneMatch(awarded::contains)) {
                warnings.add("Õppekava %s (%s) ühelgi kutsestandardil ei ole kutse andjat"
                        .formatted(curriculum.ehisCurriculumCode(), curriculum.nameEt()));
            }
        }
        file.awardingBodies().forEach(body -> unknownQualifications(body, warnings));
        if (!file.unusedSections().isEmpty()) {
            warnings.add("Faili osi ei kasutatud: " + String.join(", ", file.unusedSections()));
        }
        return warnings;
    }

    private void unknownQualifications(ReferenceFile.BodyRow body, List<String> warnings) {
        Set<String> known = file.standards().stream().map(standard -> normal(standard.nameEt())).collect(Collectors.toSet());
        var unknown = orNone(body.qualifications()).stream().filter(name -> !known.contains(normal(name))).toList();
        if (!unknown.isEmpty()) {
            warnings.add("Kutse andja %s kutsetel ei ole failis standardit: %s".formatted(body.code(), String.join("; ", unknown)));
        }
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ").replaceAll(" esmane kutse$", "").strip();
    }
}
