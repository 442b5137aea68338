package ee.kutseeksam.web;

import ee.kutseeksam.web.BackgroundWork.Run;
import ee.kutseeksam.web.BackgroundWork.Work;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operations/work")
@Tag(name = "Operations", description = "The operator's commands, which run in the background")
class OperationsApi {

    private final BackgroundWork background;
    private final List<Work> works;

    OperationsApi(BackgroundWork background, List<Work> works) {
        this.background = background;
        this.works = works;
    }

    @GetMapping
    @Operation(summary = "The latest work of this node and how far it has come")
    Optional<Run> latest() {
        return background.latest();
    }

    @PostMapping("/{name}")
    @Operation(summary = "Start verify, rebuild, deploy, ehis or kutseregister; while something runs, says what")
    Run start(Change change, @PathVariable String name) {
        return background.start(works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow(NotSeen::new));
    }
}
