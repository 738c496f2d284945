package nl.peildatum.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints every 30 s how many test classes of this JVM are done, and which run and for how long. */
public final class TestProgress implements BeforeAllCallback, AfterAllCallback {
  private static final long EVERY_SECONDS = 30;

  private final long begun = System.nanoTime();
  private final Map<String, Long> running = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();

  public TestProgress() {
    ScheduledExecutorService printer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-progress").factory());
    printer.scheduleAtFixedRate(
        () -> System.out.println(line(System.nanoTime())),
        EVERY_SECONDS,
        EVERY_SECONDS,
        TimeUnit.SECONDS);
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
