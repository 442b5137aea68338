package ee.kutseeksam.demo;

import ee.kutseeksam.registers.education.EducationSync;
import ee.kutseeksam.registers.education.SyncLog;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo does not wait for its first night: what EHIS has is compared before anybody orders an exam. Once. */
@Component
@ConditionalOnProperty("kutse.demo.exams-until")
@Order(DemoEducation.ORDER)
class DemoEducation implements ApplicationRunner {

    static final int ORDER = DemoExams.ORDER - 1;

    private final EducationSync sync;
    private final SyncLog log;

    DemoEducation(EducationSync sync, SyncLog log) {
        this.sync = sync;
        this.log = log;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (log.last().isEmpty()) {
            sync.run();
        }
    }
}
