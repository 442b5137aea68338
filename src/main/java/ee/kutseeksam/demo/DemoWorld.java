package ee.kutseeksam.demo;

import ee.kutseeksam.organisations.ReferenceImport;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** At every start: the reference data if the file is a new one, then who can sign in. First of all runners, because the others build on both. */
@Component
@Order(DemoWorld.ORDER)
@ConditionalOnProperty("kutse.reference.file")
class DemoWorld implements ApplicationRunner {

    static final int ORDER = 100;

    private final ReferenceImport reference;
    private final Resource file;
    private final ObjectProvider<DemoUsers> users;

    DemoWorld(ReferenceImport reference, @Value("${kutse.reference.file}") Resource file, ObjectProvider<DemoUsers> users) {
        this.reference = reference;
        this.file = file;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (var json = file.getInputStream()) {
            reference.runOnce(json);
        }
        users.ifAvailable(DemoUsers::open);
    }
}
