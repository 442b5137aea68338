package ee.kutseeksam.engine.models;

import java.util.Set;

/**
 * Every process variable that a diagram may use: ids, flags, numbers and dates of the exam, never a word about a person. Nouns
 * and adjectives, while steps are verbs, so that no variable has a step's name.
 */
public final class Variables {

    /** What the process remembers. */
    public static final Set<String> DECLARED = Set.of(
            "examId", "examNumber", "school", "awardingBody", "orderPlaced", "linkMissing", "orderOpen", "registerAway", "unverified", "toClear", "accepted",
            "groupCount", "groupNumber", "groupStart", "committeeChair", "resultsDue", "decisionDue",
            "decided", "protocolCount", "peopleAppliedFor", "pendingApplications",
            "certificateId", "held", "registered", "numberIssued",
            "mayRetake", "retakeUntil",
            "payable", "toReview", "linesToReview", "paymentDay",
            "correctionId", "toRevoke", "toSettle",
            "peopleReleased", "peopleToRelease", "additionStands");

    /** What the engine itself puts beside them in a multi-instance activity. */
    static final Set<String> OF_THE_ENGINE = Set.of("loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances");

    private Variables() { }

    static boolean isDeclared(String name) {
        return DECLARED.contains(name) || OF_THE_ENGINE.contains(name);
    }
}
