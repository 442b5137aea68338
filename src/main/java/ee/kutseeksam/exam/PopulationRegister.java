package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RegisterAway;
import java.util.Collection;
import java.util.Map;

/** The population register: is this a living person of this name. {@link DoesNotAnswer} while it is away. */
public interface PopulationRegister {

    /** It is away for now; asked again later, it will answer. */
    final class DoesNotAnswer extends RegisterAway {

        public DoesNotAnswer(Throwable why) {
            super("Rahvastikuregister ei vasta. Küsitakse ise uuesti.", why);
        }
    }

    /** Answers for all who were asked; at most 20 at a time. A differing name is left in {@code people} as a proposal. */
    Map<PersonId, Verification> verify(Collection<PersonId> people);
}
