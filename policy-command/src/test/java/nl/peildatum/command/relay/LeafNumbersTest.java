package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.log.LeafNumbers;
import nl.peildatum.command.topic.Publication;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The numbers of the leaves")
@BesideOthers
class LeafNumbersTest {
  private static final RealKafka kafka = new RealKafka();

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 8);
  private final StoreByHand store = new StoreByHand(source);
  private final FailingRelayParts parts = new FailingRelayParts();
  private Relay relay = relay("a");

  private Relay relay(String node) {
    return new Relay(
        RealPostgres.connectionsTo(url, 5),
        new RelaySettings(
            "urn:nld:oin:00000000000000000000:systeem:peildatum",
            node,
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            1,
            (short) 1,
            Map.of("bootstrap.servers", kafka.address())),
        parts);
  }

  @AfterEach
  void stop() throws Exception {
    relay.close();
    source.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  private void awaitCount(long count) {
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asLong() == count);
  }

  private void append(String... countries) {
    List.of(countries).forEach(store::append);
  }

  /** The numbers with which events are on the topic; fails where one event has two. */
  private Map<String, Long> onTopic() {
    var numbers = new HashMap<String, Long>();
    for (var event : WholeTopic.read(kafka.address(), RelayTopics.EVENTS)) {
      if (event.headers().lastHeader("ce_leafindex") != null) {
        var number = Long.valueOf(WholeTopic.header(event, "ce_leafindex"));
        assertThat(numbers.put(WholeTopic.header(event, "ce_id"), number)).isIn(null, number);
      }
    }
    return numbers;
  }

  private Map<String, Long> inStore() {
    var numbers = new HashMap<String, Long>();
    JdbcClient.create(source)
        .sql("select * from leaf")
        .query(
            row -> {
              numbers.put(
                  row.getString("country") + "-" + row.getLong("sequence"), row.getLong("number"));
            });
    return numbers;
  }

  @Test
  @DisplayName("go with the events, in the order in which the relay publishes them")
  void onHeaders() {
    relay.start();
    append("ML", "SY", "ML");
    awaitCount(3);
    assertThat(onTopic())
        .isEqualTo(Map.of("ML-1", 0L, "SY-1", 1L, "ML-2", 2L))
        .isEqualTo(inStore());
    assertThat(
            JdbcClient.create(source)
                .sql("select hash from leaf where number = 2")
                .query(byte[].class)
                .single())
        .isEqualTo(leafHash(StoreByHand.payload("ML", 2)));
  }

  private static byte[] leafHash(byte[] payload) {
    var data = new byte[payload.length + 1];
    System.arraycopy(payload, 0, data, 1, payload.length);
    return java.util.HexFormat.of()
        .parseHex(StoreByHand.sha256(new String(data, StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("go on after a restart, and are the same on a topic that was lost")
  void restartAndLostTopic() throws Exception {
    relay.start();
    append("ML", "SY", "ML");
    awaitCount(3);
    relay.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    append("SY");
    relay = relay("a");
    relay.start();
    awaitCount(4);
    assertThat(onTopic()).isEqualTo(Map.of("ML-1", 0L, "SY-1", 1L, "ML-2", 2L, "SY-2", 3L));
  }

  @Test
  @DisplayName("stay with an event that was numbered and not sent")
  void notSent() {
    relay.start();
    append("ML");
    awaitCount(1);
    parts.failOnSending(RelayTopics.EVENTS, () -> new AssertionError("killed before sending"));
    append("ML");
    await().atMost(Duration.ofSeconds(60)).until(() -> inStore().containsKey("ML-2"));
    append("SY");
    awaitCount(3);
    assertThat(onTopic())
        .isEqualTo(Map.of("ML-1", 0L, "ML-2", 1L, "SY-1", 2L))
        .isEqualTo(inStore());
  }

  @Test
  @DisplayName("are given in the store's order to what was published without, which is sent again")
  void publishedBefore() throws Exception {
    append("ML", "SY", "ML");
    relay.start();
    awaitCount(3);
    relay.close();
    var jdbc = JdbcClient.create(source);
    jdbc.sql("alter table leaf disable trigger all").update();
    jdbc.sql("truncate leaf").update();
    jdbc.sql("alter table leaf enable trigger all").update();
    var events = WholeTopic.read(kafka.address(), RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.EVENTS);
    var clients = new RelayKafkaClients(Map.of("bootstrap.servers", kafka.address()));
    try (var producer = clients.producer();
        var admin = clients.admin()) {
      admin.createTopics(List.of(new NewTopic(RelayTopics.EVENTS, 1, (short) 1))).all().get();
      for (var event : events) {
        event.headers().remove("ce_leafindex");
        producer
            .send(
                new ProducerRecord<>(
                    RelayTopics.EVENTS, 0, event.key(), event.value(), event.headers()))
            .get();
      }
    }
    append("SY");
    relay = relay("a");
    relay.start();
    awaitCount(4);
    assertThat(onTopic()).isEqualTo(Map.of("ML-1", 0L, "SY-1", 1L, "ML-2", 2L, "SY-2", 3L));
  }

  @Test
  @DisplayName("are given once, however many relays give them at the same time")
  void twoRelays() {
    var count = 300;
    for (var n = 0; n < count; n++) {
      append("ML");
    }
    var given =
        IntStream.range(0, 6)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> numbers(n % 2 == 0, count)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(given).containsOnly(given.getFirst());
    assertThat(given.getFirst().values())
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, count).boxed().toList());
    relay.start();
    awaitCount(count);
    assertThat(onTopic()).isEqualTo(inStore());
  }

  private Map<Long, Long> numbers(boolean forward, int count) {
    var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    var numbers = new LeafNumbers(JdbcClient.create(source), transactions);
    var given = new HashMap<Long, Long>();
    for (var at = 0; at < count; at += 10) {
      var first = forward ? at : count - 10 - at;
      var batch =
          LongStream.rangeClosed(first + 1, first + 10)
              .mapToObj(n -> new Publication("ML", n, "", "", Instant.EPOCH, new byte[0]))
              .toList();
      var of = numbers.of(batch);
      for (var n = 0; n < of.size(); n++) {
        given.put(batch.get(n).sequence(), of.get(n));
      }
    }
    return given;
  }
}
