package ee.kutseeksam.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * On whose behalf the current transaction decides: kept with every event as its meta.
 *
 * @param who        PersonId as text, or {@code system} for a job
 * @param role       the role acted in ({@code school}, {@code body}, …), or {@code system}
 * @param organisation code of the organisation acted for, or empty
 * @param subject    the exam's id: everything about one exam carries it, whatever its stream
 * @param processInstance engine's process instance id, or empty
 * @param definition process definition as {@code key:version}, or empty
 * @param activity   the diagram's element id, or empty
 * @param task       engine's task id, or empty
 * @param command    the command's id, or null when the act is no command
 * @param inPlaceOf  PersonId as text in whose place it was done, by a delegation; empty when in one's own
 */
public record Act(String who, String role, String organisation, UUID subject, String processInstance, String definition,
                  String activity, String task, UUID command, @JsonInclude(JsonInclude.Include.NON_EMPTY) String inPlaceOf) {

    public static final String SYSTEM = "system";

    public Act {
        inPlaceOf = inPlaceOf == null ? "" : inPlaceOf;
    }

    /** In one's own place. */
    public Act(String who, String role, String organisation, UUID subject, String processInstance, String definition, String activity,
               String task, UUID command) {
        this(who, role, organisation, subject, processInstance, definition, activity, task, command, "");
    }

    /** The same act, upon another exam. */
    public Act upon(UUID other) {
        return new Act(who, role, organisation, other, processInstance, definition, activity, task, command, inPlaceOf);
    }

    public static Act bySystem(UUID subject) {
        return new Act(SYSTEM, SYSTEM, "", subject, "", "", "", "", null);
    }
}
