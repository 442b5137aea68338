package ee.kutseeksam.engine.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deploys the analysts' files, each on its own, so that a bad one is kept out and hurts nothing that runs: at start, when a file
 * changes on disk, and when an operator asks. What has not changed gets no new version.
 */
@Component
@Order(ModelDeployer.ORDER)
public class ModelDeployer implements ApplicationRunner {

    /** Runs before every other runner, so that they find the models. */
    public static final int ORDER = -100;

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final ModelFiles files;
    private final ModelContract contract;
    private final RepositoryService repository;
    private final ApplicationEventPublisher events;
    private final boolean watch;
    private final Map<String, String> seen = new HashMap<>();

    ModelDeployer(ModelFiles files, ModelContract contract, RepositoryService repository, ApplicationEventPublisher events,
                  ModelSettings settings) {
        this.files = files;
        this.contract = contract;
        this.repository = repository;
        this.events = events;
        this.watch = settings.watch() && files.onDisk();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        deploy();
    }

    /** Deploys all files; the answer has one outcome for each. */
    public synchronized List<Outcome> deploy() {
        seen.clear();
        return deployUnseen();
    }

    @Scheduled(initialDelay = 15, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void deployChanged() {
        if (watch && !seen.isEmpty()) {
            deployUnseen();
        }
    }

    private List<Outcome> deployUnseen() {
        List<Outcome> outcomes = new ArrayList<>();
        for (ModelFile file : files.all()) {
            if (!file.hash().equals(seen.put(file.name(), file.hash()))) {
                outcomes.add(deploy(file));
            }
        }
        if (outcomes.stream().anyMatch(Outcome::deployed)) {
            events.publishEvent(new ModelsChanged());
        }
        return outcomes;
    }

    private Outcome deploy(ModelFile file) {
        List<String> problems = contract.problems(file.name(), file.content());
        if (!problems.isEmpty()) {
            return refused(file, problems);
        }
        try {
            String before = latest(file.name());
            Deployment deployment = repository.createDeployment().name(file.name()).source("kutseeksam").enableDuplicateFiltering(true)
                    .addInputStream(file.name(), new ByteArrayInputStream(file.content())).deploy();
            boolean isNew = !deployment.getId().equals(before);
            if (isNew) {
                LOG.info("Deployed {}", file.name());
            }
            return new Outcome(file.name(), isNew, List.of());
        } catch (RuntimeException unparsable) {
            return refused(file, List.of(file.name() + ": " + Causes.last(unparsable)));
        }
    }

    private static Outcome refused(ModelFile file, List<String> problems) {
        LOG.error("{} was not deployed, what ran before runs on:\n  {}", file.name(), String.join("\n  ", problems));
        return new Outcome(file.name(), false, problems);
    }

    private String latest(String name) {
        return repository.createDeploymentQuery().deploymentName(name).orderByDeploymentTime().desc().listPage(0, 1).stream()
                .map(Deployment::getId).findFirst().orElse("");
    }
}
