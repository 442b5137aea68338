package ee.kutseeksam.web;

import ee.kutseeksam.engine.models.ModelDeployer;
import ee.kutseeksam.engine.models.Outcome;
import ee.kutseeksam.engine.verify.Verify;
import ee.kutseeksam.eventstore.Progress;
import ee.kutseeksam.eventstore.Rebuild;
import ee.kutseeksam.web.BackgroundWork.Work;
import ee.kutseeksam.registers.certificates.AwardingSync;
import ee.kutseeksam.registers.certificates.Reconciliation;
import ee.kutseeksam.registers.education.EducationSync;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What an operator may start: check everything, draw the views anew, deploy the analysts' files. */
@Configuration(proxyBeanMethods = false)
class OperatorWorks {

    private interface Doing {
        List<String> run(Progress progress);
    }

    private record Named(String name, Doing doing) implements Work {
        @Override public List<String> run(Progress progress) {
            return doing.run(progress);
        }
    }

    @Bean
    @Order(1)
    Work verifyWork(Verify verify) {
        return new Named("verify", progress -> {
            List<String> said = new ArrayList<>();
            verify.run(progress).forEach(finding -> said.add(finding.check() + ": " + finding.text()));
            said.add(0, said.isEmpty() ? "Erinevusi on 0: logi, vaated ja protsessid ütlevad sama."
                    : "Erinevusi on " + said.size() + ".");
            return said;
        });
    }

    @Bean
    @Order(2)
    Work rebuildWork(Rebuild rebuild) {
        return new Named("rebuild", progress -> {
            rebuild.run(progress);
            return List.of("Kõik vaated on logist uuesti ehitatud.");
        });
    }

    @Bean
    @Order(4)
    Work ehisWork(EducationSync sync) {
        return new Named("ehis", progress -> sync.run());
    }

    @Bean
    @Order(5)
    Work kutseregisterWork(AwardingSync sync) {
        return new Named("kutseregister", progress -> sync.run());
    }

    @Bean
    @Order(6)
    Work certificatesWork(Reconciliation reconciliation) {
        return new Named("tunnistused", progress -> reconciliation.run());
    }

    @Bean
    @Order(3)
    Work deployWork(ModelDeployer deployer) {
        return new Named("deploy", progress -> {
            List<Outcome> outcomes = deployer.deploy();
            List<String> said = new ArrayList<>();
            said.add("Faile: " + outcomes.size() + ", uusi versioone: " + outcomes.stream().filter(Outcome::deployed).count() + ".");
            outcomes.stream().filter(Outcome::deployed).forEach(one -> said.add("Uus versioon: " + one.file()));
            outcomes.forEach(one -> said.addAll(one.problems()));
            return said;
        });
    }
}
