package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;

/**
 * The chairs and deputy chairs of an awarding body's committees (kutsekomisjon) whose terms run today: who may decide and sign at all
 * (rules.md 30). A body may have several committees.
 */
public record Commission(List<Seat> seats) {

    /** Chair (esimees) or deputy chair (aseesimees). */
    public enum Office {
        CHAIR, DEPUTY;

        /** As it stands in the log. */
        public String role() {
            return name().toLowerCase();
        }
    }

    /** @param committee its name: a deputy stands in for the chair of the same one */
    public record Seat(String committee, PersonId person, Office office) { }

    boolean has(PersonId person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    public boolean has(PersonId person, Office office) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person) && seat.office() == office);
    }

    List<PersonId> chairsOf(String committee) {
        return seats.stream().filter(seat -> seat.office() == Office.CHAIR && seat.committee().equals(committee)).map(Seat::person).toList();
    }
}
