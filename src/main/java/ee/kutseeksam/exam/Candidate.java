package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person on the roster for one qualification; a joint curriculum gives one person several of these.
 *
 * @param candidacy   the candidacy that will hold the results; a retake brings its first one along
 * @param eligibility why this learner may sit (FINAL_YEAR, OVERTIME), by the table; empty for a working-world applicant
 * @param fundingCode who pays the study place, as EHIS said when the person was added
 * @param attempt     1 for the first time
 * @param carried     parts passed before, which are not sat again
 * @param nominalEnd  of the learner's study, as it was known when the person was added
 * @param lastDay     of the right to a retake, for one who sits again
 */
public record Candidate(UUID candidacy, PersonId person, Qualification qualification, Origin origin,
                        Optional<Ruling<String>> eligibility, String fundingCode, int attempt, Set<Part> carried,
                        Optional<NominalEnd> nominalEnd, Optional<LocalDate> lastDay) {

    /** The same for the same human under another id. */
    public Candidate as(PersonId other) {
        return new Candidate(candidacy, other, qualification, origin, eligibility, fundingCode, attempt, carried, nominalEnd, lastDay);
    }

    /** Somebody of whom no nominal time is known and who does not sit again. */
    public Candidate(UUID candidacy, PersonId person, Qualification qualification, Origin origin, Optional<Ruling<String>> eligibility,
                     String fundingCode, int attempt, Set<Part> carried) {
        this(candidacy, person, qualification, origin, eligibility, fundingCode, attempt, carried, Optional.empty(), Optional.empty());
    }
}
