package nl.peildatum.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A supervised thread")
class SupervisedThreadTest {
  static Stream<Supplier<Error>> errors() {
    return Stream.of(
        StackOverflowError::new, OutOfMemoryError::new, () -> new LinkageError("no such class"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("begins its work again after any error, even if reporting it fails too")
  void beginsAgain(Supplier<Error> error) throws Exception {
    var runs = new AtomicInteger();
    var workedAgain = new CountDownLatch(1);
    var holder = new AtomicInteger();
    var thread =
        new SupervisedThread(
            "worker",
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw error.get();
              }
              workedAgain.countDown();
              new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            },
            (failure, unreported) -> {
              holder.incrementAndGet();
              throw new OutOfMemoryError("no memory to say it");
            });
    thread.start();
    assertThat(workedAgain.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(thread.health().alive()).isTrue();
    assertThat(thread.health().restarts()).isEqualTo(1);
    assertThat(holder).hasValue(1);
    thread.stopByInterrupt();
    assertThat(runs).hasValue(2);
  }

  @Test
  @DisplayName("reports each kind of failure at once, and then at most once a minute")
  void reportsRarely() {
    var limit = new ReportLimit();
    var minute = TimeUnit.MINUTES.toNanos(1);
    assertThat(limit.unreportedIfDue(new StackOverflowError(), 0)).hasValue(0);
    assertThat(limit.unreportedIfDue(new LinkageError(), 1)).hasValue(0);
    assertThat(limit.unreportedIfDue(new StackOverflowError(), 2)).isEmpty();
    assertThat(limit.unreportedIfDue(new StackOverflowError(), minute - 1)).isEmpty();
    assertThat(limit.unreportedIfDue(new StackOverflowError(), minute)).hasValue(2);
    assertThat(limit.reset()).isTrue();
    assertThat(limit.reset()).isFalse();
  }

  @Test
  @DisplayName("is not alive when its thread has ended although it was not stopped")
  void stopped() {
    var failures = new CopyOnWriteArrayList<Throwable>();
    var thread = new SupervisedThread("worker", () -> {}, (failure, _) -> failures.add(failure));
    assertThat(thread.health().alive()).isTrue();
    thread.start();
    thread.stop(() -> {});
    assertThat(thread.isWanted()).isFalse();
    assertThat(failures).isEqualTo(List.of());
  }
}
