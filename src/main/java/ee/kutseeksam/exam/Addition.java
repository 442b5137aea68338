package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * People whom a school asks to add to an exam that has been accepted (rules.md 23): a small roster that waits for consent.
 *
 * @param group the group that they would join; 0 until it is chosen
 */
public record Addition(Roster roster, int group) {

    static final Addition NONE_YET = new Addition(Roster.EMPTY, 0);

    Addition withAlso(List<Candidate> named) {
        return new Addition(roster.withAlso(named), group);
    }

    Addition without(List<UUID> gone) {
        return new Addition(roster.without(gone), group);
    }

    Addition verified(List<ExamEvent.Verified> answers) {
        return new Addition(roster.verified(answers), group);
    }

    Addition nameAccepted(PersonId person) {
        return new Addition(roster.nameAccepted(person), group);
    }

    Addition in(int wanted) {
        return new Addition(roster, wanted);
    }
}
