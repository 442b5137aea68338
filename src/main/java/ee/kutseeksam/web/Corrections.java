package ee.kutseeksam.web;

import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.CorrectedResults;
import ee.kutseeksam.views.ExamCorrections;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.web.ExamSheet.ResultLine;
import ee.kutseeksam.web.Names.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What corrections of signed protocols changed, or are about to. */
@Component
class Corrections {

    /** @param was as it had been signed, {@code now} as the correction has it */
    record Changed(ResultLine was, ResultLine now) {

        /** What is another than before, or why nothing seems to be. */
        public boolean decidesOtherwise() {
            Optional<Award> after = now.decision();
            return after.isPresent() && !after.equals(was.decision());
        }
    }

    /** @param corrects how many protocols by which the results had stood */
    record Line(UUID id, int group, ExamCorrections.State state, String reason, String signer, List<Changed> changes) {

        public boolean isOpen() {
            return state == ExamCorrections.State.OPEN;
        }
    }

    /** What the views know of an exam's corrections. */
    record Facts(List<ExamCorrections.Row> all, Map<UUID, List<ExamResults.Row>> before, Map<UUID, List<ExamResults.Row>> now) {

        Stream<UUID> notes() {
            return Stream.concat(all.stream().map(ExamCorrections.Row::reasonNote),
                    Stream.of(before, now).flatMap(rows -> rows.values().stream()).flatMap(List::stream).flatMap(ExamResults.Row::notes));
        }

        Stream<PersonId> signers() {
            return all.stream().flatMap(row -> row.signer().stream());
        }
    }

    private final ExamCorrections corrections;
    private final CorrectedResults results;
    private final SheetLines lines;

    Corrections(ExamCorrections corrections, CorrectedResults results, SheetLines lines) {
        this.corrections = corrections;
        this.results = results;
        this.lines = lines;
    }

    Facts of(UUID exam) {
        return new Facts(corrections.of(exam), results.before(exam), results.now(exam));
    }

    List<Line> lines(Facts facts, Predicate<UUID> shown, Known known, Map<UUID, String> notes, Map<PersonId, String> officials) {
        return facts.all().stream().map(row -> new Line(row.id(), row.group(), row.state(), notes.getOrDefault(row.reasonNote(), ""),
                        row.signer().map(signer -> officials.getOrDefault(signer, "ametnik")).orElse(""), changes(facts, row.id(), shown, known, notes)))
                .filter(line -> !line.changes().isEmpty()).toList();
    }

    private List<Changed> changes(Facts facts, UUID correction, Predicate<UUID> shown, Known known, Map<UUID, String> notes) {
        List<ResultLine> was = said(facts.before().getOrDefault(correction, List.of()), known, notes);
        return said(facts.now().getOrDefault(correction, List.of()), known, notes).stream().filter(now -> shown.test(now.candidacy()))
                .map(now -> new Changed(was.stream().filter(one -> one.candidacy().equals(now.candidacy())).findFirst().orElse(now), now)).toList();
    }

    private List<ResultLine> said(List<ExamResults.Row> rows, Known known, Map<UUID, String> notes) {
        return lines.results(rows, known, notes, exam -> Optional.empty());
    }
}
