package ee.kutseeksam.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import ee.kutseeksam.Streams;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.exam.Exam;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The log with the product's streams and views on a fresh database, without the engine. */
record LogRooms(TestDatabase database, ConfigurableApplicationContext context) implements AutoCloseable {

    static final UUID EXAM = new UUID(0, 1);

    /** A view that a test looks into and can make fail. */
    @Order(0)
    static final class Probe implements Projection {

        Runnable onTake = () -> { };

        @Override
        public List<Table> tables() {
            return List.of(new Table("probe", "events int not null", "events"));
        }

        @Override
        public void take(List<Happened> events, Rows rows) {
            rows.insert("probe", events.size());
            onTake.run();
        }
    }

    static LogRooms open() {
        return open(TestDatabase.fresh(), new Probe());
    }

    static LogRooms open(TestDatabase database, Probe probe) {
        return open(database, probe, 0);
    }

    /** @param connections how many there are at most; 0 for as many as are asked for */
    static LogRooms open(TestDatabase database, Probe probe, int connections) {
        var context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).logStartupInfo(false).initializers(starting -> {
            starting.getBeanFactory().registerSingleton("database", database);
            starting.getBeanFactory().registerSingleton("probe", probe);
        }).run("--connections=" + connections);
        return new LogRooms(database, context);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient sql() {
        return get(JdbcClient.class);
    }

    @SuppressWarnings("unchecked")
    Repository<Exam> exams() {
        return (Repository<Exam>) context.getBean("exams");
    }

    @SuppressWarnings("unchecked")
    Repository<Candidacy> candidacies() {
        return (Repository<Candidacy>) context.getBean("candidacies");
    }

    /** In a transaction in which the system acts for the exam. */
    <T> T acting(Supplier<T> work) {
        return get(TransactionTemplate.class).execute(status -> {
            get(Acting.class).as(Act.bySystem(EXAM));
            return work.get();
        });
    }

    /** The same in a transaction of its own, whatever is running. */
    <T> T actingBeside(Supplier<T> work) {
        var beside = new TransactionTemplate(get(PlatformTransactionManager.class));
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return beside.execute(status -> {
            get(Acting.class).as(Act.bySystem(EXAM));
            return work.get();
        });
    }

    long events() {
        return sql().sql("select count(*) from event").query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(basePackages = {"ee.kutseeksam.eventstore", "ee.kutseeksam.views"})
    @Import(Streams.class)
    static class Rooms {

        @Bean
        DataSource dataSource(TestDatabase database, @Value("${connections}") int connections) {
            if (connections == 0) {
                return database.asApp();
            }
            var pool = new HikariDataSource();
            pool.setDataSource(database.asApp());
            pool.setMaximumPoolSize(connections);
            pool.setConnectionTimeout(1_000);
            return pool;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        Fingerprint fingerprint() {
            return content -> content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }
    }
}
