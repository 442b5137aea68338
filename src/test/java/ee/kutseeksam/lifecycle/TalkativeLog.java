package ee.kutseeksam.lifecycle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What some loggers say when they are asked to say much, beside the console. */
final class TalkativeLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final StringBuffer text = new StringBuffer();
    private final List<Logger> loggers;

    private TalkativeLog(List<Logger> loggers) {
        this.loggers = loggers;
    }

    static TalkativeLog of(String... names) {
        var log = new TalkativeLog(Stream.of(names).map(name -> (Logger) LoggerFactory.getLogger(name)).toList());
        log.start();
        log.loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(log);
        });
        return log;
    }

    String text() {
        return text.toString();
    }

    @Override
    protected void append(ILoggingEvent event) {
        text.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage()).append('\n');
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
        stop();
    }
}
