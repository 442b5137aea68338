package ee.kutseeksam.web;

import ee.kutseeksam.eventstore.Commands;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Turns;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One command of the public API, by its header {@code Command-Id}: done once, however often it is sent. */
final class Change {

    private final Visitor visitor;
    private final UUID id;
    private final String type;
    private final Supplier<String> body;
    private final Commands commands;

    /** @param type the HTTP method and the address */
    Change(Visitor visitor, UUID id, String type, Supplier<String> body, Commands commands) {
        this.visitor = visitor;
        this.id = id;
        this.type = type;
        this.body = body;
        this.commands = commands;
    }

    Visitor visitor() {
        return visitor;
    }

    PersonId who() {
        return visitor.who();
    }

    /** A lost race is run once more: by then the winner's change is there to be seen, and a refusal can say whose it is. */
    <T> T once(Class<T> answer, Supplier<T> work) {
        try {
            return tried(answer, work);
        } catch (RuntimeException failed) {
            if (!Problem.isLostRace(failed)) {
                throw failed;
            }
            return tried(answer, work);
        }
    }

    private <T> T tried(Class<T> answer, Supplier<T> work) {
        Turns.commandIs(id);
        try {
            return commands.once(id, who().toString(), type, body.get(), answer, work);
        } finally {
            Turns.commandIsDone();
        }
    }

    Said once(String said, Runnable work) {
        return saved(said, () -> {
            work.run();
            return Map.of();
        });
    }

    /** @param work gives the versions of what was saved */
    Said saved(String said, Supplier<Map<UUID, Integer>> work) {
        return once(Said.class, () -> new Said(said, work.get()));
    }

    /**
     * What happened, in a sentence.
     *
     * @param versions of the rows, or of the exam, after it: to be sent back with the next change of the same
     */
    record Said(String said, Map<UUID, Integer> versions) { }
}
