package ee.kutseeksam.engine.models;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Stands at every door through which a model can reach the engine and refuses what breaks the contract, before it is parsed. */
@Component
public class ContractAtDeployment implements Deployer {

    private final ModelContract contract;

    ContractAtDeployment(ModelContract contract) {
        this.contract = contract;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> problems = deployment.getResources().values().stream()
                .flatMap(resource -> contract.problems(resource.getName(), resource.getBytes()).stream()).toList();
        if (!problems.isEmpty()) {
            throw new ContractBroken(problems);
        }
    }
}
