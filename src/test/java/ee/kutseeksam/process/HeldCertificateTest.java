package ee.kutseeksam.process;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateRule;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.certificate.Registration;
import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.people.Notes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A certificate that is held back is not sent, whatever version of the diagram its instance follows. */
class HeldCertificateTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID EXAM = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final Steps steps = mock(Steps.class);
    private final Step step = mock(Step.class);
    private final CertificateRegister register = mock(CertificateRegister.class);
    private final Remembered<Certificate> certificates = new Remembered<>(Certificate.NONE);
    private JavaDelegate job;

    @BeforeEach
    void held() {
        when(steps.automatic(any())).thenAnswer(call -> (JavaDelegate) execution -> call.<Consumer<Step>>getArgument(0).accept(step));
        when(step.text("certificateId")).thenReturn(ID.toString());
        when(step.exam()).thenReturn(EXAM);
        PersonId who = new PersonId(new UUID(0, 3));
        var application = new Application(ID, new UUID(0, 4), who, Qualification.of(1), 1, false, "KA-LEIB", who, DAY, DAY, Optional.empty(), List.of());
        var intended = new Certificate(Optional.of(application), CertificateStatus.SUBMITTING, 1, Optional.empty(), List.of(), false);
        certificates.with(ID, intended);
        job = new CertificateProcess().registerCertificate(steps, certificates,
                new Remembered<>(Registration.NONE).with(EXAM, new Registration(true)), register, mock(Notes.class));
    }

    @Test
    void it_waits_where_the_diagram_says() throws Exception {
        when(step.hasElement("sendingHeld")).thenReturn(true);
        job.execute(null);
        verify(step).set("held", true);
        verify(register, never()).register(any());
    }

    /** What the register would refuse anyhow does not leave the human's hands (rules.md 16). */
    @Test
    void an_application_without_a_code_is_not_mended_yet() {
        HumanStep human = mock(HumanStep.class);
        when(human.text("certificateId")).thenReturn(ID.toString());
        when(steps.human(any())).thenAnswer(call -> (TaskListener) task -> call.<Consumer<HumanStep>>getArgument(0).accept(human));
        when(register.wanting(any())).thenReturn(List.of(new CertificateRegister.FieldError(CertificateRegister.CODE, "Isikukood puudub.")), List.of());
        TaskListener mending = new CertificateProcess().mendApplication(steps, certificates, register);
        refused(CertificateRule.CODE_IS_KNOWN, () -> mending.notify(null));
        mending.notify(null);
    }

    @Test
    void its_job_comes_back_where_the_diagram_knows_no_holding() {
        assertThatThrownBy(() -> job.execute(null)).isInstanceOfSatisfying(RegisterAway.class,
                away -> assertThat(away.notBefore()).isEqualTo(Duration.ofHours(1)));
        verify(step, never()).set(any(), anyBoolean());
        verify(register, never()).register(any());
    }
}
