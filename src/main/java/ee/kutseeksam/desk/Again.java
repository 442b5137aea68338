package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a candidate of somebody who sits again: what was passed is carried over, unless a newer version asks for all parts. */
@Component
class Again {

    private final Facts facts;

    Again(Facts facts) {
        this.facts = facts;
    }

    Candidate candidate(UUID id, Candidacy candidacy, LocalDate day) {
        LocalDate until = candidacy.offer().map(RetakeRight::until).orElseThrow(CandidacyRule.RETAKES_ARE_LEFT::broken);
        Qualification wanted = qualification(candidacy, day).orElseThrow(() -> DeskRule.STANDARD_HAS_A_NEWER_VERSION
                .broken(facts.standard(candidacy.qualification().standard()).name(), Days.estonian(day)).at("plannedOn"));
        return new Candidate(id, candidacy.person().orElseThrow(), wanted, candidacy.origin(), Optional.empty(), candidacy.fundingCode(),
                candidacy.nextNumber(), carried(candidacy, wanted), Optional.empty(), Optional.of(until));
    }

    /** What is sat for on the day; empty when no version of the standard can be used then. */
    Optional<Qualification> qualification(Candidacy candidacy, LocalDate day) {
        return facts.versions().on(day, candidacy.qualification(), candidacy.origin());
    }

    static Set<Part> carried(Candidacy candidacy, Qualification wanted) {
        return candidacy.offer().filter(right -> wanted.equals(candidacy.qualification())).map(RetakeRight::carried).orElse(Set.of());
    }
}
