package nl.peildatum.deploy.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the product wrote into its log meanwhile. */
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  /** For whoever may not be disturbed in listening, and whoever disturbs. */
  static final String RESOURCE = "what the product logs";

  private final Queue<String> alarms = new ConcurrentLinkedQueue<>();
  private final Queue<String> everything = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  static Log open() {
    var log = new Log();
    log.start();
    log.root.addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLoggerName().startsWith("org.apache.kafka")) {
      return; // the embedded broker speaks of its own heartbeat, which a busy machine delays
    }
    var failure = event.getThrowableProxy();
    everything.add(
        event.getLevel()
            + " "
            + event.getLoggerName()
            + " "
            + event.getFormattedMessage()
            + event.getMDCPropertyMap()
            + (failure == null ? "" : ThrowableProxyUtil.asString(failure)));
    if (event.getLevel().isGreaterOrEqual(Level.ERROR)
        || (failure != null && event.getLevel().isGreaterOrEqual(Level.WARN))) {
      alarms.add(
          event
              + (failure == null ? "" : " " + failure.getClassName() + " " + failure.getMessage()));
    }
  }

  /**
   * Each event at the levels that the product logs by default, with the stack trace of a failure.
   */
  List<String> everything() {
    return List.copyOf(everything);
  }

  /** Errors, and warnings that come with a stack trace. */
  List<String> alarms() {
    return List.copyOf(alarms);
  }

  @Override
  public void close() {
    root.detachAppender(this);
    stop();
  }
}
