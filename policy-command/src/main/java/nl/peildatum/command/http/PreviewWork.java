package nl.peildatum.command.http;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.record.Cancelled;
import org.jspecify.annotations.Nullable;

/**
 * Threads on which previews are worked out: one that takes long holds none of the carriers of the
 * virtual threads on which requests are answered. Few run at a time, and so many wait and no more.
 * One that is not done in time is interrupted, and ends at the next lane it looks at.
 */
public final class PreviewWork implements AutoCloseable {
  private static final int WAITING = 16;

  /** Waiting included; before the connection is closed, so that the client hears why. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ExecutorService threads;
  private final Duration longest;

  public PreviewWork() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, LONGEST);
  }

  /**
   * @param running at a time
   * @param waiting for a thread, at most
   * @param longest that one may wait and work
   */
  public PreviewWork(int running, int waiting, Duration longest) {
    this.longest = longest;
    this.threads =
        new ThreadPoolExecutor(
            running,
            running,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("preview-", 0).daemon().factory());
  }

  /**
   * The result, worked out on a thread of these; the thread that asks waits.
   *
   * @throws RequestRefused as {@code busy}, what cannot be begun or is not done in time
   */
  <T> T done(Callable<T> work) {
    var task = begun(work);
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw busy(
          "This was not done within %d s. Preview a smaller decision, or try again later."
              .formatted(longest.toSeconds()));
    } catch (ExecutionException failed) {
      throw unchecked(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw stopping();
    } finally {
      task.cancel(true);
    }
  }

  private <T> Future<T> begun(Callable<T> work) {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException full) {
      throw threads.isShutdown() ? stopping() : busy("As many previews wait as can; try again.");
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IllegalStateException("a preview failed");
      case Cancelled _ -> stopping();
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      default -> new IllegalStateException("a preview failed", cause);
    };
  }

  private static RequestRefused busy(String detail) {
    return new RequestRefused(Problem.of("busy", detail));
  }

  private static RequestRefused stopping() {
    return new RequestRefused(Problem.of("not-ready", "This node is about to stop."));
  }

  /** What runs is interrupted, and nothing else begins. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
