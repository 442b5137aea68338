package ee.simulator;

import java.io.IOException;

/** Answers the requests of one address. */
@FunctionalInterface
public interface Door {

    Answer answer(Request request) throws IOException;
}
