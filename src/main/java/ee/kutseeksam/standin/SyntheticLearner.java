package ee.kutseeksam.standin;

import ee.kutseeksam.people.Identity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A learner who does not exist, as EHIS and the population register know such a person.
 *
 * @param atEhis       what EHIS knows
 * @param atPopulation what the population register knows: another family name, or nothing at all
 */
record SyntheticLearner(Identity atEhis, int course, LocalDate nominalEnd, String funding, Optional<Identity> atPopulation,
                        boolean deceased) { }
