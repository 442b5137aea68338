package ee.kutseeksam.registers.population;

import com.github.benmanes.caffeine.cache.Cache;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The population register over X-tee. What was well stays well for a while, as long as code and name are the same; what was not is asked anew. */
final class PopulationAdapter implements PopulationRegister {

    private static final int MOST_AT_ONCE = 20;

    private final Standings standings;
    private final People people;
    private final Cache<PersonId, Identity> matched;

    PopulationAdapter(Standings standings, People people, Cache<PersonId, Identity> matched) {
        this.standings = standings;
        this.people = people;
        this.matched = matched;
    }

    @Override
    public Map<PersonId, Verification> verify(Collection<PersonId> asked) {
        if (asked.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " people at a time, not " + asked.size());
        }
        Map<PersonId, Verification> answers = new LinkedHashMap<>();
        people.forRegister(asked).forEach((id, identity) ->
                answers.put(id, identity.equals(matched.getIfPresent(id)) ? Verification.MATCH : ask(id, identity)));
        return answers;
    }

    private Verification ask(PersonId id, Identity identity) {
        matched.invalidate(id);
        Standing standing = standings.of(identity);
        if (standing.verification() == Verification.MATCH) {
            matched.put(id, identity);
        }
        if (standing.verification() == Verification.NAME_DIFFERS) {
            people.proposeName(id, standing.firstName(), standing.lastName());
        }
        return standing.verification();
    }
}
