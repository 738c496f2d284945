package nl.peildatum.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.json.Json;
import nl.peildatum.json.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * Runs a check in the background: once after the start, then at an interval, and whenever it is
 * asked for. One check runs at a time.
 */
public final class IntegrityCheck implements AutoCloseable {
  private static final int LOGGED = 20;

  private final String name;
  private final CheckWork work;
  private final Duration delay;
  private final Duration interval;
  private final Supplier<Instant> now;
  private final Consumer<String> news;
  private final Consumer<String> alarms;
  private final Semaphore wanted = new Semaphore(0);
  private final SupervisedThread thread;
  private volatile @Nullable Instant runningSince;
  private volatile @Nullable CheckResult last;
  private boolean first = true;

  /**
   * @param name what is checked, for the log
   * @param delay the time between the start and the first check
   * @param interval the time between the end of a check and the next; zero = only when asked for
   * @param now the present instant, UTC, told with the result
   * @param news receives a line when a check has ended well, or did not end
   * @param alarms receives a line for each damage, up to a number
   */
  public IntegrityCheck(
      String name,
      CheckWork work,
      Duration delay,
      Duration interval,
      Supplier<Instant> now,
      Consumer<String> news,
      Consumer<String> alarms) {
    this.name = name;
    this.work = work;
    this.delay = delay;
    this.interval = interval;
    this.now = now;
    this.news = news;
    this.alarms = alarms;
    this.thread = new SupervisedThread("integrity-" + name, this::waitAndRun, this::report);
  }

  public void start() {
    thread.start();
  }

  private void waitAndRun() throws InterruptedException {
    var pause = first ? delay : interval;
    if (pause.isZero()) {
      wanted.acquire();
    } else {
      var _ = wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
    if (thread.isWanted()) {
      wanted.drainPermits();
      run();
      first = false;
    }
  }

  private void run() throws InterruptedException {
    var begin = now.get();
    runningSince = begin;
    try {
      var report = new DamageReport();
      var counted = work.run(report);
      var result = new CheckResult(begin, now.get(), counted, report.count(), report.first());
      last = result;
      thread.succeeded();
      log(result);
    } finally {
      runningSince = null;
    }
  }

  private void log(CheckResult result) {
    if (result.isSound()) {
      news.accept("integrity of the %s: sound, read %s".formatted(name, result.counted()));
      return;
    }
    alarms.accept(
        "alarm damaged: %d findings in the %s, read %s"
            .formatted(result.damages(), name, result.counted()));
    result.found().stream()
        .limit(LOGGED)
        .forEach(
            it ->
                alarms.accept(
                    "alarm damaged place=%s code=%s country=%s sequence=%d %s"
                        .formatted(
                            it.place(), it.code(), it.country(), it.sequence(), it.detail())));
  }

  private void report(Throwable failed, long unreported) {
    news.accept(
        "the check of the %s did not end, another try follows: %s (%d like it were not logged)"
            .formatted(name, failed, unreported));
  }

  /** Asks for a check soon; without effect while one is asked for already. */
  public void request() {
    if (wanted.availablePermits() == 0) {
      wanted.release();
    }
  }

  /** The result of the last complete check; empty before the first. */
  public Optional<CheckResult> last() {
    return Optional.ofNullable(last);
  }

  /** A warning for the health, while the last check found damage. */
  public Optional<Reason> warning() {
    return last()
        .filter(result -> !result.isSound())
        .map(
            result ->
                new Reason(
                    "damaged",
                    "The check of the %s found %d damages; the first: %s"
                        .formatted(name, result.damages(), result.found().getFirst().detail())));
  }

  /** The state as JSON: whether a check runs or is asked for, and the result of the last one. */
  public byte[] json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    var since = runningSince;
    json.put("running", since != null || wanted.availablePermits() > 0);
    if (since != null) {
      json.put("runningSince", Milliseconds.text(since));
    }
    last().map(CheckResult::json).ifPresent(result -> json.put("last", result));
    return Json.canonical((Map<String, @Nullable Object>) json);
  }

  @Override
  public void close() {
    thread.stopByInterrupt();
  }
}
