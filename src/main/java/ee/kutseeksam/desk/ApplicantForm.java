package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Qualification;

/** A working-world applicant, typed in by hand. */
public record ApplicantForm(String personalCode, String firstName, String lastName, Qualification qualification) {

    @Override
    public String toString() {
        return "ApplicantForm[…]";
    }
}
