package ee.kutseeksam.organisations;

import static ee.kutseeksam.organisations.ReferenceFile.orNone;

import ee.kutseeksam.kernel.PersonalCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks every row of a reference file by itself: codes, dates in order, links that lead somewhere, ids only once. */
final class ReferenceCheck {

    private static final Set<String> STATUSES = Set.of("Avatud", "Vastuvõttu ei toimu, õppimine lubatud",
            "Vastuvõttu ei toimu, õppimine keelatud");

    private final ReferenceFile file;
    private final Faults faults = new Faults();

    private ReferenceCheck(ReferenceFile file) {
        this.file = file;
    }

    /** Estonian sentences, none when all is well. */
    static List<String> faults(ReferenceFile file) {
        var check = new ReferenceCheck(file);
        file.classifiers().forEach((classifier, rows) -> {
            check.faults.once(classifier.section(), rows, check::code);
            rows.forEach(row -> check.faults.given(classifier.section() + " " + check.code(row), "nimetus", row.nameEt()));
        });
        check.faults.once("õppeasutus", file.schools(), ReferenceFile.SchoolRow::ehisCode);
        file.schools().forEach(check::school);
        check.faults.once("kutsestandard", file.standards(), ReferenceFile.StandardRow::registerId);
        file.standards().forEach(check::standard);
        check.faults.once("üleminekukorraldus", file.transitionOrders(), ReferenceFile.TransitionRow::standard);
        file.transitionOrders().forEach(check::transition);
        check.faults.once("õppekava", file.curricula(), ReferenceFile.CurriculumRow::ehisCurriculumCode);
        file.curricula().forEach(check::curriculum);
        check.faults.once("kutse andja", file.awardingBodies(), ReferenceFile.BodyRow::code);
        check.faults.once("kutsekomisjoni liige", file.awardingBodies().stream().flatMap(body -> body.members().stream()).toList(),
                ReferenceFile.MemberRow::id);
        file.awardingBodies().forEach(check::body);
        check.faults.once("isik", file.persons(), ReferenceFile.PersonRow::key);
        file.persons().forEach(check::person);
        return check.faults.sentences();
    }

    private void school(ReferenceFile.SchoolRow row) {
        var where = "Õppeasutus " + row.ehisCode();
        faults.that(where, "EHISe kood", Faults.matches(row.ehisCode(), "[1-9][0-9]{0,5}"));
        faults.that(where, "registrikood", Faults.matches(row.registryCode(), "[0-9]{8}"));
        faults.given(where, "nimetus", row.nameEt());
    }

    private void standard(ReferenceFile.StandardRow row) {
        var where = "Kutsestandard " + row.registerId();
        faults.given(where, "nimetus", row.nameEt());
        faults.that(where, "EKR tase", row.level() >= 1 && row.level() <= 8);
        faults.that(where, "versioon", row.version() > 0);
        faults.ordered(where, "kehtivus", row.validFrom(), row.validTo(), false);
        faults.ordered(where, "lõpetajatele kasutamise aeg", row.validTo(), row.graduateAwardingUntil(), true);
        known(where, Classifier.CURRICULUM_GROUP, row.iscedGroup());
        row.parts().forEach((kind, parts) -> {
            faults.once(where + " osa", parts, ReferenceFile.PartRow::key);
            parts.forEach(part -> faults.given(where + " osa " + part.key(), "nimetus", part.nameEt()));
        });
    }

    private void transition(ReferenceFile.TransitionRow row) {
        var where = "Üleminekukorraldus standardile " + row.standard();
        var standard = file.standards().stream().filter(one -> Objects.equals(one.registerId(), row.standard())).findFirst();
        faults.that(where, "tundmatu standard", standard.isPresent());
        standard.ifPresent(one -> faults.that(where, "versioon või kuupäevad erinevad standardi omadest", one.version() == row.version()
                && Objects.equals(one.validTo(), row.standardValidTo())
                && Objects.equals(one.graduateAwardingUntil(), row.graduatesUntil())));
    }

