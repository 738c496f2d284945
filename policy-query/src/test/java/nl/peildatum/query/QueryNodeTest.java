package nl.peildatum.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("a query node alone")
class QueryNodeTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";
  private static final String QUESTION =
      "/v1/countries/ml/areas/ML-7/policy?geldigOp=2023-01-11&sequence=";

  private final Country mali = new Country("ML");

  @Test
  @DisplayName("answers from topic to socket, and the same bytes after a restart")
  void fromTopicToSocket() {
    try (var broker = new Broker();
        var mongo = MongoFile.open();
        var relay = new Relay(broker, IntakeSettings.at(broker.address()))) {
      String before;
      try (var node = start(broker, mongo)) {
        assertThat(get(node, "/health/ready").status()).isEqualTo(503);
        relay.publish(mali.designates("letter", NINE, "2023-01-11", "gao", "mopti"));
        relay.watermark(NINE);
        awaitReadThrough(node, NINE);
        assertThat(get(node, "/health/ready").status()).isEqualTo(200);
        before = get(node, QUESTION + 3).body();
        assertThat(before).contains("\"IN_FORCE\"").contains("\"name\":\"Gao\"");
      }
      relay.publish(mali.designates("next", TEN, "2024-01-01", "gao"));
      relay.watermark(TEN);
      try (var node = start(broker, mongo)) {
        awaitReadThrough(node, TEN);
        assertThat(get(node, QUESTION + 3).body()).isEqualTo(before);
        assertThat(get(node, QUESTION + 5).body()).contains("\"until\":\"2024-01-01\"");
      }
    }
  }

  private static ConfigurableApplicationContext start(Broker broker, MongoFile mongo) {
    return SpringApplication.run(
        PolicyQuery.class,
        "--server.port=0",
        "--peildatum.kafka.bootstrap-servers=" + broker.address(),
        "--peildatum.mongodb.uri=" + mongo.uri("peildatum"));
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

  private static Reply get(ConfigurableApplicationContext node, String path) {
    var port = node.getEnvironment().getRequiredProperty("local.server.port");
    return ApiClient.onPort(Integer.parseInt(port)).get(path);
  }
}
