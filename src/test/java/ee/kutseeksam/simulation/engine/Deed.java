package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.function.Consumer;

/**
 * One command of somebody's, ready to be done through any door.
 *
 * @param told   in words, without anybody's data and the same in every run
 * @param path   in the public API; empty where the API has no such command
 * @param body   what is sent there; empty text for none
 * @param work   the same at the desk
 */
record Deed(String told, String method, String path, Object body, Consumer<PersonId> work) {

    private static final List<String> COMPLETING = List.of("/completion", "/return", "/reopening", "/retake", "/addition-giving-up", "/addition-consent", "/addition-refusal");

    /** Whether its task is over once it is done. */
    boolean completes() {
        return COMPLETING.stream().anyMatch(path::endsWith);
    }

    static Deed put(String told, Errand task, String what, Object body, Consumer<PersonId> work) {
        return new Deed(told, "PUT", "/api/tasks/" + task.id() + "/" + what, body, work);
    }

    static Deed post(String told, Errand task, String what, Object body, Consumer<PersonId> work) {
        return new Deed(told, "POST", "/api/tasks/" + task.id() + "/" + what, body, work);
    }
}
