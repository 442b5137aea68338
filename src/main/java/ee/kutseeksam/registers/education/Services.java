package ee.kutseeksam.registers.education;

import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Service;
import java.time.Duration;

/** What is asked of EHIS. The last two are modelled: no published service gives nominal ends or the standards of curricula. */
final class Services {

    private static final Duration LIST = Duration.ofSeconds(65);

    static final Service SCHOOLS = Service.reading(Register.EDUCATION, "eisOppeasutused", "v1", LIST);
    static final Service CANDIDATES = Service.reading(Register.EDUCATION, "oppuridKutseeksamiks", "v1", LIST);
    static final Service LEARNERS = Service.reading(Register.EDUCATION, "eksamihaldusOppurid", "v1", LIST);
    static final Service CURRICULA = Service.reading(Register.EDUCATION, "eksamihaldusOppekavad", "v1", LIST);

    private Services() { }
}
