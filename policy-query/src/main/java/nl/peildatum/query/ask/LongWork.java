package nl.peildatum.query.ask;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.answer.Cancelled;
import nl.peildatum.json.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of platform threads for questions that take long, so that they never hold the
 * carriers of the virtual threads on which short questions are answered. So many wait and no more;
 * what runs ends when its client has left, when its time is up, and when the node stops.
 */
final class LongWork implements AutoCloseable {
  private static final int WAITING = 64;
  private static final long LOOK_MILLIS = 100;

  /** Waiting included; before the connection is closed, so that the client hears why. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ThreadPoolExecutor threads;
  private final Duration longest;

  /**
   * @param name of what is done on it
   */
  LongWork(String name) {
    this(name, Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, LONGEST);
  }

  /**
   * @param count of its threads
   * @param waiting for their turn, at most
   * @param longest that one may wait and work
   */
  LongWork(String name, int count, int waiting, Duration longest) {
    this.longest = longest;
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name(name + "-", 0).daemon().factory());
  }

  /**
   * The result, worked out on a thread of the pool; the thread that asks waits. Refuses with {@code
   * busy} what cannot be begun or is not done in time.
   */
  <T> T done(Callable<T> work) {
    var task = new FutureTask<>(work);
    try {
      threads.execute(task);
      return awaited(task);
    } catch (RejectedExecutionException full) {
      throw threads.isShutdown()
          ? stopping()
          : busy("As many long questions wait as can; try again.");
    } finally {
      if (!task.isDone()) {
        task.cancel(true);
        threads.remove(task);
      }
    }
  }

  private <T> T awaited(FutureTask<T> task) {
    var begun = System.nanoTime();
    while (true) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException running) {
        requireWanted(begun);
      } catch (ExecutionException failed) {
        throw unchecked(failed.getCause());
      } catch (CancellationException stopped) {
        throw stopping();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw stopping();
      }
    }
  }

  private void requireWanted(long begun) {
    if (threads.isShutdown()) {
      throw stopping();
    }
    if (Exchange.clientHasLeft()) {
      throw busy("The client has left.");
    }
    if (System.nanoTime() - begun > longest.toNanos()) {
      throw busy(
          "This was not done within %d s. Ask again later, or for less: one kind, one area, fewer days."
              .formatted(longest.toSeconds()));
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IllegalStateException("a long question failed");
      case Cancelled _ -> stopping();
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      default -> new IllegalStateException("a long question failed", cause);
    };
  }

  private static Refused busy(String detail) {
    return new Refused(Problem.of("busy", detail));
  }

  private static Refused stopping() {
    return new Refused(Problem.of("not-ready", "This node is about to stop."));
  }

  /** What runs is interrupted, and nothing else begins. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
