package ee.kutseeksam.web;

import ee.kutseeksam.desk.CodeDesk;
import ee.kutseeksam.desk.CodeForm;
import ee.kutseeksam.web.Change.Said;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{task}")
@Tag(name = "People", description = "Who the people of an exam are")
class CodeApi {

    private final CodeDesk codes;

    CodeApi(CodeDesk codes) {
        this.codes = codes;
    }

    @PutMapping("/personal-code")
    @Operation(summary = "addGraduates, clearPeople, correctRoster, mendApplication: add the personal code of somebody who had none; "
            + "anyway says that it is the same human although a register has another name")
    Said add(Change change, @PathVariable String task, @RequestBody CodeForm form) {
        return change.once("Isikukood on lisatud.", () -> codes.add(change.who(), task, form));
    }
}
