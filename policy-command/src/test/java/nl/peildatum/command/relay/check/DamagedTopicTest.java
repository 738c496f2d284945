package nl.peildatum.command.relay.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.command.DecisionFiles.coverage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.integrity.Damage;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Checking a damaged topic")
@BesideOthers
class DamagedTopicTest {
  private static final String TOPIC = "policy-events";

  private final RealKafka kafka = new RealKafka();
  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 2);
  private final JdbcClient store = JdbcClient.create(source);
  private Service service;

  @BeforeEach
  void recordTwoDecisions() {
    service = new Service(url, kafka.address(), Map.of("peildatum.integrity.delay", "1h"));
    for (var id : List.of("one", "two")) {
      assertThat(service.send(service.decision("", coverage(id))).status()).isEqualTo(201);
    }
    await().until(() -> new StoreRows(store).published().getOrDefault("ML", 0L) == 4);
  }

  @AfterEach
  void stop() {
    service.close();
    source.close();
    kafka.close();
  }

  private List<Damage> run() throws InterruptedException {
    var found = new ArrayList<Damage>();
    new StoreAndTopicCheck(source, settings()).run(found::add);
    return found;
  }

  @Test
  @DisplayName("a message with another header, or of somebody else, is found")
  void otherMessages() throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka.address()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var payload =
          store.sql("select payload from event where position = 0").query(byte[].class).single();
      producer
          .send(new ProducerRecord<>(TOPIC, 0, "ML".getBytes(UTF_8), payload))
          .get(30, TimeUnit.SECONDS);
      producer
          .send(new ProducerRecord<>(TOPIC, 0, "ML".getBytes(UTF_8), "{}".getBytes(UTF_8)))
          .get(30, TimeUnit.SECONDS);
    }
    assertThat(run()).extracting(Damage::code).containsExactly("headers", "foreign");
  }

  @Test
  @DisplayName("a changed byte in the file of the topic is found, and the event named")
  void topicFile() throws Exception {
    service.close();
    kafka.stop();
    var file = kafka.messagesOf(TOPIC);
    var bytes = Files.readAllBytes(file);
    var inside = new String(bytes, ISO_8859_1).indexOf("coverage-stated.v1");
    bytes[inside] ^= 4;
    Files.write(file, bytes);
    kafka.startAgain();
    assertThat(run())
        .anySatisfy(
            damage -> {
              assertThat(damage.place()).isEqualTo("topic");
              assertThat(damage.country()).isEqualTo("ML");
              assertThat(damage.sequence()).isPositive();
            });
  }

  private RelaySettings settings() {
    return new RelaySettings(
        "urn:nld:oin:00000000000000000000:systeem:peildatum",
        "a",
        Duration.ofSeconds(2),
        Duration.ofMillis(20),
        1,
        (short) 1,
        Map.of("bootstrap.servers", kafka.address()));
  }
}
