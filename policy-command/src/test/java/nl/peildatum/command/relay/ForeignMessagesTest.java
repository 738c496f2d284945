package nl.peildatum.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.clock.PostgresClock;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.command.topic.WatermarkRecord;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Messages of somebody else on the relay's topics")
@BesideOthers
class ForeignMessagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final RealKafka kafka = new RealKafka();
  private static final KafkaProducer<byte[], byte[]> somebodyElse =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", kafka.address(), "max.request.size", 16_000_000),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 4);
  private final StoreByHand store = new StoreByHand(source);
  private final JdbcClient database = JdbcClient.create(source);
  private final TopicComparison comparison = new TopicComparison(database);
  private final Relay relay =
      new Relay(
          RealPostgres.connectionsTo(url, 5),
          new RelaySettings(
              "urn:nld:oin:00000000000000000000:systeem:peildatum",
              "a",
              Duration.ofSeconds(2),
              Duration.ofMillis(20),
              1,
              (short) 1,
              Map.of("bootstrap.servers", kafka.address())));

  @AfterEach
  void stop() throws Exception {
    relay.close();
    source.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
  }

  @AfterAll
  static void stopKafka() {
    somebodyElse.close();
    kafka.close();
  }

  private void publishedByTheRelay() {
    relay.start();
    store.append("ML");
    awaitCount(1);
  }

  private static void awaitCount(int count) {
    await("a watermark that counts " + count)
        .dontCatchUncaughtExceptions()
        .ignoreExceptions()
        .atMost(PATIENCE)
        .until(() -> watermarksOfTheRelay().anyMatch(said -> said.count() == count));
  }

  /** Those that name the topic, which nobody but the relay does here. */
  private static Stream<WatermarkRecord> watermarksOfTheRelay() {
    return WholeTopic.watermarks(kafka.address()).stream();
  }

  /** Everything is compared anew, as by a node that starts. */
  private void startAgain() {
    relay.pause();
    comparison.forget();
    relay.start();
  }

  private void awaitClean() {
    await("the store was held against the topic, and is whole")
        .dontCatchUncaughtExceptions() // of classes that test beside this one
        .atMost(PATIENCE)
        .until(() -> comparison.result().isClean());
  }

  private Instant clock() {
    return new PostgresClock(database).nextInstantWithoutLock(null);
  }

  private static void send(String topic, @Nullable String key, byte @Nullable [] value) {
    send(new ProducerRecord<>(topic, 0, key == null ? null : key.getBytes(UTF_8), value));
  }

  private static void send(ProducerRecord<byte[], byte[]> message) {
    try {
      somebodyElse.send(message).get(30, TimeUnit.SECONDS);
    } catch (Exception refused) {
      throw new AssertionError(refused);
    }
  }

  private static byte[] sealed(String country, String sequence) {
    var hash =
        StoreByHand.sha256(
            "{\"country\":\"%s\",\"previousHash\":\"\",\"sequence\":%s}"
                .formatted(country, sequence));
    return "{\"country\":\"%s\",\"hash\":\"%s\",\"previousHash\":\"\",\"sequence\":%s}"
        .formatted(country, hash, sequence)
        .getBytes(UTF_8);
  }

  private static byte[] watermark(String instant) {
    var said = WholeTopic.watermarks(kafka.address()).getLast();
    return """
    {"partition":0,"watermark":"%s","count":%d,"heads":"%s","topicId":"%s"}\
    """
        .formatted(instant, said.count(), said.heads(), said.topicId())
        .getBytes(UTF_8);
  }

  @Test
  @DisplayName("among the events are passed over, with an alarm that names the last of them")
  void amongEvents() {
    publishedByTheRelay();
    relay.pause();
    send(RelayTopics.EVENTS, "ML", sealed("ML", "\"x\""));
    send(RelayTopics.EVENTS, "ML", sealed("ML", "1e+30"));
    send(RelayTopics.EVENTS, "ML", sealed("ML", "0"));
    send(RelayTopics.EVENTS, "ML", sealed("ML", "2.5"));
    send(RelayTopics.EVENTS, "ML", sealed("SY", "1"));
    send(RelayTopics.EVENTS, "ml", sealed("ML", "2"));
    send(RelayTopics.EVENTS, null, sealed("ML", "2"));
    send(RelayTopics.EVENTS, "ML", null);
    send(RelayTopics.EVENTS, null, null);
    send(RelayTopics.EVENTS, "ML", "[]".getBytes(UTF_8));
    var headers =
        new ProducerRecord<byte[], byte[]>(RelayTopics.EVENTS, 0, "ML".getBytes(UTF_8), null);
    headers.headers().add("ce_id", new byte[5_000_000]).add("ce_type", null);
    send(headers);
    startAgain();
    awaitClean();
    assertThat(relay.health().foreign().json())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it)
                    .containsEntry("topic", RelayTopics.EVENTS)
                    .containsEntry("partition", 0)
                    .containsEntry("lastOffset", 11L)
                    .containsEntry("count", 11L));
    store.append("ML");
    awaitCount(2);
    startAgain();
    awaitClean();
    assertThat(relay.health().foreign().json().getFirst()).containsEntry("count", 11L);
  }

  @Test
  @DisplayName("that look like a watermark of a partition that is none are passed over")
  void noWatermarks() {
    publishedByTheRelay();
    relay.pause();
    send(
        RelayTopics.WATERMARKS, "7", "{\"watermark\":\"+300000-01-01T00:00:00Z\"}".getBytes(UTF_8));
    send(RelayTopics.WATERMARKS, "00", watermark("9999-01-01T00:00:00Z"));
    send(RelayTopics.WATERMARKS, "0", null);
    send(RelayTopics.WATERMARKS, "0", "{\"partition\":\"x\"}".getBytes(UTF_8));
    startAgain();
    awaitClean();
    store.append("ML");
    awaitCount(2);
    assertThat(clock()).isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  @DisplayName("that say a watermark far ahead do not move the clock, nor stop the next start")
  void aheadAndSuperseded() {
    publishedByTheRelay();
    send(RelayTopics.WATERMARKS, "0", watermark("9999-01-01T00:00:00Z"));
    store.append("ML");
    awaitCount(2);
    startAgain();
    awaitClean();
    assertThat(clock()).isBefore(Instant.now().plusSeconds(60));
  }

  private static Instant lastWatermark() {
    return WholeTopic.watermarks(kafka.address()).getLast().watermark();
  }

  @Test
  @DisplayName("need not have written what a store said whose clock was days fast: it is set back")
  void storeWasDaysAhead() throws Exception {
    publishedByTheRelay();
    var inADay = Instant.now().plus(Duration.ofDays(1));
    database.sql("update watermark set at = clock_timestamp() + interval '2 days'").update();
    await("a watermark two days ahead")
        .dontCatchUncaughtExceptions()
        .atMost(PATIENCE)
        .until(() -> lastWatermark().isAfter(inADay));
    // as docs/operating.md has it
    database
        .sql(
            "update watermark set at = greatest(clock_timestamp(),"
                + " (select max(recorded_at) from event))")
        .update();
    kafka.deleteTopic(RelayTopics.WATERMARKS);
    await("a watermark of now")
        .dontCatchUncaughtExceptions()
        .ignoreExceptions()
        .atMost(PATIENCE)
        .until(() -> lastWatermark().isBefore(Instant.now().plusSeconds(60)));
    store.append("ML");
    awaitCount(2);
    assertThat(clock()).isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  @DisplayName("that say the last watermark, far ahead, stop the relay until an operator acts")
  void aheadAndLast() throws Exception {
    publishedByTheRelay();
    relay.pause();
    send(RelayTopics.WATERMARKS, "0", watermark("+300000-01-01T00:00:00Z"));
    startAgain();
    await("the relay asks for an operator")
        .dontCatchUncaughtExceptions()
        .atMost(PATIENCE)
        .until(() -> relay.health().needed().isPresent());
    assertThat(relay.health().needed().orElseThrow())
        .returns("watermark-ahead", OperatorNeeded::code)
        .extracting(OperatorNeeded::detail)
        .asString()
        .contains("policy-watermarks", "partition 0", "+300000-01-01T00:00:00Z");
    assertThat(relay.health().watermarks())
        .isNotNull()
        .extracting(ThreadHealth::restarts)
        .isEqualTo(0L);
    assertThat(relay.atWork()).isFalse();
    assertThat(comparison.result().compared()).isFalse();
    assertThat(clock()).isBefore(Instant.now().plusSeconds(60));
    kafka.deleteTopic(RelayTopics.WATERMARKS);
    awaitClean();
    store.append("ML");
    awaitCount(2);
    assertThat(clock()).isBefore(Instant.now().plusSeconds(60));
    assertThat(relay.health().needed()).isEmpty();
  }
}
