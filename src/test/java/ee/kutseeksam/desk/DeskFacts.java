package ee.kutseeksam.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A school's turn at an ordered exam, with just enough reference data. */
final class DeskFacts {

    static final UUID EXAM = new UUID(0, 1);
    static final PersonId WHO = new PersonId(new UUID(0, 2));
    static final int STANDARD = 10982783;
    static final int SPECIALISATION = 31;
    static final int PART = 41;
    static final int MANDATORY = 51;
    static final Order ORDER = new Order("1041", "240543", "KA-AKL", List.of(STANDARD), ExamType.COMBINED, "et",
            LocalDate.of(2026, 6, 1), Optional.empty());

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Europe/Tallinn"));

    private DeskFacts() { }

    static Exam ordered() {
        return Exam.NONE.order("KE-2026-0001", ORDER, facts(false).about(ORDER)).get(0).applyTo(Exam.NONE);
    }

    static Turns turns(String step, int group) {
        var act = new Act(WHO.toString(), "school", "1041", EXAM, "", "", step, "task", null);
        var turn = new Turn("task", step, EXAM, "KE-2026-0001", group, Optional.empty(), WHO, act);
        Turns turns = mock(Turns.class);
        when(turns.take(any(), anyString(), anyString())).thenReturn(turn);
        when(turns.takeAny(any(), anyString(), any())).thenReturn(turn);
        when(turns.look(any(), anyString())).thenReturn(turn);
        return turns;
    }

    static Seen seen() {
        return new Seen(mock(People.class));
    }

    static Facts facts(boolean specialisationRequired) {
        ReferenceData reference = mock(ReferenceData.class);
        when(reference.curriculum(anyString())).thenReturn(Optional.empty());
        when(reference.awardingBody(anyString())).thenReturn(Optional.empty());
        when(reference.curriculum("240543")).thenReturn(Optional.of(
                new Curriculum("240543", "Autotehnik", "1041", "441", 36, "Avatud", List.of(STANDARD))));
        when(reference.awardingBody("KA-AKL")).thenReturn(Optional.of(new AwardingBody("KA-AKL", "Autokutseõppe Liit", true,
                Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty(), List.of(STANDARD), List.of("et"), List.of())));
        when(reference.standard(STANDARD)).thenReturn(Optional.of(new Standard(STANDARD, "Autotehnik, tase 4", 4, 5,
                LocalDate.of(2020, 1, 1), LocalDate.of(2027, 1, 1), Optional.empty(), "", "0716",
                List.of(new Named(SPECIALISATION, "sõiduautotehnik")), List.of(new Named(PART, "hooldustehnik")),
                List.of(new Named(MANDATORY, "hooldamine")), List.of(), specialisationRequired, false)));
        return new Facts(reference);
    }
}
