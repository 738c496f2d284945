package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.Settled;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

@DisplayName("Appends that were under way while a later one was read")
class SettledTogetherTest {
  @Test
  @DisplayName("are all read once they are committed, also when the store settles behind them")
  void areAllRead() throws InterruptedException {
    try (var source = RealPostgres.connectionsTo(RealPostgres.freshStore(), 4)) {
      var store = new StoreByHand(source);
      List.of("ML", "SY", "BF", "NE").forEach(store::append);
      var transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
      var events = EventStores.forRelaying(source, transactions, Duration.ofMillis(20));
      events.settled(new Settled(Instant.EPOCH, 4));

      try (var stream = events.openStream(GapAwareTrackingToken.newInstance(4, List.of(1L, 3L)))) {
        var read = new ArrayList<String>();
        while (read.size() < 2 && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
          read.add(stream.nextAvailable().getIdentifier());
        }
        assertThat(read).containsExactly("ML-1", "BF-1");
      }
    }
  }
}
