package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.PastSittings;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.candidacy.Retaking;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may sit again at an exam that is ordered anyhow, and who may not come as if for the first time. */
@Component
class Retakers {

    private final OpenRights rights;
    private final PastSittings past;
    private final Repository<Candidacy> candidacies;
    private final Again again;

    Retakers(OpenRights rights, PastSittings past, Repository<Candidacy> candidacies, Again again) {
        this.rights = rights;
        this.past = past;
        this.candidacies = candidacies;
        this.again = again;
    }

    List<RetakerRow> of(UUID id, Exam exam) {
        List<OpenRights.Right> found = rights.of(exam.placed(), id);
        Map<UUID, Candidacy> states = candidacies.getAll(found.stream().map(OpenRights.Right::candidacy).toList());
        return found.stream().flatMap(right -> row(id, exam, right, states.get(right.candidacy())).stream()).toList();
    }

    private Optional<RetakerRow> row(UUID id, Exam exam, OpenRights.Right right, Candidacy candidacy) {
        Candidate listed = listed(exam, right.candidacy());
        if (listed != null) {
            return Optional.of(new RetakerRow(right.candidacy(), listed.person(), listed.qualification(), right.exam(), listed.lastDay().orElseThrow(),
                    listed.carried(), !listed.qualification().equals(candidacy.qualification()), true, ""));
        }
        Qualification wanted = again.qualification(candidacy, exam.placed().plannedOn()).orElse(candidacy.qualification());
        return candidacy.offer().filter(offer -> exam.placed().standards().contains(wanted.standard())).map(offer ->
                new RetakerRow(right.candidacy(), candidacy.person().orElseThrow(), wanted, right.exam(), offer.until(), Again.carried(candidacy, wanted),
                        !wanted.equals(candidacy.qualification()), false, why(right.candidacy(), candidacy, id, exam)));
    }

    /** On the roster, or named to be added to it. */
    private static Candidate listed(Exam exam, UUID candidacy) {
        return Optional.ofNullable(exam.roster().candidates().get(candidacy))
                .or(() -> exam.addition().map(asked -> asked.roster().candidates().get(candidacy))).orElse(null);
    }

    private String why(UUID id, Candidacy candidacy, UUID retake, Exam exam) {
        try {
            candidate(id, candidacy, retake, exam);
            return "";
        } catch (RuleBroken refused) {
            return refused.getMessage();
        }
    }

    /** Refuses whose right cannot be taken for the exam. */
    Candidate candidate(UUID id, Candidacy candidacy, UUID retake, Exam exam) {
        LocalDate day = exam.placed().plannedOn();
        Candidate wanted = again.candidate(id, candidacy, day);
        new Retaking(candidacy).take(candidacy.attempt().orElseThrow().exam(), retake, day);
        return wanted;
    }

    /** What was named is what would be named for the day on which it is sat. */
    void requireAsNamed(Candidate named, LocalDate day) {
        DeskRule.RIGHT_IS_AS_NAMED.require(named.equals(again.candidate(named.candidacy(), candidacies.get(named.candidacy()), day)));
    }

    /**
     * What keeps each of these people from coming to the exam as a newcomer: they have sat before this awarding body, and come again by a right or
     * when its window is over (rules.md 56, 57), whichever school, curriculum or form of exam it was.
     */
    Map<OpenCandidacies.Key, Window> windows(Exam exam, Collection<PersonId> some) {
        LocalDate day = exam.placed().plannedOn();
        Map<OpenCandidacies.Key, Window> windows = new HashMap<>();
        candidacies.getAll(past.withoutAward(some, exam.placed().awardingBody())).values().stream()
                .filter(sat -> sat.right().flatMap(RetakeRight::takenFor).isEmpty())
                .forEach(sat -> new Retaking(sat).window().filter(until -> !day.isAfter(until)).ifPresent(until -> windows.merge(
                        new OpenCandidacies.Key(sat.person().orElseThrow(), again.qualification(sat, day).orElse(sat.qualification())),
                        new Window(until, sat.offer().isPresent()), Window::orLater)));
        return windows;
    }

    /** @param hasRight whether somebody has a right to a retake that is neither taken nor lapsed */
    record Window(LocalDate until, boolean hasRight) {

        /** Of two sittings for the same, the one that binds longer. */
        Window orLater(Window other) {
            return other.until.isAfter(until) ? other : this;
        }
    }
}
