package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Competences;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.process.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Enters results row by row, each judged by the table and by its candidacy. */
@Component
class Results {

    private final Repository<Candidacy> candidacies;
    private final CandidacyPolicies policies;
    private final Facts facts;

    Results(Repository<Candidacy> candidacies, CandidacyPolicies policies, Facts facts) {
        this.candidacies = candidacies;
        this.policies = policies;
        this.facts = facts;
    }

    void enter(Exam exam, Turn turn, List<ResultForm> rows) {
        Map<UUID, ResultForm> byId = Rows.byId(rows, ResultForm::candidacy);
        CandidacyRule.ONE_RESULT_PER_CANDIDATE.require(exam.roster().candidates().keySet().containsAll(byId.keySet()));
        var problems = new Rows();
        candidacies.changeAll(byId.keySet(), (id, candidacy) -> problems.collect(id, () -> {
            int group = turn.group() == 0 ? candidacy.attempt().orElseThrow(CandidacyRule.ONE_RESULT_PER_CANDIDATE::broken).group() : turn.group();
            Result result = result(byId.get(id));
            Ruling<Outcome> ruled = policies.outcome(exam.placed().type(), result, exam.dayOf(group));
            return candidacy.enter(turn.exam(), group, result, ruled, competences(candidacy));
        }));
        problems.refuseIfAny();
    }

    private static Result result(ResultForm form) {
        Attendance attendance = form.attendance();
        if (attendance == null) {
            throw DeskRule.FIELD_IS_FILLED.broken().at("attendance");
        }
        Map<Part, PartResult> parts = new EnumMap<>(Part.class);
        put(parts, Part.THEORY, form.theory());
        put(parts, Part.PRACTICE, form.practice());
        return new Result(attendance, parts, form.competences() == null ? Set.of() : form.competences());
    }

    private static void put(Map<Part, PartResult> parts, Part part, PartResult result) {
        if (result != null && result != PartResult.NOT_DONE) {
            parts.put(part, result);
        }
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
