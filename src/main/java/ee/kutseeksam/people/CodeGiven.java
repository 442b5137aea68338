package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;

/**
 * What came of giving a code to a person who had none.
 *
 * @param person whose code it is: from now on the code leads here
 */
public record CodeGiven(Answer answer, PersonId person) {

    public enum Answer {
        /** The person has it now. */
        GIVEN,
        /** The person had this very code before. */
        HAD_IT,
        /** Somebody of the same name and birth date has it already: one human whom two ids were given. The other id is for what is to come. */
        SAME_HUMAN,
        /** Refused: the person has a code, another one. */
        HAS_ANOTHER,
        /** Refused: the code is of somebody born on another day. */
        BORN_ON_ANOTHER_DAY,
        /** Refused: somebody of another name has it. */
        IS_ANOTHER_PERSONS
    }

    public boolean isRefused() {
        return answer.compareTo(Answer.HAS_ANOTHER) >= 0;
    }
}
