package ee.kutseeksam.registers.education;

import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.people.Identity;

/** A learner as EHIS lists them, checked. */
record Row(Identity identity, String curriculum, int course, NominalTime nominalTime, String funding) {

    /** Which study place of whom. */
    record Place(Identity identity, String curriculum) {
        @Override
        public String toString() {
            return "Place[" + curriculum + "]";
        }
    }

    Place place() {
        return new Place(identity, curriculum);
    }
}
