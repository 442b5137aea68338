package ee.kutseeksam.engine.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts rights and filters in place at every start, once the schools are known; repeated, it changes nothing. */
@Component
@Order(Furnishing.ORDER)
class Furnishing implements ApplicationRunner {

    /** After the reference data: rights are given to the schools that there are. */
    static final int ORDER = 200;


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
