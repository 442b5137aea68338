package ee.kutseeksam.benchmark;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** One way to hold an exam; people's part, while its jobs do theirs. */
interface Contender {

    String name();

    /** From the order until every group has its time. */
    void prepare(Case exam, LocalDate day);

    /** From results until the exam is over. */
    void conclude(Case exam);

    /** What is left for people when all jobs have been done. */
    void settle(Case exam);

    JobExecutor jobs();

    boolean jobsAreDone();
}
