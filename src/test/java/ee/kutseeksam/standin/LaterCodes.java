package ee.kutseeksam.standin;

import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.people.Identity;

/** The codes that synthetic learners have although EHIS knows their birth date only, opened to other tests. */
public final class LaterCodes {

    private LaterCodes() { }

    /** @param place the curriculum's place in the sample file, from 0 */
    public static PersonalCode of(Curriculum curriculum, int place, Identity without) {
        return SyntheticLearners.of(curriculum, place).stream().filter(one -> one.atEhis().code().isEmpty())
                .filter(one -> one.atEhis().lastName().equals(without.lastName()) && one.atEhis().birthDate().equals(without.birthDate()))
                .findFirst().orElseThrow().atPopulation().orElseThrow().code().orElseThrow();
    }
}
