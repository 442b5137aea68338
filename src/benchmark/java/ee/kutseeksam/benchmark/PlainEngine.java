package ee.kutseeksam.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.lifecycle.Statements;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;

/** Camunda by itself, on a database of its own on the product's server: its history and jobs as the product's, nobody asked who they are. */
final class PlainEngine {

    private static final int CONNECTIONS = 20;
    private static final int JOBS_AT_ONCE = 4;
    private static final int JOBS_WAITING = 8;
    private static final long SHORTEST_NANOS = 2_000_000;
    private static final long LONGEST_NANOS = 64_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final ProcessEngine engine;
    private final DefaultJobExecutor executor = new DefaultJobExecutor();

    PlainEngine(String name, Map<Object, Object> steps, Consumer<DeploymentBuilder> models) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(new Statements(pool()));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setFailedJobRetryTimeCycle("R5/PT1M");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setBeans(steps);
        executor.setCorePoolSize(JOBS_AT_ONCE);
        executor.setMaxPoolSize(JOBS_AT_ONCE);
        executor.setQueueSize(JOBS_WAITING);
        configuration.setJobExecutor(executor);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        models.accept(deployment);
        deployment.deploy();
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.empty().url());
        pool.setUsername(TestDatabase.OWNER);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    void start(String process, String number, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, number, variables);
    }

    /** Waits for the exam's next task of this step, as the product's players do, and completes it. */
    void complete(String number, String step, Map<String, Object> variables) {
        engine.getTaskService().complete(await(number, step, 1).get(0), variables);
    }

    /** Waits until so many people have a task of this step each, and completes all. */
    void completeEach(String number, String step, int people, IntFunction<Map<String, Object>> variables) {
        List<String> tasks = await(number, step, people);
        IntStream.range(0, people).forEach(i -> engine.getTaskService().complete(tasks.get(i), variables.apply(i)));
    }

    private List<String> await(String number, String step, int many) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        for (long pause = SHORTEST_NANOS; ; pause = Math.min(LONGEST_NANOS, 2 * pause)) {
            List<String> open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).active().orderByTaskCreateTime().asc().list()
                    .stream().filter(one -> one.getTaskDefinitionKey().equals(step)).map(Task::getId).toList();
            if (open.size() >= many) {
                return open;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(number + " does not come to " + step);
            }
            LockSupport.parkNanos(pause);
        }
    }

    boolean isOver(String process, String number) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(number).finished().count() > 0;
    }

    ProcessEngine engine() {
        return engine;
    }

    JobExecutor jobs() {
        return executor;
    }

    boolean jobsAreDone() {
        return engine.getManagementService().createJobQuery().executable().active().count() == 0;
    }

    long incidents() {
        return engine.getRuntimeService().createIncidentQuery().count();
    }
}
