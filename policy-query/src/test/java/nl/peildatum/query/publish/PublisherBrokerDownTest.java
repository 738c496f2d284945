package nl.peildatum.query.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("while the broker is down")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@BesideOthers
class PublisherBrokerDownTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";

  private final Country mali = new Country("ML");

  @Test
  @DisplayName("nothing is published, each sort of failure is told once, and afterwards it goes on")
  void goesOn() {
    try (var broker = new Broker()) {
      var settings =
          PublishSettings.at(
              broker.address(),
              "urn:nld:oin:00000000000000000000:systeem:peildatum",
              1,
              (short) 1,
              Duration.ofSeconds(6));
      var topic = new ReadTopic(settings);
      var letter = mali.designates("letter", NINE, "2023-01-11", "gao", "mopti");
      try (var heard = new Heard(settings.topic());
          var node = new PublishingNode(settings)) {
        node.knows(letter).knowsAllThrough(NINE);
        topic.await(ReadTopic.derivedFrom(letter, NINE).size());
        broker.stop();
        var next = mali.designates("next", TEN, "2024-01-01", "menaka");
        node.knows(next).knowsAllThrough(TEN);
        heard.await(Level.WARN, "not published for now");
        broker.startAgain();
        var events = PublisherTest.all(List.of(letter, next));
        var derived = ReadTopic.derivedFrom(events, TEN);
        assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
        heard.await(Level.INFO, "published again");
        assertThat(heard.at(Level.WARN)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
        assertThat(heard.at(Level.ERROR)).isEmpty();
      }
    }
  }
}
