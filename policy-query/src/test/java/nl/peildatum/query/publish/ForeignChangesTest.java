package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Messages of somebody else on the topic of the answers that changed")
@BesideOthers
class ForeignChangesTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final byte[] ONE = "1".getBytes(UTF_8);
  private static final byte[] AT_NINE = NINE.getBytes(UTF_8);
  private static final byte[] DATA = "{}".getBytes(UTF_8);

  private final List<RecordedEvent> letter =
      new Country("ML").designates("letter", NINE, "2023-01-11", "gao", "mopti");

  @Test
  @DisplayName("are passed over: what is derived is published all the same")
  void passedOver() {
    try (var broker = new Broker()) {
      var settings =
          new PublishSettings(
              broker.address(),
              "urn:nld:oin:00000000000000000000:systeem:peildatum",
              "changes",
              "changes",
              1,
              (short) 1,
              Duration.ofSeconds(6),
              Duration.ofSeconds(2));
      var topic = new ReadTopic(settings);
      topic.create(1);
      topic.strangerSends(null, DATA, Map.of("ce_sequence", ONE, "ce_time", AT_NINE));
      topic.strangerSends("ml", DATA, Map.of("ce_sequence", ONE, "ce_time", AT_NINE));
      topic.strangerSends("noise", null, Map.of());
      topic.strangerSends("ML", null, Map.of());
      topic.strangerSends("ML", DATA, Map.of("ce_sequence", ONE));
      topic.strangerSends("ML", DATA, Map.of("ce_sequence", ONE, "ce_time", new byte[900_000]));
      topic.strangerSends("ML", DATA, Map.of("ce_time", AT_NINE));
      topic.strangerSends(
          "ML", DATA, Map.of("ce_sequence", "-1".getBytes(UTF_8), "ce_time", AT_NINE));
      topic.strangerSends(
          "ML",
          DATA,
          Map.of("ce_sequence", ONE, "ce_time", "+300000-01-01T00:00:00Z".getBytes(UTF_8)));
      try (var node = new PublishingNode(settings)) {
        node.knows(letter).knowsAllThrough(NINE);
        var derived = ReadTopic.derivedFrom(letter, NINE);
        assertThat(topic.await(9 + derived.size()).stream().skip(9))
            .extracting(message -> new String(message.value(), UTF_8))
            .isEqualTo(derived);
      }
    }
  }
}
