package nl.peildatum.query.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A node that publishes the answers that changed warns in its health")
@BesideOthers
class PublisherAlarmsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final Broker broker =
      new Broker(Map.of("alter.config.policy.class.name", RefusedAlteration.class.getName()));

  private final List<RecordedEvent> letter =
      new Country("ML").designates("letter", NINE, "2023-01-11", "gao", "mopti");
  private final List<String> derived = ReadTopic.derivedFrom(letter, NINE);

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  private static PublishSettings settings(String name) {
    return new PublishSettings(
        broker.address(),
        "urn:nld:oin:00000000000000000000:systeem:peildatum",
        name,
        name,
        1,
        (short) 1,
        Duration.ofSeconds(6),
        Duration.ofSeconds(2));
  }

  private PublishingNode node(PublishSettings settings) {
    return new PublishingNode(settings).knows(letter).knowsAllThrough(NINE);
  }

  private static Reason awaitWarning(PublishingNode node) {
    await("one warning")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(node.warnings()).hasSize(1));
    return node.warnings().getFirst();
  }

  private static void awaitNone(PublishingNode node) {
    await("no warning any more").atMost(PATIENCE).until(() -> node.warnings().isEmpty());
  }

  @Test
  @DisplayName("that a topic takes too little and what an operator does, until that is done")
  void topicLimit() {
    var settings = settings("small");
    var topic = new ReadTopic(settings);
    RefusedAlteration.asOperator(() -> topic.create(1));
    try (var node = node(settings)) {
      var warning = awaitWarning(node);
      assertThat(warning.code()).isEqualTo("answer-changes-topic-limit");
      assertThat(warning.detail())
          .contains("small", "kafka-configs.sh", "max.message.bytes=" + SizeLimits.MESSAGE_BYTES);
      var needed = warning.detail().replaceAll(".*--add-config (.*)\\.$", "$1");
      RefusedAlteration.asOperator(() -> topic.configure(needed));
      assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
      awaitNone(node);
    }
  }

  @Test
  @DisplayName("that a topic says otherwise than the record, of which country and from where on")
  void forked() {
    RefusedAlteration.asOperator(() -> forked(settings("forked")));
  }

  private void forked(PublishSettings settings) {
    var topic = new ReadTopic(settings);
    topic.create(1);
    topic.strangerSays("ML", 1, NINE, "{}");
    try (var node = node(settings)) {
      var warning = awaitWarning(node);
      assertThat(warning.code()).isEqualTo("answer-changes-forked");
      assertThat(warning.detail()).contains("forked", "ML", "sequence 1");
      topic.delete();
      assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
      awaitNone(node);
    }
  }
}
