package nl.peildatum.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints every 30 s how many test classes of this JVM are done, and which run and for how long. */
public final class TestProgress implements BeforeAllCallback, AfterAllCallback {
  private static final long EVERY_MILLISECONDS = 30_000;

  private final long begun = System.nanoTime();
  private final Map<String, Long> running = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();

  public TestProgress() {
    new Timer("test-progress", true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                System.out.println(line(System.nanoTime()));
              }
            },
            EVERY_MILLISECONDS,
            EVERY_MILLISECONDS);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running.put(context.getRequiredTestClass().getSimpleName(), System.nanoTime());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running.remove(context.getRequiredTestClass().getSimpleName());
    done.incrementAndGet();
  }

  private String line(long now) {
    return "%d test classes are done after %d s; running: %s"
        .formatted(
            done.get(),
            seconds(begun, now),
            running.entrySet().stream()
                .map(each -> "%s (%d s)".formatted(each.getKey(), seconds(each.getValue(), now)))
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static long seconds(long from, long until) {
    return Duration.ofNanos(until - from).toSeconds();
  }
}
