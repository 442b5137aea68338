package ee.kutseeksam.engine.models;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's request to deploy now; who may come in is decided at the sign-in chain, as for all of /api/operations. */
@RestController
class DeployDoor {

    private final ModelDeployer deployer;

    DeployDoor(ModelDeployer deployer) {
        this.deployer = deployer;
    }

    @Operation(summary = "Paigalda muutunud diagrammid, tabelid ja vormid")
    @PostMapping("/api/operations/deploy")
    List<Outcome> deploy() {
        return deployer.deploy();
    }
}
