package ee.kutseeksam.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyEvent.AttemptBegun;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardSigned;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As what an award goes into the register, by who awards it, to whom and by which standard (rules.md 48). */
class ApplicationsTest {

    private static final int STANDARD = 10912389;
    private static final int FIRST = 10751925;
    private static final int PART = 41;
    private static final UUID EXAM = new UUID(0, 1);
    private static final PersonId MARI = new PersonId(new UUID(0, 2));
    private static final PersonId SIGNER = new PersonId(new UUID(0, 3));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

    private final ReferenceData reference = mock(ReferenceData.class);
    private final Applications applications = new Applications(reference);

    ApplicationsTest() {
        when(reference.standard(anyInt())).thenAnswer(asked -> Optional.of(standard(asked.getArgument(0))));
        when(reference.awardingBody("KA-KEEV")).thenReturn(Optional.of(body("KA-KEEV", Optional.empty())));
        when(reference.awardingBody("KA-RAK")).thenReturn(Optional.of(body("KA-RAK", Optional.of("48"))));
    }

    @Test
    void a_body_with_the_right_by_competition_gives_a_certificate_of_its_kind() {
        assertThat(of("KA-KEEV", Qualification.of(STANDARD), Origin.EHIS)).extracting(Application::kind, Application::onSchoolDocument)
                .containsExactly(1, false);
        assertThat(of("KA-KEEV", new Qualification(STANDARD, 0, PART), Origin.EHIS)).extracting(Application::kind, Application::onSchoolDocument)
                .containsExactly(2, false);
        assertThat(of("KA-KEEV", Qualification.of(FIRST), Origin.MANUAL)).extracting(Application::kind, Application::onSchoolDocument)
                .containsExactly(3, false);
    }

    @Test
    void a_school_that_awards_writes_it_on_its_learners_school_document() {
        assertThat(of("KA-RAK", Qualification.of(STANDARD), Origin.EHIS)).extracting(Application::kind, Application::onSchoolDocument)
                .containsExactly(1, true);
        assertThat(of("KA-RAK", new Qualification(STANDARD, 0, PART), Origin.EHIS)).extracting(Application::kind, Application::onSchoolDocument)
                .containsExactly(2, true);
    }

    @Test
    void who_is_no_learner_has_no_school_document() {
        assertThat(of("KA-RAK", Qualification.of(STANDARD), Origin.MANUAL).onSchoolDocument()).isFalse();
    }

    private Application of(String body, Qualification awarded, Origin origin) {
        Candidacy award = Candidacy.NONE;
        for (CandidacyEvent event : List.of(
                new AttemptBegun(MARI, awarded, origin, "R", new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())),
                new ResultEntered(EXAM, new Result(Attendance.PRESENT, Map.of(), Set.of(502, 501)), new Ruling<>(Outcome.PASSED, "t", "h", "r")),
                new AwardSigned(EXAM, Award.AWARD, new UUID(0, 9), SIGNER, DAY))) {
            award = event.applyTo(award);
        }
        return applications.of(body, new UUID(0, 5), award, DAY);
    }

    private static Standard standard(int id) {
        return new Standard(id, "Keevitaja, tase 3", 3, 1, DAY, DAY, Optional.empty(), "", "0715", List.of(), List.of(), List.of(), List.of(),
                false, id == FIRST);
    }

    private static AwardingBody body(String code, Optional<String> school) {
        return new AwardingBody(code, code, school.isEmpty(), school, DAY, Optional.empty(), List.of(), List.of(), List.of());
    }
}
