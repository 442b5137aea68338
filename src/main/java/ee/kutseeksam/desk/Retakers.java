package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.Retaking;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may sit again at an exam that is ordered anyhow. */
@Component
class Retakers {

    private final OpenRights rights;
    private final Repository<Candidacy> candidacies;
    private final Again again;

    Retakers(OpenRights rights, Repository<Candidacy> candidacies, Again again) {
        this.rights = rights;
        this.candidacies = candidacies;
        this.again = again;
    }

    List<RetakerRow> of(UUID id, Exam exam) {
        Order order = exam.placed();
        List<OpenRights.Right> found = rights.of(order.school(), order.awardingBody(), order.type(), id);
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

    /** Until when each of these has a right that can be taken for this exam: they do not come as newcomers. */
    Map<OpenCandidacies.Key, LocalDate> open(UUID id, Exam exam) {
        Map<OpenCandidacies.Key, LocalDate> open = new HashMap<>();
        of(id, exam).stream().filter(row -> !row.listed() && row.why().isEmpty())
                .forEach(row -> open.put(new OpenCandidacies.Key(row.person(), row.qualification()), row.until()));
        return open;
    }
}
