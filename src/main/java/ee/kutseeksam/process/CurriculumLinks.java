package ee.kutseeksam.process;

import ee.kutseeksam.exam.Links;
import ee.kutseeksam.exam.OrderFacts.StandardFacts;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** With what a curriculum is linked, as the reference data have it now, in the exam's own words. */
@Component
public class CurriculumLinks {

    private static final Links NOTHING = new Links(Optional.empty(), false, false, List.of(), List.of());

    private final ReferenceData reference;

    CurriculumLinks(ReferenceData reference) {
        this.reference = reference;
    }

    /** A curriculum that EHIS no longer names is no open one. */
    public Links of(String curriculum) {
        return reference.curriculum(curriculum).map(this::of).orElse(NOTHING);
    }

    private Links of(Curriculum one) {
        List<Standard> standards = one.standards().stream().flatMap(id -> reference.standard(id).stream()).toList();
        List<Links.Body> bodies = standards.stream().flatMap(standard -> reference.bodiesAwarding(standard.id()).stream()).distinct()
                .map(CurriculumLinks::body).toList();
        return new Links(Optional.of(one.school()), one.isOpen(), !reference.unknownStandards(one.code()).isEmpty(),
                standards.stream().map(CurriculumLinks::facts).toList(), bodies);
    }

    private static Links.Body body(AwardingBody one) {
        return new Links.Body(one.code(), Set.copyOf(one.standards()), Set.copyOf(one.languages()), one.rightFrom(), one.rightTo(), one.school());
    }

    public static StandardFacts facts(Standard one) {
        return new StandardFacts(one.id(), one.name(), one.level(), one.validFrom(), one.validTo(), one.lastDay(Origin.EHIS));
    }
}
