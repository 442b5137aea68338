package ee.kutseeksam.registers.population;

import ee.kutseeksam.exam.Verification;

/** How a person stands in the register, with the name to go by where there is one: ours while the two are alike, the register's otherwise. */
public record Standing(Verification verification, String firstName, String lastName) {

    static Standing of(Verification verification) {
        return new Standing(verification, "", "");
    }

    @Override
    public String toString() {
        return "Standing[" + verification + "]";
    }
}
