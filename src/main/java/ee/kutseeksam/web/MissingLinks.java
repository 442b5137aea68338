package ee.kutseeksam.web;

import ee.kutseeksam.exam.Links;
import ee.kutseeksam.exam.MissingLink;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.process.CurriculumLinks;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which condition for an exam a curriculum fails and who can mend it, in words: the same ones wherever it is told. */
@Component
class MissingLinks {

    /** @param why what is missing, in a sentence; {@code mends} who can mend it, in another */
    record Line(MissingLink missing, String why, String mends) { }

    private final CurriculumLinks links;
    private final ReferenceData reference;
    private final Words words;

    MissingLinks(CurriculumLinks links, ReferenceData reference, Words words) {
        this.links = links;
        this.reference = reference;
        this.words = words;
    }

    /** For an exam on this day; nothing when something can be ordered. */
    Optional<Line> on(String curriculum, LocalDate day) {
        Links known = links.of(curriculum);
        return known.missingOn(day).map(missing -> line(missing, curriculum));
    }

    /** For what is wished, now. */
    Optional<Line> of(Wish wish) {
        return links.of(wish.curriculum()).missing(wish).map(missing -> line(missing, wish.curriculum()));
    }

    Line line(MissingLink missing, String curriculum) {
        String unknown = reference.unknownStandards(curriculum).stream().findFirst().map(id -> " " + id).orElse("");
        return new Line(missing, words.say("MissingLink." + missing, unknown), words.say("MissingLink." + missing + ".mends"));
    }
}
