package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.query.PolicyQuery;
import nl.peildatum.query.intake.EventDocuments;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.testing.Listener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("the answers that changed, from topic to socket")
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@BesideOthers
class AnswerChangesNodesTest {
  private static final String CHANGES = "/v1/countries/ml/answer-changes";
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";
  private static final String MIDNIGHT = "2026-11-24T23:00:00.000Z";
  private static final String TWO_DAYS_ON = "2026-11-26T09:00:00.000Z";

  private final Country mali = new Country("ML");

  @Test
  @DisplayName("arrive at midnight, are gone on with, and are the same on every node and rebuilt")
  void fromTopicToSocket() {
    try (var broker = new Broker();
        var mongo = MongoFile.open();
        var relay = new Relay(broker, IntakeSettings.at(broker.address()))) {
      var heard = new ArrayList<String>();
      List<String> told;
      try (var node = start(broker, mongo, "one")) {
        relay.publish(
            mali.decides(
                "letter",
                NINE,
                List.of(
                    Said.designated("gao", "2023-01-11"), Said.designated("mopti", "2026-11-25"))));
        relay.watermark(TEN);
        awaitReadThrough(node, TEN);
        try (var listener = Listener.to(port(node), CHANGES)) {
          hear(listener, heard, changes(node).size());
          relay.watermark(MIDNIGHT);
          var arrived = listener.next();
          assertThat(arrived.data().at("/data/cause/day").stringValue()).isEqualTo("2026-11-25");
          assertThat(arrived.data().at("/data/subject/area").stringValue()).isEqualTo("mopti");
          heard.add(arrived.data().toString());
        }
        relay.publish(mali.designates("next", TWO_DAYS_ON, "2024-01-01", "gao"));
        relay.watermark(TWO_DAYS_ON);
        awaitReadThrough(node, TWO_DAYS_ON);
        told = changes(node);
        try (var listener =
            Listener.to(port(node), CHANGES, "Last-Event-ID", String.valueOf(heard.size()))) {
          hear(listener, heard, told.size() - heard.size());
        }
        try (var other = start(broker, mongo, "other");
            var listener = Listener.to(port(other), CHANGES)) {
          awaitReadThrough(other, TWO_DAYS_ON);
          assertThat(changes(other)).isEqualTo(told);
          var again = new ArrayList<String>();
          hear(listener, again, told.size());
          assertThat(again).isEqualTo(heard);
        }
      }
      try (var documents = EventDocuments.open(mongo.uri("one"))) {
        documents.startOver("nothing of it is left");
      }
      try (var rebuilt = start(broker, mongo, "one")) {
        awaitReadThrough(rebuilt, TWO_DAYS_ON);
        assertThat(changes(rebuilt)).isEqualTo(told);
      }
    }
  }

  private static void hear(Listener listener, List<String> heard, int count) {
    for (var i = 0; i < count; i++) {
      var message = listener.next();
      assertThat(message.id()).isEqualTo(String.valueOf(heard.size() + 1));
      heard.add(message.data().toString());
    }
  }

  /** As lines, without the head, which says how far it reaches. */
  private static List<String> changes(ConfigurableApplicationContext node) {
    var lines =
        ApiClient.onPort(port(node))
            .send("GET", CHANGES, Map.of("Accept", "application/x-ndjson"))
            .body();
    return lines.lines().skip(1).toList();
  }

  private static int port(ConfigurableApplicationContext node) {
    return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static ConfigurableApplicationContext start(
      Broker broker, MongoFile mongo, String database) {
    return SpringApplication.run(
        PolicyQuery.class,
        "--server.port=0",
        "--peildatum.kafka.bootstrap-servers=" + broker.address(),
        "--peildatum.mongodb.uri=" + mongo.uri(database));
  }

  private static void awaitReadThrough(ConfigurableApplicationContext node, String instant) {
    var view = node.getBean(PolicyView.class);
    var read = Instant.parse(instant);
    assertThat(
            view.await(
                () -> view.isReady() && view.recordedThrough().filter(read::equals).isPresent(),
                Duration.ofMinutes(1)))
        .isTrue();
  }
}
