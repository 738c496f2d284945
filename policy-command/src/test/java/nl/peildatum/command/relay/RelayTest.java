package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.SettledMoment;
import nl.peildatum.command.store.SettledMomentQuery;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.topic.PartitionCountChanged;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@DisplayName("The relay")
@BesideOthers
class RelayTest {
  private static final RealKafka kafka = new RealKafka();

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 8);
  private final StoreByHand store = new StoreByHand(source);
  private Relay relay = relay("a");

  private Relay relay(String node) {
    return new Relay(RealPostgres.connectionsTo(url, 5), settings(node, 1));
  }

  private RelaySettings settings(String node, int partitions) {
    return new RelaySettings(
        "urn:nld:oin:00000000000000000000:systeem:peildatum",
        node,
        Duration.ofSeconds(2),
        Duration.ofMillis(20),
        partitions,
        (short) 1,
        Map.of("bootstrap.servers", kafka.address()));
  }

  @BeforeEach
  void start() {
    relay.start();
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

  @Test
  @DisplayName(
      "sends the stored bytes as CloudEvents, in order, and then says how far the topic is"
          + " complete")
  void storedBytesInOrder() {
    store.append("ML");
    store.append("ML");
    store.append("SY");
    awaitCount(3);

    var events = WholeTopic.read(kafka.address(), RelayTopics.EVENTS);
    assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1", "ML-2", "SY-1");
    var second = events.get(1);
    assertThat(second.value()).isEqualTo(StoreByHand.payload("ML", 2));
    assertThat(second.key()).isEqualTo("ML".getBytes(StandardCharsets.UTF_8));
    assertThat(WholeTopic.header(second, "ce_type"))
        .isEqualTo("nl.landgebonden-asielbeleid.region-15c-designated.v1");
    assertThat(WholeTopic.header(second, "ce_sequence")).isEqualTo("2");
    assertThat(WholeTopic.header(second, "ce_time")).matches("....-..-..T..:..:..\\.[0-9]{3}Z");

    var watermark = WholeTopic.lastWatermark(kafka.address());
    assertThat(watermark.path("heads").asString())
        .isEqualTo(
            StoreByHand.sha256(
                "ML 2 %s\nSY 1 %s\n"
                    .formatted(StoreByHand.hash("ML", 2), StoreByHand.hash("SY", 1))));
    assertThat(Instant.parse(watermark.path("watermark").asString()))
        .isAfterOrEqualTo(Instant.parse(WholeTopic.header(events.get(2), "ce_time")));
  }

  @Test
  @DisplayName("says a later instant every second though nothing happens")
  void quietSeconds() {
    awaitCount(0);
    var first = WholeTopic.lastWatermark(kafka.address()).path("watermark").asString();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                first.compareTo(
                        WholeTopic.lastWatermark(kafka.address()).path("watermark").asString())
                    < 0);
  }

  @Test
  @DisplayName(
      "publishes nothing and moves no watermark while it is paused, and everything afterwards")
  void paused() {
    store.append("ML");
    awaitCount(1);
    relay.pause();
    var said = WholeTopic.lastWatermark(kafka.address());
    store.append("ML");
    assertThat(WholeTopic.lastWatermark(kafka.address())).isEqualTo(said);
    relay.start();
    awaitCount(2);
    assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1", "ML-2");
  }

  @Test
  @DisplayName("waits for a broker that is down and skips nothing")
  void brokerDown() {
    store.append("ML");
    awaitCount(1);
    kafka.stop();
    try {
      store.append("ML");
      store.append("ML");
      await().atMost(Duration.ofSeconds(60)).until(() -> !relay.atWork());
    } finally {
      kafka.startAgain();
    }
    awaitCount(3);
    assertThat(WholeTopic.names(kafka.address()).stream().distinct())
        .containsExactly("ML-1", "ML-2", "ML-3");
  }

  @Test
  @DisplayName("publishes everything again when the topic is another one")
  void topicLost() throws Exception {
    store.append("ML");
    store.append("SY");
    awaitCount(2);
    kafka.deleteTopic(RelayTopics.EVENTS);
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WholeTopic.names(kafka.address()).size() >= 2);
    store.append("ML");
    awaitCount(3);
    assertThat(WholeTopic.names(kafka.address()).stream().distinct())
        .containsExactlyInAnyOrder("ML-1", "SY-1", "ML-2");
  }

  @Test
  @DisplayName("publishes again what the topic has lost of its beginning")
  void beginningLost() throws Exception {
    store.append("ML");
    store.append("SY");
    store.append("ML");
    awaitCount(3);
    kafka.deleteRecords(RelayTopics.EVENTS, 2);
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> WholeTopic.names(kafka.address()).containsAll(List.of("ML-1", "SY-1", "ML-2")));
    store.append("SY");
    awaitCount(4);
  }

  @Test
  @DisplayName("is not put off by what others have put on the topic")
  void strangeMessages() throws Exception {
    store.append("ML");
    awaitCount(1);
    relay.pause();
    try (var producer =
        new RelayKafkaClients(Map.of("bootstrap.servers", kafka.address())).producer()) {
      producer
          .send(new ProducerRecord<>(RelayTopics.EVENTS, 0, null, null))
          .get(1, TimeUnit.MINUTES);
      producer
          .send(new ProducerRecord<>(RelayTopics.EVENTS, 0, new byte[] {1}, new byte[0]))
          .get(1, TimeUnit.MINUTES);
    }
    store.append("ML");
    relay.start();
    awaitCount(2);
  }

  @Test
  @DisplayName("is taken over by another node when its own stops, without a hole or a repetition")
  void takenOver() {
    store.append("ML");
    awaitCount(1);
    try (var other = relay("b")) {
      other.start();
      relay.pause();
      store.append("ML");
      awaitCount(2);
      assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1", "ML-2");
    }
  }

  @Test
  @DisplayName("waits for an append that is under way, whatever is appended behind it")
  void appendUnderWay() {
    var slow = Objects.requireNonNull(store.transaction().getTransactionManager());
    var status = slow.getTransaction(null);
    store.appendUncommitted("ML");
    Thread.ofVirtual().start(() -> new StoreByHand(source).append("SY"));
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WholeTopic.names(kafka.address()).contains("SY-1"));
    slow.commit(status);
    awaitCount(2);
    assertThat(WholeTopic.names(kafka.address())).containsExactly("SY-1", "ML-1");
  }

  @Test
  @DisplayName("reads all that came late, though it is known by then that nothing is under way")
  void lateAppends() throws Exception {
    awaitCount(0);
    relay.pause();
    for (var n = 0; n < 4; n++) {
      store.append("ML");
    }
    var transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
    var events =
        EventStores.forRelaying(source, transactions, Duration.ofMillis(20), Duration.ZERO);
    events.markSettled(new SettledMoment(Instant.EPOCH, 4));
    try (var late = events.openStream(GapAwareTrackingToken.newInstance(4, List.of(1L, 3L)))) {
      assertThat(((DomainEventMessage<?>) late.nextAvailable()).getSequenceNumber()).isEqualTo(0);
      assertThat(((DomainEventMessage<?>) late.nextAvailable()).getSequenceNumber()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("does not stumble over an append that was rolled back")
  void rolledBack() {
    store.append("ML");
    store.appendAndRollBack("ML");
    store.append("SY");
    awaitCount(2);
    assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1", "SY-1");
  }

  @Test
  @DisplayName("refuses a changed number of partitions")
  void partitionsChanged() {
    awaitCount(0);
    relay.pause();
    try (var admin = Admin.create(settings("x", 2).kafka())) {
      var topics = new RelayTopics(admin, JdbcClient.create(source), settings("x", 2));
      assertThatThrownBy(() -> topics.ensure("")).isInstanceOf(PartitionCountChanged.class);
    }
  }

  @Test
  @DisplayName("draws no watermark while an append is under way")
  void watermarkWaits() throws Exception {
    awaitCount(0);
    relay.pause();
    var slow = Objects.requireNonNull(store.transaction().getTransactionManager());
    var status = slow.getTransaction(null);
    store.appendUncommitted("ML");
    var drawn =
        CompletableFuture.supplyAsync(
            () -> new SettledMomentQuery(JdbcClient.create(source)).draw());
    await().atMost(Duration.ofSeconds(60)).until(() -> drawn.isDone() || someoneWaitsForTheLock());
    assertThat(drawn).isNotDone();
    slow.commit(status);
    assertThat(drawn.get(60, TimeUnit.SECONDS).orElseThrow().index()).isEqualTo(1);
  }

  private boolean someoneWaitsForTheLock() {
    return JdbcClient.create(source)
        .sql(
            """
            select count(*) > 0 from pg_locks
            where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database())
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  @DisplayName("asks for every acknowledgement and sends nothing twice, whatever is configured")
  void producerSettings() {
    assertThat(
            new RelayKafkaClients(Map.of("acks", "0", "enable.idempotence", false))
                .producerSettings())
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true);
    awaitCount(0);
  }

  @Test
  @DisplayName("never lets anything be recorded at or before a watermark")
  void watermarkIsPassed() {
    var settled = new SettledMomentQuery(JdbcClient.create(source)).draw().orElseThrow();
    store.append("ML");
    awaitCount(1);
    var recordedAt =
        WholeTopic.header(WholeTopic.read(kafka.address(), RelayTopics.EVENTS).get(0), "ce_time");
    assertThat(Instant.parse(recordedAt)).isAfter(settled.watermark());
  }
}
