package ee.kutseeksam.registers.population;

import ee.kutseeksam.exam.PopulationRegister.DoesNotAnswer;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import java.util.List;
import java.util.Optional;

/** How people stand in the register now. Nothing is kept of the answer. */
public final class Standings {

    private final PopulationService service;
    private final People people;
    private final Issues issues;

    Standings(PopulationService service, People people, Issues issues) {
        this.service = service;
        this.people = people;
        this.issues = issues;
    }

    /** @throws DoesNotAnswer when the register is away */
    public Standing of(PersonId person) {
        return of(Optional.ofNullable(people.forRegister(List.of(person)).get(person)).orElseThrow());
    }

    Standing of(Identity identity) {
        try {
            return standing(identity, service.find(identity, issues.ofExam()));
        } catch (XRoadFailure.Temporary | WrongAnswer away) {
            throw new DoesNotAnswer(away);
        }
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
                : new Standing(Verification.NAME_DIFFERS, Capitals.lowered(entry.firstName()), Capitals.lowered(entry.lastName()));
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
