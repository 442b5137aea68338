package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.Map;

/** The population register: is this a living person of this name. An exception when it does not answer. */
public interface PopulationRegister {

    /** Answers for all who were asked; at most 20 at a time. A differing name is left in {@code people} as a proposal. */
    Map<PersonId, Verification> verify(Collection<PersonId> people);
}
