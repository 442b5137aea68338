package ee.kutseeksam.web;

import ee.kutseeksam.desk.AbsenceForm;
import ee.kutseeksam.desk.BarForm;
import ee.kutseeksam.desk.CommissionDesk;
import ee.kutseeksam.web.Change.Said;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exams/{number}")
@Tag(name = "Interventions")
class CommissionApi {

    private final ExamAccess access;
    private final CommissionDesk desk;

    CommissionApi(ExamAccess access, CommissionDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    @PostMapping("/conflicts")
    @Operation(summary = "A chair or deputy of the awarding committee has a conflict: declared by themselves or by the awarding body; group 0 for the whole exam")
    Said bar(Change change, @PathVariable String number, @RequestBody BarForm form) {
        return change.once("Taandumine on kirjas. Lehel „Otsus ja protokollid“ on näha, kes otsustab.",
                () -> desk.bar(change.who(), access.see(change.visitor(), number).exam().id(), form));
    }

    @PostMapping("/absences")
    @Operation(summary = "The awarding committee's chair cannot act: declared by the awarding body or the deputy, who then decides and signs")
    Said absent(Change change, @PathVariable String number, @RequestBody AbsenceForm form) {
        return change.once("Esimehe puudumine on kirjas. Otsustada ja allkirjastada saab aseesimees.",
                () -> desk.absent(change.who(), access.see(change.visitor(), number).exam().id(), form));
    }
}
