package ee.kutseeksam.engine.models;

import java.util.List;

/** A file that may not be deployed; the message has every problem, one a line. */
public final class ContractBroken extends RuntimeException {

    private final transient List<String> problems;

    ContractBroken(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
