package ee.kutseeksam.demo;

import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.roles.AccessRequests;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Roles that the demo's newcomers ask for, by the door that everybody uses. Once. */
@Component
@ConditionalOnProperty("kutse.demo.exams-until")
@Order(DemoRequests.ORDER)
class DemoRequests implements ApplicationRunner {

    /** When the exams have been played and the demo's first morning has come. */
    static final int ORDER = DemoExams.ORDER + 1;

    private final DemoUsers users;
    private final AccessRequests requests;

    DemoRequests(DemoUsers users, AccessRequests requests) {
        this.users = users;
        this.requests = requests;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.asking().forEach((person, asked) -> {
            if (requests.of(person).isEmpty()) {
                requests.ask(person, Role.of(asked.organisation()), asked.reason());
            }
        });
    }
}
