package ee.kutseeksam.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role given to another for some days.
 *
 * @param role     as a group, {@code school-51}
 * @param delegate PersonId of a colleague; {@code other} or empty for whoever is named by code and name
 * @param from     first day
 * @param to       last day
 */
public record DelegationForm(String role, Optional<String> delegate, Optional<String> personalCode, Optional<String> firstName,
                             Optional<String> lastName, LocalDate from, LocalDate to, String reason) {

    @Override
    public String toString() {
        return "DelegationForm[" + role + "]";
    }
}
