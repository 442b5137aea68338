package ee.kutseeksam.simulation;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where an exam waits, as its diagrams draw it: an open task, a job or a timer.
 *
 * @param group       0 when the step is not of one group
 * @param certificate in a certificate's process; in a correction's, the correction
 * @param due         when a timer fires
 */
record Place(String step, UUID exam, int group, Optional<UUID> certificate, Optional<LocalDateTime> due) {

    static final Set<String> ROSTER = Set.of("addGraduates", "clearPeople", "formGroups", "correctRoster");
    private static final Set<String> OF_THE_SCHOOL = Set.of("placeOrder", "addGraduates", "clearPeople", "formGroups", "correctRoster", "sendRoster", "orderRetake",
            "nameLatecomers", "clearLatecomers");
    private static final Set<String> OF_THE_BODY = Set.of("reviewRoster", "appointResponsible", "scheduleGroup", "enterResults", "amendResults", "mendApplication",
            "considerAddition", "correctResults");
    private static final Set<String> OF_THE_COMMISSION = Set.of("decideAwards", "signProtocol", "decideCorrection", "signCorrection");
    private static final Set<String> OF_KUTSEKODA = Set.of("reviewFunding", "revokeCertificate", "settleDifference");

    static Place of(String step, UUID exam) {
        return new Place(step, exam, 0, Optional.empty(), Optional.empty());
    }

    Place then(String next) {
        return new Place(next, exam, group, certificate, Optional.empty());
    }

    Place inGroup(int number) {
        return new Place(step, exam, number, certificate, due);
    }

    Place at(LocalDateTime when) {
        return new Place(step, exam, group, certificate, Optional.of(when));
    }

    Place about(UUID one) {
        return new Place(step, exam, group, Optional.of(one), due);
    }

    /** The role whose turn it is; empty for what happens by itself. */
    Optional<String> role(String school, String body) {
        if (OF_THE_SCHOOL.contains(step)) {
            return Optional.of("school-" + school);
        }
        if (OF_THE_BODY.contains(step)) {
            return Optional.of("body-" + body);
        }
        if (OF_THE_COMMISSION.contains(step)) {
            return Optional.of("commission-" + body);
        }
        return OF_KUTSEKODA.contains(step) ? Optional.of("kutsekoda") : Optional.empty();
    }
}