    private void curriculum(ReferenceFile.CurriculumRow row) {
        var where = "Õppekava " + row.ehisCurriculumCode();
        faults.that(where, "kood", Faults.matches(row.ehisCurriculumCode(), "[1-9][0-9]{0,8}"));
        faults.given(where, "nimetus", row.nameEt());
        faults.that(where, "tundmatu õppeasutus", file.schoolNamed(row.school()).isPresent());
        known(where, Classifier.STUDY_LEVEL, row.studyLevelCode());
        faults.that(where, "nominaalkestus", Faults.matches(row.nominalDuration(), "[0-9]{1,2}/([0-9]|1[01])") && row.nominalMonths() > 0
                && row.nominalMonths() == months(row.nominalDuration()));
        faults.that(where, "registreerimise kuupäev", Faults.date(row.registered()).isPresent());
        faults.that(where, "seisund", row.status() != null && STATUSES.contains(row.status()));
        var standards = file.standards().stream().map(ReferenceFile.StandardRow::registerId).collect(Collectors.toSet());
        orNone(row.linkedStandardRegisterIds()).forEach(id -> faults.that(where, "tundmatu kutsestandard " + id, standards.contains(id)));
        faults.once(where + " seos", orNone(row.linkedStandardRegisterIds()), id -> id);
    }

    private void body(ReferenceFile.BodyRow row) {
        var where = "Kutse andja " + row.code();
        faults.that(where, "kood", Faults.matches(row.code(), "KA-[A-Z]{2,10}"));
        faults.given(where, "nimetus", row.nameEt());
        faults.that(where, "liik", Faults.matches(row.type(), "KONKURSIGA|KONKURSITA_OPPEASUTUS"));
        faults.that(where, "tundmatu õppeasutus", "KONKURSIGA".equals(row.type()) || file.schoolNamed(row.nameEt()).isPresent());
        faults.ordered(where, "õiguse kehtivus", row.rightFrom(), row.rightTo(), true);
        var languages = file.classifiers().get(Classifier.EXAM_LANGUAGE);
        orNone(row.examLanguageIds()).forEach(id -> faults.that(where, "tundmatu eksamikeel " + id,
                languages.stream().anyMatch(language -> id.equals(language.id()))));
        for (var member : row.members()) {
            var who = where + ", kutsekomisjoni liige " + member.id();
            faults.that(who, "isikukood", PersonalCode.parse(member.code()).isPresent());
            faults.given(who, "eesnimi", member.firstName());
            faults.given(who, "perenimi", member.lastName());
            known(who, Classifier.COMMISSION_ROLE, String.valueOf(member.role()));
        }
    }

    private void person(ReferenceFile.PersonRow row) {
        var where = "Isik " + row.key();
        var code = PersonalCode.parse(row.code());
        faults.that(where, "isikukood", code.isPresent());
        faults.that(where, "sünniaeg", code.isEmpty() || code.map(PersonalCode::birthDate).equals(Faults.date(row.birthDate())));
        if (row.ehis() != null) {
            faults.that(where, "tundmatu õppekava", file.curricula().stream()
                    .anyMatch(one -> one.ehisCurriculumCode().equals(row.ehis().curriculum())));
            known(where, Classifier.STUDY_FORM, row.ehis().studyForm());
            known(where, Classifier.FUNDING_SOURCE, row.ehis().finSource());
            known(where, Classifier.FUNDING_SPECIFICATION, row.ehis().finSpec());
        }
    }

    private void known(String where, Classifier classifier, String code) {
        faults.that(where, "tundmatu kood (" + classifier.section() + ")",
                file.classifiers().get(classifier).stream().anyMatch(row -> Objects.equals(row.code(), code)));
    }

    private String code(ReferenceFile.CodeRow row) {
        return row.code();
    }

    private static int months(String yearsAndMonths) {
        var parts = yearsAndMonths.split("/");
        return Integer.parseInt(parts[0]) * 12 + Integer.parseInt(parts[1]);
    }
}
