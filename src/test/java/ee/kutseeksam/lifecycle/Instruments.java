package ee.kutseeksam.lifecycle;

import com.zaxxer.hikari.HikariDataSource;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.Cast;
import ee.kutseeksam.people.People;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lifecycle's tests look at the product with; part of every product under test, because all share one. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Playground.class, Instances.class})
public class Instruments {

    @Bean
    static Faults faults() {
        return new Faults();
    }

    @Bean
    @Primary
    static FarTurns farTurns() {
        return new FarTurns();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static Projection firstView(Faults faults) {
        return faults.firstView();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static Projection lastView(Faults faults) {
        return faults.lastView();
    }

    @Bean
    static Crowd crowd(People people, JdbcClient database) {
        return new Crowd(people, database);
    }

    @Bean
    static Cast cast(People people) {
        return new Cast(people);
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new Statements(pool) : bean;
            }
        };
    }
}
