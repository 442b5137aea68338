package ee.kutseeksam.web;

import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.web.TaskSheet.Choice;
import ee.kutseeksam.web.TaskSheet.Competence;
import ee.kutseeksam.web.TaskSheet.Competences;
import ee.kutseeksam.web.TaskSheet.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the reference data offer to choose from. */
@Component
class Offers {

    private final ReferenceData reference;
    private final Words words;

    Offers(ReferenceData reference, Words words) {
        this.reference = reference;
        this.words = words;
    }

    /** A qualification in one word, as the pages send it around: standard-specialisation-part. */
    static String key(Qualification one) {
        return one.standard() + "-" + one.specialisation() + "-" + one.partQualification();
    }

    List<Offer> of(List<Integer> standards) {
        return standards.stream().map(reference::standard).flatMap(Optional::stream).map(this::offer).toList();
    }

    private Offer offer(Standard standard) {
        List<Choice> choices = new ArrayList<>();
        if (!standard.specialisationRequired()) {
            choices.add(new Choice(key(Qualification.of(standard.id())), standard.name()));
        }
        for (Named one : standard.specialisations()) {
            choices.add(new Choice(key(new Qualification(standard.id(), one.id(), 0)), one.name()));
        }
        for (Named one : standard.partQualifications()) {
            choices.add(new Choice(key(new Qualification(standard.id(), 0, one.id())), words.say("part.of", one.name())));
        }
        return new Offer(standard.id(), standard.name(), standard.specialisationRequired(), choices);
    }

    List<Choice> languages(String awardingBody) {
        return reference.awardingBody(awardingBody).map(AwardingBody::languages).orElse(List.of("et")).stream()
                .map(code -> new Choice(code, words.language(code))).toList();
    }

    List<Competences> competences(List<Integer> standards) {
        return standards.stream().distinct().map(reference::standard).flatMap(Optional::stream).map(standard -> {
            List<Competence> list = new ArrayList<>();
            standard.mandatoryCompetences().forEach(one -> list.add(new Competence(one.id(), one.name(), true)));
            standard.electiveCompetences().forEach(one -> list.add(new Competence(one.id(), one.name(), false)));
            return new Competences(standard.id(), standard.name(), list);
        }).toList();
    }
}
