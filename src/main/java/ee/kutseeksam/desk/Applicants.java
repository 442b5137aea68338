package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is meant by an applicant who is typed in by hand: by the code or, where there is none, by name and birth date (domain §6). */
@Component
class Applicants {

    private final People people;
    private final Learners learners;
    private final Clock clock;

    Applicants(People people, Learners learners, Clock clock) {
        this.people = people;
        this.learners = learners;
        this.clock = clock;
    }

    /** Whom EHIS lists today is the same person here; as an applicant only if that is wanted. */
    PersonId identify(Exam exam, ApplicantForm form) {
        Identity typed = typed(form, exam.placed().school());
        Map<PersonId, Learners.Found> listed = learners.of(exam.placed());
        Optional<PersonId> learner = people.among(listed.keySet(), typed);
        if (learner.filter(one -> listed.get(one).maySit()).isPresent() && !form.anyway().orElse(false)) {
            throw DeskRule.BETTER_FROM_EHIS.broken().at("anyway");
        }
        return learner.map(one -> asListed(one, typed)).orElseGet(() -> people.identify(typed));
    }

    /** The code may be news: EHIS lists some by their birth date only. */
    private PersonId asListed(PersonId learner, Identity typed) {
        return typed.code().map(code -> people.giveCode(learner, code, false)).filter(given -> !given.isRefused())
                .map(given -> given.person()).orElse(learner);
    }

    private Identity typed(ApplicantForm form, String school) {
        LocalDate today = LocalDate.now(clock);
        String first = name("firstName", form.firstName());
        String last = name("lastName", form.lastName());
        if (form.personalCode() == null || form.personalCode().isBlank()) {
            LocalDate born = form.birthDate().orElseThrow(() -> CodeRule.CODE_OR_BIRTH_DATE.broken().at("personalCode"));
            TypedCode.require("birthDate", CodeRule.BORN_ALREADY, !born.isAfter(today));
            return Identity.withoutCode(born, first, last, "käsitsi " + school);
        }
        PersonalCode code = TypedCode.read("personalCode", form.personalCode(), today);
        form.birthDate().ifPresent(born ->
                TypedCode.require("birthDate", CodeRule.CODE_FITS_THE_BIRTH_DATE, born.equals(code.birthDate())));
        return Identity.of(code, first, last);
    }

    private static String name(String field, String name) {
        String clean = Typed.maybe(field, name, Typed.LONGEST_NAME);
        DeskRule.NAME_IS_GIVEN.requireAt(field, !clean.isEmpty());
        return clean;
    }
}
