package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.process.CurriculumLinks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the reference data say about an order, in the exam's own words. */
@Component
class Facts {

    private final ReferenceData reference;
    private final Versions versions;

    Facts(ReferenceData reference) {
        this.reference = reference;
        this.versions = new Versions(reference);
    }

    Versions versions() {
        return versions;
    }

    /** Whose curriculum it is; empty when nobody knows it. */
    Optional<String> schoolOf(String curriculum) {
        return reference.curriculum(curriculum == null ? "" : curriculum).map(Curriculum::school);
    }

    OrderFacts about(Order order) {
        Curriculum curriculum = reference.curriculum(order.curriculum())
                .orElseThrow(() -> DeskRule.CURRICULUM_IS_KNOWN.broken(order.curriculum()).at("curriculum"));
        AwardingBody body = body(order.awardingBody());
        var standards = order.standards().stream().map(this::standard).map(CurriculumLinks::facts).toList();
        return new OrderFacts(Optional.of(curriculum.school()), curriculum.isOpen(), linked(curriculum, order),
                standards, Set.copyOf(body.standards()), Set.copyOf(body.languages()), body.rightFrom(), body.rightTo(), body.school());
    }

    private AwardingBody body(String code) {
        return reference.awardingBody(code).orElseThrow(() -> DeskRule.BODY_IS_KNOWN.broken(code).at("awardingBody"));
    }

    /** Of a form that may leave it open. */
    Optional<String> bodyIfGiven(Optional<String> code) {
        return code.map(given -> Typed.maybe("awardingBody", given, Typed.LONGEST_CODE)).filter(given -> !given.isEmpty()).map(this::body).map(AwardingBody::code);
    }

    /** Who sits again does so by the version of the first exam or by a newer one, to whichever the curriculum is linked by now (rules.md 59). */
    private static Set<Integer> linked(Curriculum curriculum, Order order) {
        Stream<Integer> again = order.retakeOf().stream().flatMap(first -> order.standards().stream());
        return Stream.concat(curriculum.standards().stream(), again).collect(Collectors.toSet());
    }

    Standard standard(int id) {
        return reference.standard(id).orElseThrow(() -> DeskRule.STANDARD_IS_KNOWN.broken(id).at("standards"));
    }

    int nominalMonths(Order order) {
        return reference.curriculum(order.curriculum()).orElseThrow().nominalMonths();
    }

    /** A qualification that this order offers, with a specialisation where the standard asks for one (rules.md 38, 39). */
    Qualification requireOffered(Order order, Qualification wanted) {
        Typed.filled("qualifications", wanted);
        require(DeskRule.QUALIFICATION_IS_OF_THE_ORDER, order.standards().contains(wanted.standard()));
        Standard standard = standard(wanted.standard());
        require(DeskRule.SPECIALISATION_IS_GIVEN, wanted.isPart() || wanted.specialisation() != 0 || !standard.specialisationRequired());
        require(DeskRule.SPECIALISATION_IS_OF_THE_STANDARD, among(standard.specialisations(), wanted.specialisation()));
        require(DeskRule.PART_IS_OF_THE_STANDARD, among(standard.partQualifications(), wanted.partQualification()));
        return wanted;
    }

    private static void require(DeskRule rule, boolean holds) {
        if (!holds) {
            throw rule.broken().at("qualifications");
        }
    }

    private static boolean among(List<Named> offered, int id) {
        return id == 0 || offered.stream().anyMatch(one -> one.id() == id);
    }
}
