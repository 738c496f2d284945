package nl.peildatum.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.peildatum.command.sent.RequestRefused;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A preview is worked out")
class PreviewWorkTest {
  private final PreviewWork previews = new PreviewWork(1, 1, Duration.ofSeconds(1));
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void stop() {
    previews.close();
  }

  private String forEver() throws InterruptedException {
    try {
      return new CountDownLatch(1).await(1, TimeUnit.MINUTES) ? "never" : "late";
    } catch (InterruptedException stopped) {
      interrupted.countDown();
      throw stopped;
    }
  }

  private static void assertBusy(ThrowingCallable refused) {
    assertThatThrownBy(refused)
        .asInstanceOf(InstanceOfAssertFactories.type(RequestRefused.class))
        .extracting(it -> it.problem().status())
        .isEqualTo(503);
  }

  @Test
  @DisplayName("on no carrier of the threads that answer requests")
  void onAThreadOfThePlatform() {
    assertThat(previews.run(() -> Thread.currentThread().isVirtual())).isFalse();
  }

  @Test
  @DisplayName("for so long and no longer, and then it is stopped")
  void notForEver() throws InterruptedException {
    assertBusy(() -> previews.run(this::forEver));
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName("after a few others, or not at all")
  void fewWait() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var patient = new PreviewWork(1, 1, Duration.ofMinutes(1));
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          clients.submit(
              () ->
                  patient.run(
                      () -> {
                        begun.countDown();
                        return end.await(30, TimeUnit.SECONDS);
                      }));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      var others = Stream.of(1, 2).map(it -> clients.submit(() -> patient.run(() -> it))).toList();
      await().atMost(Duration.ofSeconds(30)).until(() -> others.stream().anyMatch(Future::isDone));
      end.countDown();
      assertThat(running.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(others)
          .extracting(preview -> isRefused(preview))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static boolean isRefused(Future<?> preview)
      throws InterruptedException, TimeoutException {
    try {
      preview.get(30, TimeUnit.SECONDS);
      return false;
    } catch (ExecutionException refused) {
      return refused.getCause() instanceof RequestRefused;
    }
  }
}
