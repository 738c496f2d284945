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
import nl.peildatum.record.WorkCancelled;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A pool of platform threads that compute previews, so that a slow one does not occupy a carrier
 * thread of the virtual threads that answer requests. A fixed number runs at a time and a fixed
 * number waits; further ones are refused. A preview that is not done in time is interrupted, and
 * ends at the next lane that it reads.
 */
public final class PreviewWork implements AutoCloseable {
  private static final int MAX_WAITING = 16;

  /**
   * The maximum time for waiting and running together; shorter than the deadline of the connection,
   * so that the client gets a reply.
   */
  private static final Duration MAX_DURATION = Duration.ofSeconds(20);

  private final ExecutorService threads;
  private final Duration longest;

  public PreviewWork() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), MAX_WAITING, MAX_DURATION);
  }

  /**
   * @param running the maximum number of previews that run at a time
   * @param waiting the maximum number of previews that wait for a thread
   * @param longest the maximum time that one preview may wait and run
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
   * Runs the work on a thread of the pool and returns its result.
   *
   * @throws PreviewRefused when the work cannot begin or is not done in time
   */
  public <T> T run(Callable<T> work) {
    var task = submit(work);
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new PreviewRefused(Wording.of("busy.preview", longest.toSeconds()));
    } catch (ExecutionException failed) {
      throw unchecked(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw stopping();
    } finally {
      task.cancel(true);
    }
  }

  private <T> Future<T> submit(Callable<T> work) {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException full) {
      throw threads.isShutdown() ? stopping() : new PreviewRefused(Wording.of("busy.previews"));
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IllegalStateException("a preview failed");
      case WorkCancelled _ -> stopping();
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      default -> new IllegalStateException("a preview failed", cause);
    };
  }

  private static RequestRefused stopping() {
    return new RequestRefused(Problem.of("not-ready", Wording.of("not-ready.stopping")));
  }

  /** Interrupts the previews that run; none begins afterwards. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
