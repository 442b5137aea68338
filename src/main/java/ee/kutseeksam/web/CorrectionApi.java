package ee.kutseeksam.web;

import ee.kutseeksam.desk.CorrectionDesk;
import ee.kutseeksam.desk.CorrectionForm;
import ee.kutseeksam.desk.DecisionForm;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.web.Change.Said;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Corrections", description = "A mistake in a signed protocol is put right by a new one that refers to it")
class CorrectionApi {

    private final ExamAccess access;
    private final CorrectionDesk desk;

    CorrectionApi(ExamAccess access, CorrectionDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    @PostMapping("/api/exams/{number}/corrections")
    @Operation(summary = "The awarding body or Kutsekoda begins to correct signed results of some people of one group, saying what is wrong")
    Said open(Change change, @PathVariable String number, @RequestBody CorrectionForm form) {
        return change.once("Parandamist on alustatud. Järgmisena sisestab kutse andja õiged tulemused.",
                () -> desk.open(change.who(), exam(change, number), form));
    }

    @PostMapping("/api/exams/{number}/corrections/{correction}/withdrawal")
    @Operation(summary = "Give up a correction that is not signed yet: what had been signed stands")
    Said withdraw(Change change, @PathVariable String number, @PathVariable UUID correction) {
        return change.once("Parandus on tagasi võetud. Allkirjastatud tulemused jäid kehtima.",
                () -> desk.withdraw(change.who(), exam(change, number), correction));
    }

    @PutMapping("/api/tasks/{task}/corrected-results")
    @Operation(summary = "correctResults: the right results of some or all rows; any wrong row refuses them all")
    Said results(Change change, @PathVariable String task, @RequestBody List<ResultForm> rows) {
        return change.saved("Tulemused on salvestatud.", () -> desk.enterResults(change.who(), task, rows));
    }

    @PutMapping("/api/tasks/{task}/corrected-decisions")
    @Operation(summary = "decideCorrection: decisions of some or all rows, with reasons where they are due")
    Said decisions(Change change, @PathVariable String task, @RequestBody List<DecisionForm> rows) {
        return change.saved("Otsused on salvestatud.", () -> desk.decide(change.who(), task, rows));
    }

    private UUID exam(Change change, String number) {
        return access.see(change.visitor(), number).exam().id();
    }
}
