package ee.kutseeksam.web;

import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.web.ExamSheet.CandidateLine;
import ee.kutseeksam.web.ExamSheet.CertificateLine;
import ee.kutseeksam.web.ExamSheet.ChangeLine;
import ee.kutseeksam.web.ExamSheet.CostLine;
import ee.kutseeksam.web.ExamSheet.GroupLine;
import ee.kutseeksam.web.ExamSheet.ResultLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An open task with what its page shows and what can be filled in.
 *
 * @param step    the diagram's element id
 * @param since   when the task came
 * @param version of the exam, read before the rest: what comes between is found again when something is saved
 * @param content depends on the step; nothing for an order that has not been placed yet
 */
record TaskSheet(String id, String step, UUID exam, String number, int group, Instant since, int version, Optional<SeenExam> seen,
                 Object content) {

    /**
     * A learner of the curriculum.
     *
     * @param applicant whether the person is on the roster as a working-world applicant
     * @param elsewhere number of another unfinished exam, by the key of what the person applies for there
     * @param retakes   keys of what the person has a right to sit again
     * @param usedUp    until when the person may not come as a newcomer, having no retake left, by the key of what for
     * @param chosen    what they are on the roster for, each as key=candidacy, in the order of the offers
     */
    record LearnerLine(PersonId person, String name, String born, int course, String eligibility, Optional<NominalEnd> nominalEnd,
                       String fundingCode, boolean eligible, boolean listed, boolean applicant,
                       Map<String, String> elsewhere, Set<String> retakes, Map<String, LocalDate> usedUp, List<String> chosen, boolean withoutCode) {

        public boolean mayApply(String key) {
            return !elsewhere.containsKey(key) && !retakes.contains(key) && !usedUp.containsKey(key);
        }

        public boolean isChosen(String key) {
            return chosen.stream().anyMatch(one -> one.startsWith(key + "="));
        }

        /** Whether there is anything left to choose. */
        public boolean mayChoose(List<Offer> offers) {
            return eligible && !applicant && offers.stream().flatMap(offer -> offer.choices().stream()).anyMatch(choice -> mayApply(choice.key()));
        }

        /** The first of the offer's qualifications that the person is on the roster for; for a newcomer its plain one, if that is free. */
        public String first(Offer offer) {
            return offer.choices().stream().map(Choice::key).filter(this::isChosen).findFirst()
                    .or(() -> offer.choices().stream().map(Choice::key).limit(chosen.isEmpty() && !offer.specialisationRequired() ? 1 : 0)
                            .filter(this::mayApply).findFirst()).orElse("");
        }
    }

    /**
     * What a person can apply for.
     *
     * @param specialisationRequired none of the choices is the plain qualification
     * @param choices                their {@code key} is standard-specialisation-part
     */
    record Offer(int standard, String name, boolean specialisationRequired, List<Choice> choices) { }

    record Choice(String key, String name) { }

    /** An order that is to be filled in again. @param why in a sentence */
    record OrderContent(Wish wish, String why) { }

    record RosterContent(List<LearnerLine> learners, List<RetakerLine> retakers, List<CandidateLine> candidates, List<Offer> offers,
                         String returnedBecause, List<CodeLine> withoutCode, Optional<Instant> asOf) { }

    /** Somebody with a right to a retake that fits the exam. @param standard the newer version with all parts, or empty @param why not, or empty */
    record RetakerLine(UUID candidacy, PersonId person, String name, String born, String title, String exam, LocalDate until, Set<Part> carried,
                       String standard, boolean listed, String why) { }

    /** Somebody on the roster without a personal code. */
    record CodeLine(PersonId person, String name, String born, String titles) { }

    /** The roster's page for people added after acceptance. @param groups which have not started @param group the chosen one, or 0 */
    record LatecomersContent(RosterContent roster, List<GroupLine> groups, int group) { }

    /** @param group the one that they would join */
    record AdditionContent(List<CandidateLine> candidates, List<GroupLine> group) { }

    record ClearLine(PersonId person, String name, String born, String proposed, Verification verification, List<UUID> candidacies,
                     String titles, Origin origin) {

        /** Which words say what to do: EHIS mends nothing of whoever was typed in. */
        public String advice() {
            return "clear." + verification + (verification == Verification.NOT_FOUND && origin == Origin.MANUAL ? ".MANUAL" : "");
        }
    }

    record PeopleContent(List<ClearLine> people, List<CodeLine> withoutCode) { }

    record MemberLine(PersonId person, String name, String born, String titles, int group) { }

    record GroupsContent(List<MemberLine> members, List<GroupLine> groups, List<Choice> languages, String examLanguage) { }

    /** @param changes against the revision sent before */
    record SummaryContent(List<CandidateLine> candidates, List<GroupLine> groups, List<ChangeLine> changes) { }

    record ResponsibleContent(List<Choice> people, String present) { }

    record ScheduleContent(GroupLine group, List<Choice> assessors, List<PersonId> members, String chair, String start, String place,
                           String movedBecause) { }

    record Competence(int id, String name, boolean mandatory) { }

    record Competences(int standard, String name, List<Competence> list) { }

    /** @param versions of the rows, by candidacy */
    record ResultsContent(ExamType type, List<ResultLine> results, Map<UUID, Integer> versions, List<Competences> competences,
                          String reopenedBecause) {

        /** The competences of a row's standard. */
        public List<Competence> of(int standard) {
            return competences.stream().filter(one -> one.standard() == standard).flatMap(one -> one.list().stream()).toList();
        }
    }

    /**
     * @param versions   of the rows, by candidacy
     * @param toTakeOver whether somebody decided who was barred since
     */
    record DecisionsContent(List<ResultLine> results, Map<UUID, Integer> versions, List<GroupLine> groups, WhoDecides.Content who, boolean toTakeOver) { }

    record ProtocolContent(GroupLine group, List<ResultLine> results, WhoDecides.Content who) { }

    /**
     * @param refusals  what the register said, field by field
     * @param needsCode whether the register refused somebody because there is no personal code
     */
    record CertificatesContent(List<CertificateLine> certificates, List<FieldError> refusals, boolean needsCode) { }

    /** @param versions what will be otherwise when a row's version of the standard ends before the right does, in words */
    record RetakeContent(List<ResultLine> results, Map<UUID, String> versions, List<Choice> languages, String examLanguage, LocalDate plannedOn) { }

    /** The same for entering, deciding and signing a correction; {@code of} gives the competences of a row's standard. */
    record CorrectionContent(ExamType type, Corrections.Line correction, Map<UUID, Integer> versions, GroupLine group, List<Competences> competences, WhoDecides.Content who,
                             boolean toTakeOver) {

        /** As the correction has them. */
        public List<ResultLine> results() {
            return correction.changes().stream().map(Corrections.Changed::now).toList();
        }

        public List<Competence> of(int standard) {
            return competences.stream().filter(one -> one.standard() == standard).flatMap(one -> one.list().stream()).toList();
        }
    }

    record CertificatesToRevokeContent(List<CertificateLine> certificates) { }

    record DifferencesContent(List<CostLine> lines) { }

    record FundingContent(List<CostLine> lines) { }
}
