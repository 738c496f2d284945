package nl.peildatum.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.query.parts.MongoFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Reading the documents at a start")
@Timeout(60)
class KeptRecordTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  @DisplayName("ends without an error on its threads when the node is stopped meanwhile")
  void stoppedMeanwhile() throws Exception {
    var uncaught = new AtomicReference<Throwable>();
    var reading = new AtomicReference<Thread>();
    try (var mongo = MongoFile.open();
        var documents = EventDocuments.open(mongo.uri("stopped"))) {
      documents.keep(List.of(new KeptEvent("ML", 1, new EventBytes("{}".getBytes(UTF_8)), 0, 0, OptionalLong.empty())));
      var node = Thread.currentThread();
      assertThatThrownBy(
              () ->
                  new KeptRecord(documents)
                      .read(
                          kept -> {
                            Thread.currentThread()
                                .setUncaughtExceptionHandler((_, failed) -> uncaught.set(failed));
                            reading.set(Thread.currentThread());
                            node.interrupt();
                            awaitInterrupt();
                            return kept;
                          },
                          kept -> {}))
          .hasRootCauseInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(reading.get().join(LIMIT)).isTrue();
    }
    assertThat(uncaught.get()).isNull();
  }

  private static void awaitInterrupt() {
    try {
      assertThat(new CountDownLatch(1).await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
