package nl.peildatum.query.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.peildatum.record.WorkCancelled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long work")
class LongWorkTest {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final LongWork work = new LongWork("test", 1, 1, LONGEST);
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void end() {
    work.close();
    clients.shutdownNow();
  }

  @Test
  @DisplayName("gives its result, and its own failure, to the thread that asks")
  void resultAndFailure() {
    assertThat(work.<String>done(() -> "done")).isEqualTo("done");
    assertThatThrownBy(() -> work.done(LongWorkTest::fails)).hasMessage("no such day");
  }

  private static String fails() {
    throw new IllegalStateException("no such day");
  }

  @Test
  @DisplayName("is refused as busy when one runs and as many wait as may")
  void full() throws Exception {
    var running = clients.submit(() -> work.done(this::withoutEnd));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    // one of the two takes the only place to wait, the other is refused at once
    var first = clients.submit(() -> work.<String>done(() -> "late"));
    var second = clients.submit(() -> work.<String>done(() -> "late"));
    await().atMost(Duration.ofSeconds(10)).until(() -> first.isDone() || second.isDone());
    var refused = first.isDone() ? first : second;
    assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refused.class);
    assertThat(running.isDone()).isFalse();
  }

  @Test
  @DisplayName("is given up when its time is over, and what runs ends")
  void tooLong() throws Exception {
    try (var hasty = new LongWork("hasty", 1, 1, Duration.ofMillis(50))) {
      assertThatThrownBy(() -> hasty.done(this::withoutEnd))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.problem().status()).isEqualTo(503));
      assertThat(ended.await(10, TimeUnit.SECONDS)).as("it was interrupted").isTrue();
    }
  }

  @Test
  @DisplayName("that lasts lets others have their turn beside it")
  void stepsAside() throws Exception {
    var lasting = clients.submit(() -> work.done(this::withoutEnd));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    for (var n = 0; n < 5; n++) {
      var next = clients.submit(() -> work.<String>done(() -> "soon"));
      assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("soon");
    }
    assertThat(lasting.isDone()).isFalse();
  }

  @Test
  @DisplayName("ends when the thread that asks is interrupted, and when the node stops")
  void stopped() throws Exception {
    var asking = clients.submit(() -> work.done(this::withoutEnd));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    work.close();
    assertThatThrownBy(() -> asking.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Refused.class);
    assertThat(ended.await(10, TimeUnit.SECONDS)).as("it was interrupted").isTrue();
    assertThatThrownBy(() -> work.done(() -> "more")).isInstanceOf(Refused.class);
  }

  /** As a long loop of the algebra. */
  private String withoutEnd() {
    begun.countDown();
    try {
      while (true) {
        WorkCancelled.check();
        Thread.onSpinWait();
      }
    } finally {
      ended.countDown();
    }
  }
}
