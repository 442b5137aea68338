package ee.kutseeksam.engine;

import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.certificate.CertificatePolicies;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.ReimbursementPolicies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The capabilities' policies, answered by the analysts' tables in processes/*.dmn. */
@Component
class TablePolicies implements ExamPolicies, CandidacyPolicies, CertificatePolicies, ReimbursementPolicies {

    private final DecisionTables tables;

    TablePolicies(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Ruling<String> eligibility(int course, int nominalMonths, Optional<LocalDate> nominalEnd, LocalDate today) {
        Map<String, Object> inputs = new HashMap<>(Map.of("course", course, "nominalMonths", nominalMonths, "today", today));
        inputs.put("nominalEnd", nominalEnd.orElse(null));
        return ask("eligibility", inputs, row -> (String) row.get("reason"));
    }

    @Override
    public Ruling<Integer> daysBeforeExam(String awardingBody, LocalDate examDay) {
        return deadline("minDaysBeforeExam", awardingBody, examDay);
    }

    @Override
    public Ruling<Integer> daysForResults(String awardingBody, LocalDate examDay) {
        return deadline("resultDays", awardingBody, examDay);
    }

    @Override
    public Ruling<Integer> daysForDecision(String awardingBody, LocalDate examDay) {
        return deadline("decisionDays", awardingBody, examDay);
    }

    private Ruling<Integer> deadline(String output, String awardingBody, LocalDate examDay) {
        return ask("deadlines", Map.of("awardingBody", awardingBody, "examDate", examDay), row -> whole(row, output));
    }

    @Override
    public Ruling<Integer> smallestCommittee(String awardingBody, LocalDate examDay) {
        return ask("committeeSize", Map.of("awardingBody", awardingBody, "examDate", examDay), row -> whole(row, "minMembers"));
    }

    @Override
    public Ruling<Outcome> outcome(ExamType type, Result result, LocalDate examDay) {
        return ask("resultOutcome", Map.of("examType", type.name(), "attendance", result.attendance().name(),
                        "theory", part(result, Part.THEORY), "practice", part(result, Part.PRACTICE), "examDate", examDay),
                row -> Outcome.valueOf((String) row.get("outcome")));
    }

    private static String part(Result result, Part part) {
        return result.parts().getOrDefault(part, PartResult.NOT_DONE).name();
    }

    @Override
    public Ruling<RetakeTerms> retake(String awardingBody, LocalDate decidedOn) {
        return ask("retakePolicy", Map.of("awardingBody", awardingBody, "decidedOn", decidedOn),
                row -> new RetakeTerms(whole(row, "maxRetakes"), whole(row, "windowMonths"),
                        RetakeTerms.CarryOver.valueOf((String) row.get("carryOver")), (Boolean) row.get("absentMayRetake")));
    }

    @Override
    public Ruling<Integer> validityMonths(String awardingBody, int standard, LocalDate decidedOn) {
        return ask("certificateValidity", Map.of("awardingBody", awardingBody, "standard", standard, "decidedOn", decidedOn),
                row -> whole(row, "validityMonths"));
    }

    @Override
    public Ruling<Funded> funded(String fundingCode, LocalDate completedOn) {
        return ask("funding", Map.of("fundingCode", fundingCode, "completedOn", completedOn), row -> Funded.valueOf((String) row.get("funded")));
    }

    @Override
    public Ruling<Cap> cap(String curriculumGroup, ExamType type, LocalDate examDay) {
        return ask("costCaps", Map.of("curriculumGroup", curriculumGroup, "examType", type.name(), "examDate", examDay),
                row -> new Cap(euros(row, "capEur"), "PLACEHOLDER".equals(row.get("status"))));
    }

    @Override
    public Ruling<BigDecimal> fee(String awardingBody, String qualification, ExamType type, LocalDate examDay) {
        return ask("graduateFee", Map.of("awardingBody", awardingBody, "qualification", qualification, "examType", type.name(), "examDate", examDay),
                row -> euros(row, "feeEur"));
    }

    private <T> Ruling<T> ask(String table, Map<String, Object> inputs, Function<Map<String, Object>, T> read) {
        Ruling<Map<String, Object>> answer = tables.decide(table, inputs);
        return new Ruling<>(read.apply(answer.value()), answer.table(), answer.hash(), answer.row());
    }

    private static int whole(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }

    private static BigDecimal euros(Map<String, Object> row, String output) {
        return new BigDecimal(row.get(output).toString()).setScale(2);
    }
}
