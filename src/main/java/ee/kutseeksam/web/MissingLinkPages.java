package ee.kutseeksam.web;

import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Open curricula for which no exam can be ordered, why, who can mend it and how many orders wait for it: their own for schools, all of them for the others. */
@Controller
class MissingLinkPages {

    /** @param waiting how many orders wait for it */
    record Missing(Curriculum curriculum, MissingLinks.Line link, long waiting) { }

    private final ReferenceData reference;
    private final MissingLinks links;
    private final Awaited awaited;
    private final SyncLog sync;
    private final Clock clock;

    MissingLinkPages(ReferenceData reference, MissingLinks links, Awaited awaited, SyncLog sync, Clock clock) {
        this.reference = reference;
        this.links = links;
        this.awaited = awaited;
        this.sync = sync;
        this.clock = clock;
    }

    @GetMapping("/puuduvad-seosed")
    String missing(Visitor visitor, Model page) {
        Set<String> schools = Set.copyOf(visitor.organisations("school"));
        boolean all = schools.isEmpty() || visitor.holds("kutsekoda") || visitor.operates();
        Map<String, List<MissingLinks.Line>> waited = awaited.byCurriculum();
        page.addAttribute("missing", reference.curricula().stream().filter(one -> all || schools.contains(one.school()))
                .flatMap(one -> of(one, waited.getOrDefault(one.code(), List.of())).stream()).toList());
        page.addAttribute("sync", sync.last(Register.EDUCATION).orElse(null));
        page.addAttribute("awarding", sync.last(Register.CERTIFICATES).orElse(null));
        return "missing-links";
    }

    /** A closed curriculum is nothing that anybody need mend, unless an order waits for it; what is missing on a wished day may be there today. */
    private Optional<Missing> of(Curriculum one, List<MissingLinks.Line> waited) {
        Optional<MissingLinks.Line> today = one.isOpen() ? links.on(one.code(), LocalDate.now(clock)) : Optional.empty();
        return today.or(() -> waited.stream().findFirst()).map(link -> new Missing(one, link, waited.size()));
    }
}
