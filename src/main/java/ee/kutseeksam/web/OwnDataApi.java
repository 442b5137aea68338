package ee.kutseeksam.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/own-data")
@Tag(name = "Own data", description = "What the caller may know of themselves")
class OwnDataApi {

    private final OwnData own;

    OwnDataApi(OwnData own) {
        this.own = own;
    }

    @GetMapping("/reads")
    @Operation(summary = "Who has looked at the caller's data, when and what for; newest first, a hundred a page")
    OwnData.Sheet reads(Visitor visitor, @RequestParam(defaultValue = "1") int page) {
        return own.of(visitor.who(), page);
    }
}
