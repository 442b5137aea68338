package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;

/** Which chair of the awarding committee cannot act, and why. */
public record AbsenceForm(PersonId chair, String reason) {

    @Override
    public String toString() {
        return "AbsenceForm[" + chair + "]";
    }
}
