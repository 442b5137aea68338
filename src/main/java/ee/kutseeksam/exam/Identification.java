package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.PersonRecognised;
import ee.kutseeksam.exam.ExamEvent.PersonalCodeGiven;
import ee.kutseeksam.kernel.PersonId;
import java.util.List;

/** Who the people on an open roster turn out to be. */
public final class Identification {

    private final Exam exam;

    public Identification(Exam exam) {
        this.exam = exam;
    }

    /**
     * Somebody without a personal code has one now, so that the population register is asked anew.
     *
     * @param owner whose code it is: another id when the human was known by two
     */
    public List<ExamEvent> codeGiven(PersonId person, PersonId owner) {
        ROSTER_IS_OPEN.require(Exam.OPEN.contains(exam.status()));
        Roster roster = exam.roster();
        PERSON_IS_LISTED.require(roster.people().contains(person));
        if (person.equals(owner)) {
            return roster.coded().contains(person) ? List.of() : List.of(new PersonalCodeGiven(person));
        }
        List<Candidate> rows = roster.all().stream().filter(one -> one.person().equals(person)).toList();
        Targets.check(roster.without(rows.stream().map(Candidate::candidacy).toList()), rows.stream().map(one -> one.as(owner)).toList());
        return List.of(new PersonRecognised(person, owner));
    }
}
