package ee.kutseeksam.standin;

import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In the population register's place: knows the people of the sample and the synthetic learners, and nobody else. */
@Component
@ConditionalOnProperty(name = "kutse.xtee.server", havingValue = "none", matchIfMissing = true)
class PopulationStandIn implements PopulationRegister {

    private static final int MOST_AT_ONCE = 20;

    private record Entry(Identity identity, Verification standing) { }

    private final SampleFile sample;
    private final ReferenceData reference;
    private final People people;
    private final boolean answers;

    /** @param answers false to see how the product behaves while the register is away */
    PopulationStandIn(SampleFile sample, ReferenceData reference, People people, @Value("${kutse.standin.population-answers:true}") boolean answers) {
        this.answers = answers;
        this.sample = sample;
        this.reference = reference;
        this.people = people;
    }

    @Override
    public Map<PersonId, Verification> verify(Collection<PersonId> asked) {
        if (asked.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " people at a time, not " + asked.size());
        }
        if (!answers) {
            throw new DoesNotAnswer(null);
        }
        var entries = entries();
        var answers = new LinkedHashMap<PersonId, Verification>();
        people.forRegister(asked).forEach((id, identity) -> answers.put(id, verify(id, identity, entries)));
        return answers;
    }

    private Verification verify(PersonId id, Identity identity, Map<Object, Entry> entries) {
        var entry = entries.get(key(identity));
        if (entry == null) {
            return Verification.NOT_FOUND;
        }
        if (entry.standing() != Verification.MATCH) {
            return entry.standing();
        }
        var known = entry.identity();
        if (known.firstName().equalsIgnoreCase(identity.firstName()) && known.lastName().equalsIgnoreCase(identity.lastName())) {
            return Verification.MATCH;
        }
        people.proposeName(id, known.firstName(), known.lastName());
        return Verification.NAME_DIFFERS;
    }

    private Map<Object, Entry> entries() {
        var entries = new HashMap<Object, Entry>();
        Stream.concat(sample.people().stream().map(SampleFile.SamplePerson::identity), sample.commissionMembers().stream())
                .forEach(identity -> entries.put(key(identity), new Entry(identity, Verification.MATCH)));
        var places = sample.curricula();
        for (int place = 0; place < places.size(); place++) {
            int at = place;
            reference.curriculum(places.get(place)).map(curriculum -> SyntheticLearners.of(curriculum, at)).stream().flatMap(List::stream)
                    .forEach(one -> one.atPopulation().ifPresent(known -> {
                        entries.put(key(known), new Entry(known, one.standing()));
                        entries.put(likeness(known), new Entry(known, one.standing()));
                    }));
        }
        return entries;
    }

    /** Whom the register finds by a code it finds by the code, the others by birth date and name. */
    private static Object key(Identity identity) {
        return identity.code().<Object>map(code -> code).orElse(likeness(identity));
    }

    private static Object likeness(Identity identity) {
        return List.of(identity.birthDate(), identity.firstName(), identity.lastName());
    }
}
