package ee.kutseeksam.registers.population;

import com.github.benmanes.caffeine.cache.Caffeine;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the register's services is asked, and for how long an answer holds. */
@Configuration(proxyBeanMethods = false)
class PopulationConfiguration {

    private static final int PEOPLE_REMEMBERED = 50_000;

    /** @param service {@code soap} or {@code rest} */
    @Bean
    Standings standings(XRoadClient client, People people, Issues issues, @Value("${kutse.population.service:soap}") String service,
                        @Value("${kutse.population.rest-path:domesticDataExchange/v1/isikud}") String path) {
        if (!service.equals("soap") && !service.equals("rest")) {
            throw new IllegalArgumentException("kutse.population.service on soap või rest, mitte „" + service + "“");
        }
        return new Standings(service.equals("rest") ? new DomesticDataExchange(client, path) : new Rr434(client), people, issues);
    }

    @Bean
    PopulationRegister populationAdapter(Standings standings, People people, Clock clock, @Value("${kutse.population.matches-hold:P30D}") Duration hold) {
        return new PopulationAdapter(standings, people, Caffeine.newBuilder().maximumSize(PEOPLE_REMEMBERED).expireAfterWrite(hold)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build());
    }
}
