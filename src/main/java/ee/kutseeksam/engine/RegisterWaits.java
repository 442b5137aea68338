package ee.kutseeksam.engine;

import ee.kutseeksam.kernel.ImpossibleAnswer;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.kernel.RegisterBusy;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A job that meets a register that is away comes later and loses none of its retries, however long the register is away. The longer it
 * has waited, the longer it waits, and no two jobs come back together; who only has to wait for a turn comes back at it. Everything else fails as the engine lets it, also an answer that
 * cannot be: it is asked for as often as the diagram's step says, and is then an incident.
 */
final class RegisterWaits extends DefaultFailedJobCommandFactory {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return awaited(failure).<Command<Object>>map(away -> new ComeLater(job, away)).orElseGet(() -> super.getCommand(job, failure));
    }

    /** The register that is waited for, if it is that. */
    static Optional<RegisterAway> awaited(Throwable failure) {
        return among(failure, ImpossibleAnswer.class).isPresent() ? Optional.empty() : among(failure, RegisterAway.class);
    }

    private static <T extends Throwable> Optional<T> among(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** @param chance from 0 to 1 */
    static Duration pause(Duration waited, Duration notBefore, double chance) {
        Duration about = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
        return notBefore.plusMillis(Math.round(about.toMillis() * (0.75 + chance / 2)));
    }

    private static final class ComeLater extends JobRetryCmd {

        private static final long serialVersionUID = 1;
        private final transient RegisterAway away;

        private ComeLater(String job, RegisterAway away) {
            super(job, away);
            this.away = away;
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                Date now = ClockUtil.getCurrentTime();
                Duration waited = Duration.ofMillis(job.getCreateTime() == null ? 0 : now.getTime() - job.getCreateTime().getTime());
                Duration pause = away instanceof RegisterBusy ? away.notBefore()
                        : pause(waited, away.notBefore(), ThreadLocalRandom.current().nextDouble());
                job.unlock();
                logException(job);
                job.setDuedate(new Date(now.getTime() + pause.toMillis()));
            }
            return null;
        }
    }
}
