package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.CodeRule.*;
import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.people.CodeGiven;
import ee.kutseeksam.people.CodeGiven.Answer;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.TurnSubjects;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code of somebody who had none. */
class CodeDeskTest {

    private static final PersonId OLGA = new PersonId(new UUID(0, 11));
    private static final PersonId KNOWN = new PersonId(new UUID(0, 12));
    private static final PersonalCode CODE = new PersonalCode("37605030299");
    private static final UUID CERTIFICATE = new UUID(0, 21);
    private static final UUID CANDIDACY = new UUID(0, 22);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, listed());
    private final Remembered<Certificate> certificates = new Remembered<>(Certificate.NONE).with(CERTIFICATE, refusedByTheRegister());
    private final Map<OpenCandidacies.Key, String> elsewhere = new HashMap<>();
    private final People people = mock(People.class);
    private final PopulationRegister register = mock(PopulationRegister.class);
    private final Retakers retakers = mock(Retakers.class);

    // ---- on the roster

    @Test
    void on_the_roster_the_population_register_is_asked_anew() {
        giving(Answer.GIVEN, OLGA);
        assertThat(exams.get(EXAM).roster().unverified(5)).isEmpty();
        school().add(WHO, "task", onRoster(OLGA));
        assertThat(exams.get(EXAM).roster().unverified(5)).containsExactly(OLGA);
        verify(register, never()).verify(any());
    }

    @Test
    void a_human_known_by_another_id_goes_on_as_that_one() {
        giving(Answer.SAME_HUMAN, KNOWN);
        school().add(WHO, "task", onRoster(OLGA));
        assertThat(exams.get(EXAM).roster().people()).containsExactly(KNOWN);
        assertThat(exams.get(EXAM).roster().all().get(0).candidacy()).isEqualTo(CANDIDACY);
    }

    @Test
    void a_human_known_by_another_id_is_not_on_two_open_exams() {
        giving(Answer.SAME_HUMAN, KNOWN);
        elsewhere.put(new OpenCandidacies.Key(KNOWN, Qualification.of(STANDARD)), "KE-2026-0009");
        var refusal = refused(ExamRule.NOT_IN_ANOTHER_EXAM, () -> school().add(WHO, "task", onRoster(OLGA)));
        assertThat(refusal.places()).extracting(RuleBroken.Place::field).containsExactly("personalCode");
    }

    @Test
    void a_human_known_by_another_id_does_not_get_round_a_retake() {
        giving(Answer.SAME_HUMAN, KNOWN);
        when(retakers.windows(any(), eq(List.of(KNOWN)))).thenReturn(Map.of(new OpenCandidacies.Key(KNOWN, Qualification.of(STANDARD)),
                new Retakers.Window(LocalDate.of(2027, 6, 20), true)));
        refused(DeskRule.RIGHT_IS_USED, () -> school().add(WHO, "task", onRoster(OLGA)));
    }

    @Test
    void a_code_goes_to_somebody_on_the_roster() {
        refused(ExamRule.PERSON_IS_LISTED, () -> school().add(WHO, "task", onRoster(KNOWN)));
        refused(DeskRule.FIELD_IS_FILLED, () -> school().add(WHO, "task", mending(false)));
    }

    // ---- where the register refused

    @Test
    void at_the_application_the_population_register_is_asked_at_once_and_it_goes_on() {
        giving(Answer.GIVEN, OLGA);
        answering(Verification.MATCH);
        body().add(WHO, "task", mending(false));
        assertThat(certificates.get(CERTIFICATE).toMend()).isEmpty();
    }

    @Test
    void another_birth_date_another_person_or_another_code_is_refused() {
        giving(Answer.BORN_ON_ANOTHER_DAY, OLGA);
        refused(CODE_FITS_THE_BIRTH_DATE, () -> body().add(WHO, "task", mending(true)));
        giving(Answer.IS_ANOTHER_PERSONS, KNOWN);
        refused(CODE_IS_NOT_ANOTHERS, () -> body().add(WHO, "task", mending(true)));
        giving(Answer.HAS_ANOTHER, OLGA);
        refused(CODE_STAYS, () -> body().add(WHO, "task", mending(true)));
        assertThat(certificates.get(CERTIFICATE).toMend()).containsExactly("isikukood");
    }

    @Test
    void only_kutsekoda_says_that_two_names_are_one_human() {
        giving(Answer.GIVEN, OLGA);
        answering(Verification.MATCH);
        body().add(WHO, "task", mending(true));
        verify(people).giveCode(OLGA, CODE, false);
        desk("mendApplication", "kutsekoda").add(WHO, "task", mending(true));
        verify(people).giveCode(OLGA, CODE, true);
    }

    @Test
    void who_is_not_known_alive_by_that_code_is_refused() {
        giving(Answer.GIVEN, OLGA);
        for (Verification answer : List.of(Verification.NOT_FOUND, Verification.DECEASED, Verification.DATA_MISSING)) {
            answering(answer);
            refused(CODE_IS_OF_SOMEBODY_ALIVE, () -> body().add(WHO, "task", mending(true)));
        }
    }

    @Test
    void another_name_in_the_population_register_wants_to_be_confirmed() {
        giving(Answer.GIVEN, OLGA);
        answering(Verification.NAME_DIFFERS);
        refused(CODE_HAS_THE_NAME, () -> body().add(WHO, "task", mending(false)));
        verify(people, never()).takeProposedName(any());
        body().add(WHO, "task", mending(true));
        verify(people).takeProposedName(OLGA);
    }

    @Test
    void while_the_population_register_is_away_nothing_is_kept() {
        giving(Answer.GIVEN, OLGA);
        when(register.verify(any())).thenThrow(new PopulationRegister.DoesNotAnswer(null));
        refused(POPULATION_REGISTER_ANSWERS, () -> body().add(WHO, "task", mending(false)));
        assertThat(certificates.get(CERTIFICATE).toMend()).containsExactly("isikukood");
    }

    @Test
    void a_wrong_code_is_refused_at_its_field() {
        var refusal = refused(CODE_IS_VALID, () -> body().add(WHO, "task", new CodeForm(Optional.empty(), "37605030298", Optional.empty())));
        assertThat(refusal.places().get(0).field()).isEqualTo("personalCode");
        verify(people, never()).giveCode(any(), any(), anyBoolean());
    }

    private void giving(Answer answer, PersonId whose) {
        when(people.giveCode(eq(OLGA), eq(CODE), anyBoolean())).thenReturn(new CodeGiven(answer, whose));
    }

    private void answering(Verification answer) {
        when(register.verify(any())).thenReturn(Map.of(OLGA, answer));
    }

    private CodeDesk school() {
        return desk("addGraduates", "school");
    }

    private CodeDesk body() {
        return desk("mendApplication", "body");
    }

    private CodeDesk desk(String step, String role) {
        var act = new Act(WHO.toString(), role, "1041", EXAM, "instance", "", step, "task", null);
        Turns turns = mock(Turns.class);
        when(turns.takeAny(any(), anyString(), any())).thenReturn(new Turn("task", step, EXAM, "KE-2026-0001", 0, Optional.empty(), WHO, act));
        TurnSubjects tasks = mock(TurnSubjects.class);
        when(tasks.certificateOf(any())).thenReturn(CERTIFICATE);
        return new CodeDesk(turns, tasks, exams, certificates, people, register, (exam, standards) -> elsewhere, retakers, CLOCK);
    }

    private static CodeForm onRoster(PersonId person) {
        return new CodeForm(Optional.of(person), "37605030299", Optional.empty());
    }

    private static CodeForm mending(boolean anyway) {
        return new CodeForm(Optional.empty(), "37605030299", Optional.of(anyway));
    }

    private static Exam listed() {
        Exam exam = ordered();
        for (var event : exam.add(List.of(new Candidate(CANDIDACY, OLGA, Qualification.of(STANDARD), Origin.EHIS, Optional.empty(), "R", 1,
                Set.of())), facts(false).about(ORDER))) {
            exam = event.applyTo(exam);
        }
        for (var event : exam.verified(Map.of(OLGA, Verification.MATCH))) {
            exam = event.applyTo(exam);
        }
        return exam;
    }

    private static Certificate refusedByTheRegister() {
        var application = new Application(CERTIFICATE, CANDIDACY, OLGA, Qualification.of(STANDARD), 1, false, "KA-AKL", WHO, DAY, DAY,
                Optional.empty(), List.of());
        Certificate certificate = Certificate.NONE;
        for (var event : certificate.apply(EXAM, application, DAY, new Ruling<>(0, "certificateValidity", "hash", "row"))) {
            certificate = event.applyTo(certificate);
        }
        for (var event : certificate.intend()) {
            certificate = event.applyTo(certificate);
        }
        for (var event : certificate.answered(List.of(new FieldError(CertificateRegister.CODE, "puudu")), Optional.empty())) {
            certificate = event.applyTo(certificate);
        }
        return certificate;
    }
}
