package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.PolicyQuery;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A query node that read a record from a topic, byte for byte as it was stored. */
final class NodeOnRecord implements AutoCloseable {
  private final Broker broker = new Broker();
  private final MongoFile mongo = MongoFile.open();
  private final ConfigurableApplicationContext node;
  private final ApiClient client;

  NodeOnRecord(List<String> stored) {
    var recordedThrough = publish(stored.stream().map(line -> line.getBytes(UTF_8)).toList());
    node =
        SpringApplication.run(
            PolicyQuery.class,
            "--server.port=0",
            "--peildatum.kafka.bootstrap-servers=" + broker.address(),
            "--peildatum.mongodb.uri=" + mongo.uri("peildatum"));
    client =
        ApiClient.onPort(
            Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port")));
    awaitReadThrough(node.getBean(PolicyView.class), recordedThrough);
  }

  private Instant publish(List<byte[]> stored) {
    var events = stored.stream().map(EventCodec::read).toList();
    try (var relay = new Relay(broker, IntakeSettings.at(broker.address()))) {
      for (var i = 0; i < events.size(); i++) {
        relay.send(events.get(i).envelope().country().value(), stored.get(i));
      }
      relay.store(events);
      var last = lastRecordedAt(events);
      relay.watermark(last.toString());
      return last;
    }
  }

  private static Instant lastRecordedAt(List<RecordedEvent> events) {
    return events.stream()
        .map(event -> event.envelope().recordedAt())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static void awaitReadThrough(PolicyView view, Instant last) {
    assertThat(
            view.await(
                () -> view.isReady() && view.recordedThrough().filter(last::equals).isPresent(),
                Duration.ofMinutes(1)))
        .as("the node read the whole record")
        .isTrue();
  }

  FrozenAnswer ask(String path) {
    return ask(path, null);
  }

  FrozenAnswer askAgain(FrozenAnswer frozen) {
    return ask(frozen.path(), frozen.sent());
  }

  /**
   * @param sent the body to post; {@code null} = none, and nothing is posted
   * @param headers name, value, name, value
   */
  FrozenAnswer ask(String path, @Nullable String sent, String... headers) {
    var response = reply(path, sent, headers);
    return new FrozenAnswer(
        path, sent, response.status(), response.header("ETag"), response.body());
  }

  /** Whether caches may keep the answer for ever. */
  boolean saysImmutable(String path) {
    return reply(path, null).header("Cache-Control").contains("immutable");
  }

  private Reply reply(String path, @Nullable String sent, String... headers) {
    var request = client.to(path);
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (sent != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(sent));
    }
    return ApiClient.send(request);
  }

  @Override
  public void close() {
    node.close();
    mongo.close();
    broker.close();
  }
}
