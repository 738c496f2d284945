package nl.peildatum.house.violating.trial;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;

/** Waits for ever, in each way that there is. */
@NullMarked
public final class Endless {
  public static final int WAYS = 9;

  private Endless() {}

  static void waits(
      CountDownLatch latch,
      Thread thread,
      Process process,
      Future<String> future,
      CompletableFuture<String> completed,
      BlockingQueue<String> queue,
      ExecutorService threads)
      throws Exception {
    latch.await();
    thread.join();
    process.waitFor();
    future.get();
    List.of(future).forEach(Endless::waitsByReference);
    completed.join();
    queue.take();
    threads.invokeAll(List.<Callable<String>>of());
    await().forever();
  }

  private static void waitsByReference(Future<String> future) {
    await().until(future::get, found -> true);
  }
}
