package nl.peildatum.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("while the broker is down")
class BrokerDownTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";

  private final Country mali = new Country("ML");

  @Test
  @DisplayName("the node keeps what it knows, claims no more, and reads on afterwards")
  void readsOn() {
    try (var broker = new Broker();
        var mongo = MongoFile.open();
        var relay = new Relay(broker);
        var node = new Node(relay, mongo)) {
      relay.publish(mali.decides("first", NINE, "2012-01-01"));
      relay.watermark(NINE);
      node.awaitRecordedThrough(NINE);
      broker.stop();
      assertThat(node.view().record(mali.code()).head()).isEqualTo(2);
      assertThat(node.view().recordedThrough()).contains(Instant.parse(NINE));
      broker.startAgain();
      relay.publish(mali.decides("second", TEN, "2013-01-01"));
      relay.watermark(TEN);
      node.awaitRecordedThrough(TEN);
      assertThat(node.view().record(mali.code()).head()).isEqualTo(4);
    }
  }
}
