package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Service;
import java.time.Duration;

/** What is asked of the register. A write is waited for longer than the provider's own minute, so that it is rarely left unknown. */
final class Services {

    static final Service ENTER = Service.writing(Register.CERTIFICATES, "kutsetunnistuseLisamine", "v1", Duration.ofSeconds(75));
    static final Service OF_BODY = Service.reading(Register.CERTIFICATES, "kutseAndjaTunnistused", "v1", Duration.ofSeconds(20));
    static final Service SEARCH = Service.reading(Register.CERTIFICATES, "kutsetunnistus", "v2", Duration.ofSeconds(20));

    static final Service BODY = Service.reading(Register.CERTIFICATES, "kutseAndjaInfo", "v1", Duration.ofSeconds(20));
    static final Service STANDARDS = Service.reading(Register.CERTIFICATES, "muutunudKutsestandardid", "v1", Duration.ofSeconds(65));

    private Services() { }
}
