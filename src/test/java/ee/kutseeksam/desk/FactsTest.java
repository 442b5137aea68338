package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.desk.DeskRule.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an order and a qualification must name for anything to be known about them. */
class FactsTest {

    private final Facts facts = facts(false);

    @Test
    void an_order_names_what_the_reference_data_know() {
        assertThat(facts.about(ORDER).curriculumSchool()).contains("1041");
        refused(CURRICULUM_IS_KNOWN, () -> facts.about(order("999999", "KA-AKL", STANDARD)));
        refused(BODY_IS_KNOWN, () -> facts.about(order("240543", "KA-PUUDUB", STANDARD)));
        refused(STANDARD_IS_KNOWN, () -> facts.about(order("240543", "KA-AKL", 1)));
    }

    @Test
    void a_qualification_is_one_of_the_order_s() {
        facts.requireOffered(ORDER, Qualification.of(STANDARD));
        refused(QUALIFICATION_IS_OF_THE_ORDER, () -> facts.requireOffered(ORDER, Qualification.of(STANDARD + 1)));
    }

    @Test
    void a_specialisation_is_given_where_the_standard_asks_for_one() {
        Facts asking = facts(true);
        refused(SPECIALISATION_IS_GIVEN, () -> asking.requireOffered(ORDER, Qualification.of(STANDARD)));
        asking.requireOffered(ORDER, new Qualification(STANDARD, SPECIALISATION, 0));
        asking.requireOffered(ORDER, new Qualification(STANDARD, 0, PART));
    }

    @Test
    void specialisation_and_part_are_of_the_standard() {
        refused(SPECIALISATION_IS_OF_THE_STANDARD, () -> facts.requireOffered(ORDER, new Qualification(STANDARD, 99, 0)));
        refused(PART_IS_OF_THE_STANDARD, () -> facts.requireOffered(ORDER, new Qualification(STANDARD, 0, 99)));
        refused(FIELD_IS_FILLED, () -> facts.requireOffered(ORDER, null));
    }

    /** Also when the school has linked the curriculum with the next version since (rules.md 59). */
    @Test
    void a_retake_goes_by_the_version_of_its_first_exam() {
        var known = Optional.of(facts.standard(STANDARD));
        ReferenceData reference = mock(ReferenceData.class);
        when(reference.curriculum("240543")).thenReturn(Optional.of(new Curriculum("240543", "Autotehnik", "1041", "441", 36, "Avatud", List.of(STANDARD + 1))));
        when(reference.awardingBody("KA-AKL")).thenReturn(Optional.of(new AwardingBody("KA-AKL", "Autokutseõppe Liit", true,
                Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty(), List.of(STANDARD), List.of("et"), List.of())));
        when(reference.standard(STANDARD)).thenReturn(known);
        Order again = new Order("1041", "240543", "KA-AKL", List.of(STANDARD), ExamType.COMBINED, "et", ORDER.plannedOn(), Optional.of(EXAM));
        assertThat(new Facts(reference).about(again).linkedStandards()).containsExactlyInAnyOrder(STANDARD, STANDARD + 1);
        assertThat(new Facts(reference).about(order("240543", "KA-AKL", STANDARD)).linkedStandards()).containsExactly(STANDARD + 1);
    }

    private static Order order(String curriculum, String body, int standard) {
        return new Order("1041", curriculum, body, List.of(standard), ExamType.COMBINED, "et", ORDER.plannedOn(), Optional.empty());
    }
}
