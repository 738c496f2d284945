package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.RelayedEvents;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

@DisplayName("The events that the relay reads")
class RelayedEventsTest {
  private static final Duration NOT_IN_THIS_TEST = Duration.ofDays(1);

  private final HikariDataSource source = RealPostgres.connectionsTo(RealPostgres.freshStore(), 5);
  private final StoreByHand store = new StoreByHand(source);
  private final RelayedEvents events = resting(Duration.ofMillis(8));
  private final BlockingStream<TrackedEventMessage<?>> reading = events.openStream(null);

  private RelayedEvents resting(Duration rest) {
    return EventStores.forRelaying(
        source,
        new SpringTransactionManager(new JdbcTransactionManager(source)),
        NOT_IN_THIS_TEST,
        rest);
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  @DisplayName("of one decision are there together, so that they are sent together")
  void together() throws Exception {
    store
        .transaction()
        .executeWithoutResult(
            status -> {
              store.appendUncommitted("ML");
              store.appendUncommitted("ML");
              store.appendUncommitted("ML");
            });

    assertThat(reading.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isTrue();
    assertThat(reading.nextAvailable().getIdentifier()).isEqualTo("ML-1");
    assertThat(reading.peek()).map(TrackedEventMessage::getIdentifier).contains("ML-2");
    assertThat(reading.nextAvailable().getIdentifier()).isEqualTo("ML-2");
    assertThat(reading.peek()).map(TrackedEventMessage::getIdentifier).contains("ML-3");
  }

  @Test
  @DisplayName("wake whoever waits for them, however long it would have waited")
  void awake() throws Exception {
    for (int sequence = 1; sequence <= 50; sequence++) {
      var next = CompletableFuture.supplyAsync(this::next);
      store.append("ML");
      events.wake();
      assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo("ML-" + sequence);
    }
  }

  private String next() {
    try {
      return reading.nextAvailable().getIdentifier();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("come at once after a silence, and those that follow soon share a page")
  void shared() throws Exception {
    var rests = resting(Duration.ofSeconds(1)).openStream(null);
    store.append("ML");
    assertThat(rests.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isTrue();
    assertThat(rests.nextAvailable().getIdentifier()).isEqualTo("ML-1");
    store.append("ML");
    assertThat(rests.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
    store.append("ML");

    assertThat(rests.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
    store.append("ML");
    assertThat(rests.nextAvailable().getIdentifier()).isEqualTo("ML-2");
    assertThat(rests.nextAvailable().getIdentifier()).isEqualTo("ML-3");
    assertThat(rests.peek()).isEmpty();
  }

  @Test
  @DisplayName("are waited for no longer than asked")
  void noLonger() throws Exception {
    assertThat(reading.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
    store.append("ML");
    assertThat(reading.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isTrue();
  }
}
