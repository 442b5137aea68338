package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.people.CodeGiven;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is meant by an applicant who is typed in by hand. */
class ApplicantsTest {

    private static final PersonId LISTED = new PersonId(new UUID(0, 11));
    private static final PersonId NEWCOMER = new PersonId(new UUID(0, 12));
    private static final PersonalCode CODE = new PersonalCode("37605030299");

    private final People people = mock(People.class);
    private final Learners learners = mock(Learners.class);
    private final Applicants applicants = new Applicants(people, learners, CLOCK);

    @BeforeEach
    void listOne() {
        list("OVERTIME");
        when(people.identify(any())).thenReturn(NEWCOMER);
        when(people.among(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void a_stranger_is_made_known_by_the_code() {
        assertThat(identify(coded("37605030299"))).isEqualTo(NEWCOMER);
        verify(people).identify(Identity.of(CODE, "Mari", "Maasikas"));
    }

    @Test
    void whom_ehis_lists_today_is_better_added_from_there() {
        when(people.among(any(), any())).thenReturn(Optional.of(LISTED));
        var refusal = refused(DeskRule.BETTER_FROM_EHIS, () -> identify(coded("37605030299")));
        assertThat(refusal).hasMessageContaining("lisa ta EHISe nimekirjast, muidu riik tema eksamit ei rahasta");
        assertThat(refusal.places().get(0).field()).isEqualTo("anyway");
        verify(people, never()).identify(any());
    }

    @Test
    void it_can_be_wanted_otherwise_and_stays_the_same_person() {
        when(people.among(any(), any())).thenReturn(Optional.of(LISTED));
        when(people.giveCode(LISTED, CODE, false)).thenReturn(new CodeGiven(CodeGiven.Answer.GIVEN, LISTED));
        assertThat(identify(form("37605030299", Optional.empty(), Optional.of(true)))).isEqualTo(LISTED);
        verify(people, never()).identify(any());
    }

    @Test
    void who_could_not_come_from_ehis_anyway_is_not_warned_about() {
        list("TOO_LATE");
        when(people.among(any(), any())).thenReturn(Optional.of(LISTED));
        when(people.giveCode(LISTED, CODE, false)).thenReturn(new CodeGiven(CodeGiven.Answer.HAD_IT, LISTED));
        assertThat(identify(coded("37605030299"))).isEqualTo(LISTED);
    }

    @Test
    void a_foreigner_without_a_code_is_known_by_name_birth_date_and_school() {
        LocalDate born = LocalDate.of(1990, 2, 3);
        assertThat(identify(form("", Optional.of(born), Optional.empty()))).isEqualTo(NEWCOMER);
        verify(people).identify(Identity.withoutCode(born, "Mari", "Maasikas", "käsitsi 1041"));
    }

    @Test
    void a_code_or_a_birth_date_is_given_and_they_agree() {
        refused(CodeRule.CODE_OR_BIRTH_DATE, () -> identify(form(" ", Optional.empty(), Optional.empty())));
        refused(CodeRule.CODE_FITS_THE_BIRTH_DATE, () -> identify(form("37605030299", Optional.of(LocalDate.of(1976, 5, 4)), Optional.empty())));
        assertThat(identify(form("37605030299", Optional.of(LocalDate.of(1976, 5, 3)), Optional.empty()))).isEqualTo(NEWCOMER);
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertThat(identify(form("", Optional.of(LocalDate.of(2026, 3, 2)), Optional.empty()))).isEqualTo(NEWCOMER);
        var refusal = refused(CodeRule.BORN_ALREADY, () -> identify(form("", Optional.of(LocalDate.of(2026, 3, 3)), Optional.empty())));
        assertThat(refusal.places().get(0).field()).isEqualTo("birthDate");
    }

    @Test
    void names_are_given() {
        refused(DeskRule.NAME_IS_GIVEN, () -> identify(new ApplicantForm("37605030299", " ", "Maasikas", List.of())));
        refused(DeskRule.NAME_IS_GIVEN, () -> identify(new ApplicantForm("37605030299", "Mari", null, List.of())));
    }

    private void list(String eligibility) {
        when(learners.of(any())).thenReturn(Map.of(LISTED, new Learners.Found(new Learner(LISTED, 3, NominalTime.UNKNOWN, "R", true),
                Optional.empty(), new Ruling<>(eligibility, "eligibility", "hash", "row"))));
    }

    private PersonId identify(ApplicantForm form) {
        return applicants.identify(ordered(), form);
    }

    private static ApplicantForm coded(String code) {
        return new ApplicantForm(code, "Mari", " Maasikas ", List.of());
    }

    private static ApplicantForm form(String code, Optional<LocalDate> born, Optional<Boolean> anyway) {
        return new ApplicantForm(code, "Mari", "Maasikas", List.of(), born, anyway, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
