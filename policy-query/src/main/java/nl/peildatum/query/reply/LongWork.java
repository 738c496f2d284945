package nl.peildatum.query.reply;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.problem.Problem;
import nl.peildatum.record.WorkCancelled;
import nl.peildatum.web.DeadlineProcessor;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions that take long on a pool of platform threads, so that they do not occupy the
 * carrier threads of the virtual threads that answer short questions. A fixed number of tasks has a
 * turn to run and a fixed number waits for one; further tasks are refused. The client addresses
 * that wait are served by round robin. A task that has run for two seconds gives its turn to the
 * next task and goes on without one, if few others do so. A task is interrupted when its client has
 * left, when its time is up, and when the node stops.
 */
public final class LongWork implements AutoCloseable {
  private static final int WAITING = 64;
  private static final long CHECK_MILLIS = 100;

  private static final Duration SHORT = Duration.ofSeconds(2);

  /** The tasks that may run without a turn, per task that runs with one. */
  private static final int WITHOUT_TURN = 3;

  /**
   * The longest time for waiting and running together; shorter than the deadline of the connection,
   * so that the client gets a reply.
   */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ExecutorService threads;
  private final TurnsByAddress turns;
  private final Semaphore withoutTurn;
  private final Runnable giveBackTurn;
  private final Runnable giveBackPlace;
  private final Duration longest;

  /**
   * @param name the name of the threads
   */
  LongWork(String name) {
    this(name, Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, LONGEST);
  }

  /**
   * @param count the most tasks that run with a turn
   * @param waiting the most tasks that wait for a turn
   * @param longest the longest time that one task may wait and run
   */
  LongWork(String name, int count, int waiting, Duration longest) {
    this.longest = longest;
    this.turns = new TurnsByAddress(count, waiting);
    this.withoutTurn = new Semaphore(WITHOUT_TURN * count);
    this.giveBackTurn = turns::giveBack;
    this.giveBackPlace = withoutTurn::release;
    this.threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name(name + "-", 0).daemon().factory());
  }

  /**
   * The result of the work, computed on a thread of the pool while the calling thread waits.
   * Refuses with {@code busy} if the work cannot begin or is not done in time.
   */
  public <T> T done(Callable<T> work) {
    var begun = System.nanoTime();
    awaitTurn(begun);
    var task = new Task<>(work);
    try {
      execute(task);
      return awaited(task, begun);
    } finally {
      task.cancel(true);
    }
  }

  private void execute(Task<?> task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException stopped) {
      task.giveBack();
      throw stopping();
    } catch (Throwable noThread) {
      task.giveBack();
      throw noThread;
    }
  }

  private void awaitTurn(long begun) {
    var ticket = turns.ask(DeadlineProcessor.client().address()).orElseThrow(LongWork::full);
    var hasTurn = false;
    try {
      while (!hasTurn) {
        refuseUnwanted(begun);
        hasTurn = ticket.await(CHECK_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw stopping();
    } finally {
      if (!hasTurn) {
        ticket.giveUp();
      }
    }
  }

  /**
   * A task that holds its turn, or its place without a turn, until it has ended, even if no client
   * waits for its result any longer.
   */
  private final class Task<T> extends FutureTask<T> {
    private final long begun = System.nanoTime();
    private final AtomicReference<@Nullable Runnable> held = new AtomicReference<>(giveBackTurn);

    Task(Callable<T> work) {
      super(work);
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        giveBack();
      }
    }

    void giveBack() {
      var place = held.getAndSet(null);
      if (place != null) {
        place.run();
      }
    }

    void giveUpTurnWhenLong() {
      if (giveBackTurn.equals(held.get())
          && System.nanoTime() - begun > SHORT.toNanos()
          && withoutTurn.tryAcquire()) {
        (held.compareAndSet(giveBackTurn, giveBackPlace) ? giveBackTurn : giveBackPlace).run();
      }
    }
  }

  private <T> T awaited(Task<T> task, long begun) {
    while (true) {
      try {
        return task.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException running) {
        refuseUnwanted(begun);
        task.giveUpTurnWhenLong();
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

  /** Refuses a question whose answer would not be read or not be in time. */
  private void refuseUnwanted(long begun) {
    if (threads.isShutdown()) {
      throw stopping();
    }
    if (DeadlineProcessor.clientHasLeft()) {
      throw busy(Wording.of("busy.left"));
    }
    if (System.nanoTime() - begun > longest.toNanos()) {
      throw busy(Wording.of("busy.question", longest.toSeconds()));
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IllegalStateException("a long question failed");
      case WorkCancelled _ -> stopping();
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      default -> new IllegalStateException("a long question failed", cause);
    };
  }

  private static Refused full() {
    return busy(Wording.of("busy.questions"));
  }

  private static Refused busy(Wording detail) {
    return new Refused(Problem.of("busy", detail));
  }

  private static Refused stopping() {
    return new Refused(Problem.of("not-ready", Wording.of("not-ready.stopping")));
  }

  /** Interrupts the tasks that run; no task begins afterwards. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
