package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.http.PreviewRefused;
import nl.peildatum.command.http.PreviewWork;

/** Previews that all wait, so that no further one can begin. */
final class BusyPreviews implements AutoCloseable {
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch running = new CountDownLatch(1);
  private final List<Thread> waiting = new ArrayList<>();

  BusyPreviews(PreviewWork previews) throws InterruptedException {
    fill(previews);
    // a preview of somebody else may have run meanwhile, and its place is free when it is done
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
    fill(previews);
  }

  private void fill(PreviewWork previews) throws InterruptedException {
    var refused = new CountDownLatch(1);
    while (refused.getCount() > 0) {
      var begun = new CountDownLatch(1);
      waiting.add(Thread.startVirtualThread(() -> occupy(previews, begun, refused)));
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void occupy(PreviewWork previews, CountDownLatch begun, CountDownLatch refused) {
    begun.countDown();
    try {
      previews.run(
          () -> {
            running.countDown();
            return end.await(60, TimeUnit.SECONDS);
          });
    } catch (PreviewRefused full) {
      refused.countDown();
    }
  }

  @Override
  public void close() {
    end.countDown();
    for (var one : waiting) {
      awaitEnd(one);
    }
  }

  private static void awaitEnd(Thread one) {
    try {
      assertThat(one.join(Duration.ofMinutes(1))).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
