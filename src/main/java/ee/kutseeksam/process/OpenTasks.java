package ee.kutseeksam.process;

import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tasks that wait at present, each question in one statement: they are asked for at every step that somebody takes. */
public interface OpenTasks {

    /**
     * A task with what the engine knows of it besides.
     *
     * @param instance   the engine's process instance
     * @param definition the engine's id of its diagram's version
     */
    record Found(OpenTask task, String instance, String definition, Candidates offeredTo) { }

    Optional<Found> find(String task);

    /** Whoever's turn they are, the oldest first. */
    List<OpenTask> ofExam(String number);

    /** Those that this person has taken, and those free ones that are offered to them or to one of these groups; the most urgent first. */
    List<OpenTask> open(PersonId who, Collection<String> groups);

    /** The same with those that somebody else of these groups has taken. */
    List<OpenTask> inSight(PersonId who, Collection<String> groups);
}
