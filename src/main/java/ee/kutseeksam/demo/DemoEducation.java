package ee.kutseeksam.demo;

import ee.kutseeksam.registers.certificates.AwardingSync;
import ee.kutseeksam.registers.education.EducationSync;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Register;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo does not wait for its first night: what the registers have is compared before anybody orders an exam. Once. */
@Component
@ConditionalOnProperty("kutse.demo.exams-until")
@Order(DemoEducation.ORDER)
class DemoEducation implements ApplicationRunner {

    static final int ORDER = DemoExams.ORDER - 1;

    private final AwardingSync awarding;
    private final EducationSync education;
    private final SyncLog log;

    DemoEducation(AwardingSync awarding, EducationSync education, SyncLog log) {
        this.awarding = awarding;
        this.education = education;
        this.log = log;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (log.last(Register.CERTIFICATES).isEmpty()) {
            awarding.run();
        }
        if (log.last(Register.EDUCATION).isEmpty()) {
            education.run();
        }
    }
}
