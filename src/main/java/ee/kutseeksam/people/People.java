package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * People, by their random ids. However many are asked for, the number of statements is the same. An id that nobody has is left
 * out of an answer.
 */
public interface People {

    /** Finds the person by code (or, without one, by name, birth date and source), or makes the person known. */
    PersonId identify(Identity identity);

    /** The same for many, in one go. */
    Map<Identity, PersonId> identifyAll(Collection<Identity> identities);

    /** Which of these is meant: by the code or, where one of the two has none, by birth date and name. */
    Optional<PersonId> among(Collection<PersonId> ids, Identity identity);

    /**
     * Gives a code to who has none. Refused, it changes nothing.
     *
     * @param sameHuman whether somebody says that it is one human although the one who has the code has another name
     */
    CodeGiven giveCode(PersonId id, PersonalCode code, boolean sameHuman);

    /** What the reader may see. Every read is recorded, one row per person, in the same transaction: no record, no data. */
    Map<PersonId, Person> read(Collection<PersonId> ids, Reader reader);

    /** What registers are asked with; for adapters only, nothing of it may be shown. */
    Map<PersonId, Identity> forRegister(Collection<PersonId> ids);

    /** The same for one person and the code alone. */
    Optional<PersonalCode> codeForRegister(PersonId id);

    /** Marks people who act for an organisation, so that their colleagues see their names. */
    void markOfficials(Collection<PersonId> ids);

    /** Full names of officials; a person who is none is left out. Not recorded. */
    Map<PersonId, String> officialNames(Collection<PersonId> ids);

    /** Somebody's own full name, for nobody else's eyes; empty when it is not known. Not recorded. */
    Optional<String> ownName(PersonId who);

    /** Keeps the name that the population register has, until it is taken or proposed anew. */
    void proposeName(PersonId id, String firstName, String lastName);

    /** Makes the proposed name the person's name and keeps the former one; nothing happens when none is proposed. */
    void takeProposedName(PersonId id);
}
