package ee.kutseeksam.access;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles × own, foreign or none × actions × states of one exam, as text: a line for each who and action, a column for each state. */
final class Matrix {

    static final PersonId WHO = new PersonId(new UUID(0, 7));
    private static final PersonId OTHER = new PersonId(new UUID(0, 8));

    /** Whoever asks about the exam of school 51 and body KA-LEIB, by their relation to it. */
    static final Map<String, Set<String>> ACTORS = actors();
    static final Map<String, State> STATES = states();

    /** @param seated the asker sits on the committee of group 2, if they assess at all */
    record State(ExamStatus status, boolean sent, boolean withBody, boolean seated) {

        Whose exam(String actor) {
            boolean assesses = actor.equals("assessor own") && seated;
            return new Whose("51", "KA-LEIB", status, sent, withBody,
                    seated ? Map.of(1, Set.of(OTHER), 2, Set.of(assesses ? WHO : OTHER)) : Map.of());
        }
    }

    private Matrix() { }

    private static Map<String, Set<String>> actors() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        all.put("school own", Set.of("school-51"));
        all.put("school foreign", Set.of("school-1041"));
        all.put("body own", Set.of("body-KA-LEIB"));
        all.put("body foreign", Set.of("body-KA-AKL"));
        all.put("commission own", Set.of("commission-KA-LEIB"));
        all.put("commission foreign", Set.of("commission-KA-AKL"));
        all.put("assessor own", Set.of("assessor"));
        all.put("assessor foreign", Set.of("assessor"));
        all.put("kutsekoda", Set.of("kutsekoda"));
        all.put("operator", Set.of("operator"));
        all.put("analyst", Set.of("analyst"));
        all.put("nobody", Set.of());
        return all;
    }

    private static Map<String, State> states() {
        Map<String, State> all = new LinkedHashMap<>();
        all.put("waiting", new State(ExamStatus.WAITING_FOR_LINK, false, false, false));
        all.put("reopened", new State(ExamStatus.REOPENED, false, false, false));
        all.put("draft", new State(ExamStatus.DRAFT, false, false, false));
        all.put("sent", new State(ExamStatus.SENT, true, true, false));
        all.put("returned", new State(ExamStatus.RETURNED, true, false, false));
        all.put("accepted", new State(ExamStatus.ACCEPTED, true, true, false));
        all.put("scheduled", new State(ExamStatus.SCHEDULED, true, true, true));
        all.put("in progress", new State(ExamStatus.IN_PROGRESS, true, true, true));
        all.put("results entered", new State(ExamStatus.RESULTS_ENTERED, true, true, true));
        all.put("decision pending", new State(ExamStatus.DECISION_PENDING, true, true, true));
        all.put("decided", new State(ExamStatus.DECIDED, true, true, true));
        all.put("completed", new State(ExamStatus.COMPLETED, true, true, true));
        all.put("cancelled unsent", new State(ExamStatus.CANCELLED, false, false, false));
        all.put("cancelled returned", new State(ExamStatus.CANCELLED, true, false, false));
        all.put("cancelled", new State(ExamStatus.CANCELLED, true, true, true));
        return all;
    }

    static String header() {
        return "action;who;" + String.join(";", STATES.keySet());
    }

    /** Each cell's answer, by {@code action;who}. */
    static Map<String, List<String>> cells() {
        return Arrays.stream(Action.values()).flatMap(action -> ACTORS.keySet().stream().map(actor -> Map.entry(action, actor)))
                .collect(Collectors.toMap(line -> line.getKey() + ";" + line.getValue(),
                        line -> STATES.values().stream().map(state -> answer(line.getKey(), line.getValue(), state)).toList(),
                        (one, same) -> one, LinkedHashMap::new));
    }

    static String answer(Action action, String actor, State state) {
        var asks = new Actor(WHO, ACTORS.get(actor));
        if (ofTheProduct(action)) {
            return Access.may(asks, action) ? "yes" : "-";
        }
        return switch (Access.decide(asks, action, state.exam(actor)).answer()) {
            case YES -> "yes";
            case NOT_NOW -> "later";
            case NO -> "-";
        };
    }

    static boolean ofTheProduct(Action action) {
        return action.compareTo(Action.SEE_EXAM) < 0;
    }

    static Stream<String> lines(Map<String, List<String>> cells) {
        return Stream.concat(Stream.of(header()), cells.entrySet().stream().map(line -> line.getKey() + ";" + String.join(";", line.getValue())));
    }
}
