package ee.kutseeksam.web;

import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.web.TaskSheet.Choice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reference")
@Tag(name = "Reference", description = "What forms offer to choose from")
class ReferenceApi {

    private final ReferenceData reference;
    private final Offers offers;
    private final MissingLinks missing;

    ReferenceApi(ReferenceData reference, Offers offers, MissingLinks missing) {
        this.reference = reference;
        this.offers = offers;
        this.missing = missing;
    }

    record OrderStandard(int id, String name, int level, LocalDate validTo, Optional<LocalDate> graduatesUntil, List<OrderBody> bodies) { }

    record OrderBody(String code, String name, List<Choice> languages) { }

    record OrderCurriculum(String code, String name, boolean open, String status, List<OrderStandard> standards) { }

    @GetMapping("/curricula")
    @Operation(summary = "Curricula of the caller's school, with linked standards and the awarding bodies of each")
    List<OrderCurriculum> curricula(Visitor visitor) {
        return visitor.organisations("school").stream().flatMap(school -> reference.curriculaOf(school).stream()).map(this::curriculum).toList();
    }

    /** @param missing nothing when something can be ordered */
    record OrderLinks(String curriculum, LocalDate on, Optional<MissingLinks.Line> missing) { }

    @GetMapping("/curricula/{code}/links")
    @Operation(summary = "Which condition for an exam on a day a curriculum fails, if any, and who can mend it")
    OrderLinks links(@PathVariable String code, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        reference.curriculum(code).orElseThrow(NotSeen::new);
        return new OrderLinks(code, on, missing.on(code, on));
    }

    @GetMapping("/standards/{id}")
    @Operation(summary = "One version of an occupational standard with its competences")
    Standard standard(@PathVariable int id) {
        return reference.standard(id).orElseThrow(NotSeen::new);
    }

    private OrderCurriculum curriculum(Curriculum one) {
        return new OrderCurriculum(one.code(), one.name(), one.isOpen(), one.status(),
                one.standards().stream().map(reference::standard).flatMap(Optional::stream)
                        .map(standard -> standard(standard, one.school())).toList());
    }

    /** A school that awards does so to its own learners. */
    private OrderStandard standard(Standard one, String school) {
        return new OrderStandard(one.id(), one.name(), one.level(), one.validTo(), one.graduatesUntil(),
                reference.bodiesAwarding(one.id()).stream().filter(body -> body.school().filter(own -> !own.equals(school)).isEmpty())
                        .map(body -> new OrderBody(body.code(), body.name(), offers.languages(body.code()))).toList());
    }
}
