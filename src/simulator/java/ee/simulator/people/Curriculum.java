package ee.simulator.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A curriculum as EHIS has it, with the standards that the school has linked to it.
 *
 * @param wanted how many learners the sample's file asks for; otherwise there are as many as the program makes up
 */
public record Curriculum(int code, String name, int school, String schoolName, String level, String levelName, int months, String registered,
                         String status, List<Integer> standards, Optional<Wanted> wanted) {

    /** All in their last year, with this nominal end. */
    public record Wanted(int count, LocalDate nominalEnd) { }

    public boolean open() {
        return status.equals("Avatud") || status.endsWith("õppimine lubatud");
    }
}
