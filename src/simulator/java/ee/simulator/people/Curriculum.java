package ee.simulator.people;

import java.util.List;

/** A curriculum as EHIS has it, with the standards that the school has linked to it. */
public record Curriculum(int code, String name, int school, String schoolName, String level, String levelName, int months, String registered,
                         String status, List<Integer> standards) {

    public boolean open() {
        return status.equals("Avatud") || status.endsWith("õppimine lubatud");
    }
}
