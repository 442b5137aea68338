package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Qualification;
import java.util.List;

/** A working-world applicant, typed in by hand; without qualifications, for the order's only one. */
public record ApplicantForm(String personalCode, String firstName, String lastName, List<Qualification> qualifications) {

    @Override
    public String toString() {
        return "ApplicantForm[…]";
    }
}
