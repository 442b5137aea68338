package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * A working-world applicant, typed in by hand; without qualifications, for the order's only one.
 *
 * @param personalCode empty for a foreigner who has none
 * @param birthDate    of a foreigner without a personal code
 * @param anyway       whether somebody whom EHIS lists today is to come as a working-world applicant all the same
 * @param origin       only MANUAL is true, as is false of graduate and stateFunded; anything else is a claim that is refused
 * @param fundingCode  nobody pays for the study of who does not study: anything but an empty one is refused
 */
public record ApplicantForm(String personalCode, String firstName, String lastName, @Nullable List<Qualification> qualifications,
                            Optional<LocalDate> birthDate, Optional<Boolean> anyway, Optional<String> origin,
                            Optional<Boolean> graduate, Optional<Boolean> stateFunded, Optional<String> fundingCode) {

    /** Somebody with a personal code of whom nothing is claimed. */
    public ApplicantForm(String personalCode, String firstName, String lastName, List<Qualification> qualifications) {
        this(personalCode, firstName, lastName, qualifications, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** The field in which the applicant is said to be more than one. */
    Optional<String> claim() {
        if (origin.filter(text -> !text.equals(Origin.MANUAL.name())).isPresent()) {
            return Optional.of("origin");
        }
        if (graduate.orElse(false)) {
            return Optional.of("graduate");
        }
        if (stateFunded.orElse(false)) {
            return Optional.of("stateFunded");
        }
        return fundingCode.filter(text -> !text.isBlank()).map(claimed -> "fundingCode");
    }

    @Override
    public String toString() {
        return "ApplicantForm[…]";
    }
}
