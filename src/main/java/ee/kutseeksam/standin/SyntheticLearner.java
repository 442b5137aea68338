package ee.kutseeksam.standin;

import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.people.Identity;
import java.util.Optional;

/**
 * A learner who does not exist, as EHIS and the population register know such a person.
 *
 * @param atEhis       what EHIS knows
 * @param atPopulation what the population register knows: another family name, or nothing at all
 * @param standing     what it says of one whose name is right: MATCH, DECEASED or DATA_MISSING
 */
record SyntheticLearner(Identity atEhis, int course, NominalTime nominalTime, String funding, Optional<Identity> atPopulation,
                        Verification standing) { }
