package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Corrections of signed protocols, which themselves are never changed: decisions of the same aggregate (rules.md 46). */
public record ExamCorrection(Exam exam) {

    public List<ExamEvent> open(UUID id, int number, List<UUID> candidacies, NoteRef reason, int reasonLength) {
        if (exam.corrections().stream().anyMatch(one -> one.id().equals(id))) {
            return List.of();
        }
        Group group = exam.groups().get(number);
        CORRECTION_AFTER_THE_SIGNATURE.require(group.protocol().isPresent());
        Set<UUID> sat = exam.roster().of(group).stream().map(Candidate::candidacy).collect(Collectors.toSet());
        if (candidacies.isEmpty() || !sat.containsAll(candidacies)) {
            throw CORRECTED_ARE_OF_THE_GROUP.broken().at("candidacies");
        }
        if (reasonLength < 10) {
            throw CORRECTION_SAYS_WHY.broken().at("reason");
        }
        return List.of(new CorrectionOpened(id, number, candidacies.stream().distinct().sorted().toList(), reason));
    }

    /** @param undecided how many of the corrected candidacies have no decision yet */
    public List<ExamEvent> sign(UUID id, UUID protocol, PersonId signer, Commission commission, long undecided) {
        Correction correction = requireOpen(id);
        EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
        String role = new Deciders(exam, commission).require(signer, correction.group());
        return List.of(new CorrectionSigned(id, correction.group(), protocol, protocolsOf(correction), signer, role));
    }

    public List<ExamEvent> withdraw(UUID id) {
        requireOpen(id);
        return List.of(new CorrectionWithdrawn(id));
    }

    public Correction requireOpen(UUID id) {
        return get(id).filter(Correction::isOpen).orElseThrow(CORRECTION_IS_OPEN::broken);
    }

    public Optional<Correction> get(UUID id) {
        return exam.corrections().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The protocols by which these people's results stand so far. */
    private List<UUID> protocolsOf(Correction correction) {
        return correction.candidacies().stream().map(candidacy -> exam.corrections().stream()
                .filter(other -> other.protocol().isPresent() && other.candidacies().contains(candidacy)).reduce((one, later) -> later)
                .flatMap(Correction::protocol).or(() -> exam.groups().get(correction.group()).protocol()).orElseThrow())
                .distinct().sorted().toList();
    }
}
