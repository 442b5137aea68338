package ee.kutseeksam.engine;

import ee.kutseeksam.engine.access.FormsAlone;
import ee.kutseeksam.engine.access.Identity;
import ee.kutseeksam.engine.access.TasksAlone;
import ee.kutseeksam.engine.models.ContractAtDeployment;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.stereotype.Component;

/**
 * Everything about the engine that is code rather than a property: our identity, guarded expressions, no scripts, the model
 * contract at every deployment, retries, own job locks taken back at start. Of the jobs that are due the diagram's more urgent ones go first,
 * and of those who has waited longest; each has a day, so that an index gives them in that order. What fails is logged once, by who called for it.
 */
@Component
@EnableScheduling
@EnableConfigurationProperties({ClockSettings.class, NodeSettings.class})
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final Identity identity;
    private final ContractAtDeployment contract;
    private final JobLocks locks;
    private final NodeSettings node;
    private final ObjectProvider<ProductClock> clock;

    EngineSettings(ApplicationContext context, Identity identity, ContractAtDeployment contract, JobLocks locks, NodeSettings node,
                   ObjectProvider<ProductClock> clock) {
        this.context = context;
        this.identity = identity;
        this.contract = contract;
        this.locks = locks;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        clock.getObject();
        identity(engine);
        guards(engine);
        engine.setTaskService(new TasksAlone());
        engine.setFormService(new FormsAlone());
        engine.setCustomPreDeployers(new ArrayList<>(List.of(contract)));
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
        engine.setFailedJobCommandFactory(new RegisterWaits());
        engine.setEnableCmdExceptionLogging(false);
        engine.setJobExecutorAcquireByPriority(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive("P1825D");
        engine.setEnablePasswordPolicy(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
    }

    private void identity(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(identity);
        engine.setAuthorizationEnabled(true);
        engine.setAdminGroups(new ArrayList<>(List.of(Identity.OPERATOR)));
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_.@-]+");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    }

    /** Stored expressions stay on, because the Tasklist's filters ask for the current user; nothing but that can be expressed. */
    private void guards(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(context));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setScriptEngineResolver(new DefaultScriptEngineResolver(new NoScripts()));
        engine.setAutoStoreScriptVariables(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setCmmnEnabled(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobExecutor executor = engine.getJobExecutor();
        if (executor != null) {
            executor.setLockOwner(node.name());
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        locks.freeOwn();
    }
}
