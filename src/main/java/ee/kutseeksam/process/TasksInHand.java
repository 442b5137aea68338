package ee.kutseeksam.process;

/**
 * One person at a time has a task in hand, on whatever nodes they come: otherwise a task could be completed by what was filled in
 * before while something newer is already on its way.
 */
public interface TasksInHand {

    /** Waits until nobody else has it; it is in hand to the end of the running transaction. False when it is there no more. */
    boolean take(String task);
}
