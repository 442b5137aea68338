package ee.simulator.people;

/**
 * Whom the population register knows.
 *
 * @param status E alive, S dead, P data missing
 */
public record Resident(String code, String firstName, String lastName, String status) { }
