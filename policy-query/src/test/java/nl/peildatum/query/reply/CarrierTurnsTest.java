package nl.peildatum.query.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While many clients catch up with a stream, each piece by piece,")
class CarrierTurnsTest {
  private static final int CLIENTS = 40;
  private static final int REQUESTS = 50;
  private static final Duration SOON = Duration.ofMillis(500);

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch pieces = new CountDownLatch(5 * CLIENTS);

  @AfterEach
  void end() {
    over.set(true);
  }

  @Test
  @DisplayName("requests that arrive are begun soon")
  void requestsAreBegunSoon() throws InterruptedException {
    crowd(CarrierTurns.onAllButOneProcessor());
    var waited = new ArrayList<Duration>();
    for (var n = 0; n < REQUESTS; n++) {
      waited.add(untilBegun());
    }
    assertThat(waited).allMatch(time -> time.compareTo(SOON) < 0);
  }

  @Test
  @DisplayName("one works at a time where there is one turn, and all get on")
  void soManyAtATime() throws InterruptedException {
    crowd(new CarrierTurns(1));
    assertThat(pieces.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(most).hasValue(1);
  }

  private void crowd(CarrierTurns turns) {
    for (var client = 0; client < CLIENTS; client++) {
      Thread.startVirtualThread(
          () -> {
            while (!over.get()) {
              turns.of(this::piece);
            }
          });
    }
  }

  /** A few milliseconds of processor. */
  private Void piece() {
    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
    var end = System.nanoTime() + 3_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    atWork.decrementAndGet();
    pieces.countDown();
    return null;
  }

  private static Duration untilBegun() throws InterruptedException {
    var arrived = System.nanoTime();
    var begun = new CountDownLatch(1);
    Thread.startVirtualThread(begun::countDown);
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    return Duration.ofNanos(System.nanoTime() - arrived);
  }
}
