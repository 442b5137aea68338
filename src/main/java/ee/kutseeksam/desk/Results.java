package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyCorrection;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Competences;
import ee.kutseeksam.candidacy.CorrectionDraft;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Enters results row by row, each judged by the table and by its candidacy. */
@Component
class Results {

    private final Repository<Candidacy> candidacies;
    private final CandidacyPolicies policies;
    private final Facts facts;
    private final Notes notes;
    private final Seen seen;

    Results(Repository<Candidacy> candidacies, CandidacyPolicies policies, Facts facts, Notes notes, Seen seen) {
        this.candidacies = candidacies;
        this.policies = policies;
        this.facts = facts;
        this.notes = notes;
        this.seen = seen;
    }

    /** A row's result as the table judges it. */
    private record Judged(int group, Result result, int reasonLength, Ruling<Outcome> ruled, Competences competences) { }

    Map<UUID, Integer> enter(Exam exam, Turn turn, List<ResultForm> rows) {
        return each(exam, turn, rows, Candidacy::result, (candidacy, judged) -> candidacy.enter(turn.exam(), judged.group(), judged.result(),
                judged.reasonLength(), judged.ruled(), judged.competences()));
    }

    /** The same for what has been signed and is being corrected. */
    Map<UUID, Integer> correct(Exam exam, UUID correction, Turn turn, List<ResultForm> rows) {
        return each(exam, turn, rows, candidacy -> candidacy.draft().map(CorrectionDraft::result), (candidacy, judged) -> new CandidacyCorrection(candidacy)
                .enter(turn.exam(), correction, judged.result(), judged.reasonLength(), judged.ruled(), judged.competences()));
    }

    /** @param before what stands in the row so far */
    private Map<UUID, Integer> each(Exam exam, Turn turn, List<ResultForm> rows, Function<Candidacy, Optional<Result>> before,
                      BiFunction<Candidacy, Judged, List<CandidacyEvent>> decision) {
        Map<UUID, ResultForm> byId = Rows.byId("candidacy", rows, ResultForm::candidacy);
        var presence = new Presence(exam, turn.exam(), byId, candidacies);
        var problems = new Rows();
        var asSeen = seen.each(candidacies, byId, ResultForm::version);
        candidacies.changeAll(byId.keySet(), (id, candidacy) -> problems.collect(id, () -> {
            CandidacyRule.ONE_RESULT_PER_CANDIDATE.require(exam.roster().candidates().containsKey(id));
            asSeen.require(id);
            int group = turn.group() == 0 ? candidacy.attempt().orElseThrow(CandidacyRule.ONE_RESULT_PER_CANDIDATE::broken).group() : turn.group();
            ResultForm form = byId.get(id);
            presence.requireSame(id);
            Typed.Reason said = reason(form);
            Result result = result(form, note(said, candidacy, before.apply(candidacy)), exam.placed().type());
            Ruling<Outcome> ruled = policies.outcome(exam.placed().type(), result, exam.dayOf(group));
            return decision.apply(candidacy, new Judged(group, result, said.length(), ruled, competences(candidacy)));
        }));
        problems.refuseIfAny();
        return candidacies.versions(byId.keySet());
    }

    private static Result result(ResultForm form, Optional<NoteRef> reason, ExamType type) {
        Map<Part, PartResult> parts = new EnumMap<>(Part.class);
        Set<Part> came = form.attendance() == Attendance.PRESENT ? type.parts() : Set.of();
        put(parts, Part.THEORY, form.theory(), came);
        put(parts, Part.PRACTICE, form.practice(), came);
        return new Result(form.attendance(), parts, form.competences() == null ? Set.of() : form.competences(), reason);
    }

    private static void put(Map<Part, PartResult> parts, Part part, PartResult result, Set<Part> came) {
        if (result != null && (result != PartResult.NOT_DONE || came.contains(part))) {
            parts.put(part, result);
        }
    }

    /** Empty where the attendance needs none. */
    private static Typed.Reason reason(ResultForm form) {
        Typed.filled("attendance", form.attendance());
        return Typed.reason(form.attendance().needsReason() ? form.reason().orElse("") : "");
    }

    /** The same words are the same note, however often the row is saved. */
    private Optional<NoteRef> note(Typed.Reason said, Candidacy candidacy, Optional<Result> standing) {
        if (said.length() == 0) {
            return Optional.empty();
        }
        return standing.flatMap(Result::reason).filter(before -> notes.says(before, said.text()))
                .or(() -> Optional.of(notes.keep(said.text(), candidacy.person())));
    }

    /** A part-qualification proves its own competences, of which the reference data do not say which they are. */
    private Competences competences(Candidacy candidacy) {
        Standard standard = facts.standard(candidacy.qualification().standard());
        Set<Integer> mandatory = ids(standard.mandatoryCompetences());
        Set<Integer> elective = ids(standard.electiveCompetences());
        if (candidacy.qualification().isPart()) {
            mandatory.addAll(elective);
            return new Competences(Set.of(), mandatory);
        }
        return new Competences(mandatory, elective);
    }

    private static Set<Integer> ids(List<Named> competences) {
        return competences.stream().map(Named::id).collect(Collectors.toSet());
    }
}
