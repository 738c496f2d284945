package nl.peildatum.command.relay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("After an error the relay")
@BesideOthers
class RelaySurvivesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final RealKafka kafka = new RealKafka();

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 3);
  private final StoreByHand store = new StoreByHand(source);
  private final FailingRelayParts parts = new FailingRelayParts();
  private final Relay relay =
      new Relay(
          RealPostgres.connectionsTo(url, 5),
          new RelaySettings(
              "urn:nld:oin:00000000000000000000:systeem:peildatum",
              "a",
              Duration.ofSeconds(2),
              Duration.ofMillis(20),
              1,
              (short) 1,
              Map.of("bootstrap.servers", kafka.address())),
          parts);

  @AfterEach
  void stop() throws Exception {
    relay.close();
    source.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  static Stream<Supplier<Error>> errors() {
    return Stream.of(
        StackOverflowError::new, OutOfMemoryError::new, () -> new LinkageError("no such class"));
  }

  private void awaitCount(long count) {
    await()
        .ignoreExceptions()
        .atMost(PATIENCE)
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asLong() == count);
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("in the handler of an event goes on with that event")
  void handlerFails(Supplier<Error> error) {
    parts.failOnHandling(error);
    relay.start();
    store.append("ML");
    awaitCount(1);
    assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1");
    assertThat(relay.health().processor().restarts()).isPositive();
    assertThat(relay.health().processor().alive()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("while an event is sent goes on with that event")
  void sendingFails(Supplier<Error> error) {
    relay.start();
    awaitCount(0);
    parts.failOnSending(RelayTopics.EVENTS, error);
    store.append("ML");
    awaitCount(1);
    assertThat(WholeTopic.names(kafka.address())).contains("ML-1");
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("while a watermark is sent sends another")
  void watermarkFails(Supplier<Error> error) {
    parts.failOnSending(RelayTopics.WATERMARKS, error);
    relay.start();
    store.append("ML");
    awaitCount(1);
    assertThat(requireNonNull(relay.health().watermarks()).restarts()).isPositive();
    assertThat(requireNonNull(relay.health().watermarks()).alive()).isTrue();
  }
}
