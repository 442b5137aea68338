package ee.kutseeksam.engine.verify;

import ee.kutseeksam.eventstore.Progress;
import ee.kutseeksam.eventstore.Rebuild;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --kutse.command=verify} or {@code rebuild}: does it instead of serving, tells its progress and ends; 1 when something is wrong. */
@Component
@Order(OperatorCommand.ORDER)
@ConditionalOnProperty("kutse.command")
class OperatorCommand implements ApplicationRunner, ExitCodeGenerator {

    /** After the start's own work, before anything is played. */
    static final int ORDER = 250;

    private static final Logger LOG = LoggerFactory.getLogger(OperatorCommand.class);

    private final String command;
    private final Verify verify;
    private final Rebuild rebuild;
    private final ConfigurableApplicationContext context;
    private boolean wrong;

    OperatorCommand(@Value("${kutse.command}") String command, Verify verify, Rebuild rebuild, ConfigurableApplicationContext context) {
        this.command = command;
        this.verify = verify;
        this.rebuild = rebuild;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Progress progress = (done, all) -> LOG.info("{}: {} / {} sündmust", command, done, all);
        switch (command) {
            case "verify" -> tell(verify.run(progress));
            case "rebuild" -> {
                rebuild.run(progress);
                LOG.info("Vaated on logist uuesti ehitatud");
            }
            default -> {
                LOG.error("Tundmatu käsk {}: kasuta verify või rebuild", command);
                wrong = true;
            }
        }
        System.exit(SpringApplication.exit(context, this));
    }

    private void tell(List<Verify.Finding> findings) {
        findings.forEach(finding -> LOG.error("{}: {}", finding.check(), finding.text()));
        LOG.info("Kontrolli tulemus: {} erinevust", findings.size());
        wrong = !findings.isEmpty();
    }

    @Override
    public int getExitCode() {
        return wrong ? 1 : 0;
    }
}
