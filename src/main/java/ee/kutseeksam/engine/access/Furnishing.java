package ee.kutseeksam.engine.access;

import ee.kutseeksam.engine.models.ModelDeployer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts rights and filters in place at every start; repeated, it changes nothing. */
@Component
@Order(ModelDeployer.ORDER + 1)
class Furnishing implements ApplicationRunner {

    private final Grants grants;
    private final TasklistFilters filters;

    Furnishing(Grants grants, TasklistFilters filters) {
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        grants.give();
        filters.give();
    }
}
