package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.database.StartRefused;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.people.People;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.xml.bind.ValidationEvent;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;

/** The client of our security server; without one the program does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XRoadSettings.class)
class XRoadConfiguration {

    @Bean
    XRoadClient xroadClient(XRoadSettings settings, SslBundles bundles, Rates rates, ExchangeLog log, Acting acting, People people, JdbcClient jdbc,
                            MeterRegistry meters, Clock clock, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        if (settings.server() == null) {
            throw new StartRefused("Turvaserverit ei ole antud: ilma selleta ei saa EHISelt, rahvastikuregistrilt ega kutseregistrilt midagi küsida.",
                    "Anna turvaserveri aadress: --kutse.xtee.server=https://turvaserver/ (vt docs/operations.md, X-tee).");
        }
        if (2 * settings.atOnce() * Register.values().length > connections) {
            throw new IllegalArgumentException("kutse.xtee.at-once: registrite päringud ei tohi hoida üle poole andmebaasiühendustest ("
                    + settings.atOnce() + " × " + Register.values().length + ", ühendusi " + connections + ")");
        }
        XmlFactories.findOnce();
        return new XRoadClient(settings, new ServerLine(settings, bundles), wireTypes(), rates, log,
                new ActingOfficials(acting, people, jdbc, settings.responsible()), meters, clock);
    }

    /** The types of the registers' schemas. What is new in an answer is passed over; what is not what it should be spoils all of it. */
    static Jaxb2Marshaller wireTypes() {
        Jaxb2Marshaller types = new Jaxb2Marshaller();
        types.setPackagesToScan("ee.xtee.wire");
        types.setValidationEventHandler(event -> event.getSeverity() == ValidationEvent.WARNING);
        try {
            types.afterPropertiesSet();
        } catch (Exception broken) {
            throw new IllegalStateException("the registers' types cannot be read", broken);
        }
        return types;
    }
}
