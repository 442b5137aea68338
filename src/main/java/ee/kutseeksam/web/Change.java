package ee.kutseeksam.web;

import ee.kutseeksam.eventstore.Commands;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Turns;
import java.util.UUID;
import java.util.function.Supplier;

/** One command of the public API, by its header {@code Command-Id}: done once, however often it is sent. */
final class Change {

    private final Visitor visitor;
    private final UUID id;
    private final String type;
    private final Supplier<String> body;
    private final Commands commands;

    /** @param type the HTTP method and the path */
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

    <T> T once(Class<T> answer, Supplier<T> work) {
        Turns.commandIs(id);
        try {
            return commands.once(id, who().toString(), type, body.get(), answer, work);
        } finally {
            Turns.commandIsDone();
        }
    }

    Said once(String said, Runnable work) {
        return once(Said.class, () -> {
            work.run();
            return new Said(said);
        });
    }

    /** What happened, in a sentence. */
    record Said(String said) { }
}
