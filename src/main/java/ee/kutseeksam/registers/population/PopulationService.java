package ee.kutseeksam.registers.population;

import ee.kutseeksam.people.Identity;
import java.util.List;

/** One of the register's two services. */
interface PopulationService {

    /** Who fits: by the code, or by birth date and name for whoever has none. Empty when the register knows nobody. */
    List<Entry> find(Identity identity, String issue);
}
