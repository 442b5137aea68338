package ee.kutseeksam.registers.population;

import com.github.benmanes.caffeine.cache.Cache;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The population register over X-tee. What was well stays well for a while, as long as code and name are the same; what was not is asked anew. */
public final class PopulationAdapter implements PopulationRegister {

    private static final int MOST_AT_ONCE = 20;

    private final PopulationService service;
    private final People people;
    private final Issues issues;
    private final Cache<PersonId, Identity> matched;

    PopulationAdapter(PopulationService service, People people, Issues issues, Cache<PersonId, Identity> matched) {
        this.service = service;
        this.people = people;
        this.issues = issues;
        this.matched = matched;
    }

    @Override
    public Map<PersonId, Verification> verify(Collection<PersonId> asked) {
        return verify(asked, true);
    }

    /** What the register says now, whatever it said before; nothing is kept of a name that differs. */
    public Standing anew(PersonId person) {
        Identity identity = Optional.ofNullable(people.forRegister(List.of(person)).get(person)).orElseThrow();
        try {
            return standing(identity, service.find(identity, issues.ofExam()));
        } catch (XRoadFailure.Temporary | WrongAnswer away) {
            throw new DoesNotAnswer(away);
        }
    }

    private Map<PersonId, Verification> verify(Collection<PersonId> asked, boolean remembered) {
        if (asked.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " people at a time, not " + asked.size());
        }
        String issue = issues.ofExam();
        Map<PersonId, Verification> answers = new LinkedHashMap<>();
        try {
            people.forRegister(asked).forEach((id, identity) -> answers.put(id,
                    remembered && identity.equals(matched.getIfPresent(id)) ? Verification.MATCH : ask(id, identity, issue)));
        } catch (XRoadFailure.Temporary | WrongAnswer away) {
            throw new DoesNotAnswer(away);
        }
        return answers;
    }

    private Verification ask(PersonId id, Identity identity, String issue) {
        matched.invalidate(id);
        Standing standing = standing(identity, service.find(identity, issue));
        if (standing.verification() == Verification.MATCH) {
            matched.put(id, identity);
        }
        if (standing.verification() == Verification.NAME_DIFFERS) {
            people.proposeName(id, standing.firstName(), standing.lastName());
        }
        return standing.verification();
    }

    private static Standing standing(Identity identity, List<Entry> entries) {
        Optional<Entry> found = only(identity, entries);
        if (found.isEmpty()) {
            return Standing.of(Verification.NOT_FOUND);
        }
        Entry entry = found.get();
        if (entry.isDead()) {
            return Standing.of(Verification.DECEASED);
        }
        if (!entry.isAlive() || entry.lastName().isBlank()) {
            return Standing.of(Verification.DATA_MISSING);
        }
        boolean same = NameLikeness.same(entry.firstName(), identity.firstName()) && NameLikeness.same(entry.lastName(), identity.lastName());
        return same ? new Standing(Verification.MATCH, identity.firstName(), identity.lastName())
                : new Standing(Verification.NAME_DIFFERS, entry.firstName(), entry.lastName());
    }

    /** The one who was asked about: an answer about anybody else is no answer, and of two nobody knows who is meant. */
    private static Optional<Entry> only(Identity asked, List<Entry> found) {
        Optional<String> code = asked.code().map(PersonalCode::value);
        if (code.isPresent() && found.stream().anyMatch(one -> !one.code().equals(code))) {
            throw new WrongAnswer(Rr434.SERVICE, "OTHER_PERSON");
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
