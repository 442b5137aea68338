package ee.kutseeksam.web;

import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Register;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Open curricula for which no exam can be ordered, why, and who can mend it: their own for schools, all of them for the others. */
@Controller
class MissingLinkPages {

    /** @param why and who mends it, in words */
    record Missing(Curriculum curriculum, String why, String mends) { }

    private final ReferenceData reference;
    private final SyncLog sync;

    MissingLinkPages(ReferenceData reference, SyncLog sync) {
        this.reference = reference;
        this.sync = sync;
    }

    @GetMapping("/puuduvad-seosed")
    String missing(Visitor visitor, Model page) {
        Set<String> schools = Set.copyOf(visitor.organisations("school"));
        boolean all = schools.isEmpty() || visitor.holds("kutsekoda") || visitor.operates();
        page.addAttribute("missing", reference.curricula().stream().filter(Curriculum::isOpen)
                .filter(one -> all || schools.contains(one.school())).flatMap(one -> of(one).stream()).toList());
        page.addAttribute("sync", sync.last(Register.EDUCATION).orElse(null));
        page.addAttribute("awarding", sync.last(Register.CERTIFICATES).orElse(null));
        return "missing-links";
    }

    private List<Missing> of(Curriculum one) {
        List<Integer> unknown = reference.unknownStandards(one.code());
        if (one.standards().isEmpty() && !unknown.isEmpty()) {
            return List.of(new Missing(one, "Kutseregister ei ole andnud kutsestandardit " + unknown.get(0) + ", millega õppekava on EHISes seotud.",
                    "Kutsekoda selgitab kutseregistriga või kool parandab seose EHISes."));
        }
        if (one.standards().isEmpty()) {
            return List.of(new Missing(one, "Õppekava ei ole EHISes seotud kutsestandardiga.",
                    "Kool seob õppekava EHISes kutsestandardiga; seos jõuab siia öösel."));
        }
        boolean awarded = one.standards().stream().anyMatch(standard -> !reference.bodiesAwarding(standard).isEmpty());
        return awarded ? List.of() : List.of(new Missing(one, "Õppekava kutsestandardil ei ole kutse andjat.",
                "Kutsekoda annab kutse andmise õiguse või kool seob õppekava EHISes kehtiva kutsestandardiga."));
    }
}
