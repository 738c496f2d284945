package nl.peildatum.query.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What the publisher says in the log while a test runs. */
final class Heard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("nl.peildatum.query.publish");
  private final String topic;
  private final Semaphore news = new Semaphore(0);
  private final List<ILoggingEvent> all = new CopyOnWriteArrayList<>();

  /**
   * @param topic others may speak of theirs
   */
  Heard(String topic) {
    this.topic = topic;
    setContext(logger.getLoggerContext());
    start();
    logger.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    all.add(event);
    news.release();
  }

  /** Returns when something like it was said. */
  void await(Level level, String words) {
    try {
      while (at(level).stream().noneMatch(said -> said.contains(words))) {
        assertThat(news.tryAcquire(1, TimeUnit.MINUTES)).as(words).isTrue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(words, interrupted);
    }
  }

  List<String> at(Level level) {
    return all.stream()
        .filter(event -> event.getLevel().equals(level))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(said -> said.contains(topic))
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    stop();
  }
}
