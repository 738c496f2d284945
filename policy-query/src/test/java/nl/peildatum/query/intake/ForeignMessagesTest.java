package nl.peildatum.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Messages of somebody else on the topics that a node reads")
@BesideOthers
class ForeignMessagesTest {
  private static final String EIGHT = "2026-11-24T08:00:00.000Z";
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";

  private static Broker broker;
  private static MongoFile mongo;

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> first = mali.decides("first", NINE, "2012-01-01", "2013-01-01");
  private final List<RecordedEvent> second = mali.decides("second", TEN, "2014-01-01");
  private Relay relay;
  private Node node;

  @BeforeAll
  static void startParts() {
    broker = new Broker();
    mongo = MongoFile.open();
  }

  @AfterAll
  static void stopParts() {
    mongo.close();
    broker.close();
  }

  @BeforeEach
  void startNode() {
    relay = new Relay(broker);
    node = new Node(relay, mongo);
  }

  @AfterEach
  void stopNode() {
    node.close();
    relay.close();
  }

  private ProducerRecord<byte[], byte[]> event(@Nullable String key, byte @Nullable [] value) {
    return new ProducerRecord<>(
        relay.settings().eventsTopic(), 0, key == null ? null : key.getBytes(UTF_8), value);
  }

  private ProducerRecord<byte[], byte[]> watermark(String key, byte @Nullable [] value) {
    return new ProducerRecord<>(relay.settings().watermarksTopic(), 0, key.getBytes(UTF_8), value);
  }

  private static byte[] sealed(String event, String sequence) {
    var other = event.replace("\"sequence\":3", "\"sequence\":" + sequence);
    var unsealed = other.replaceFirst("\"hash\":\"[0-9a-f]{64}\",", "");
    var hash = EventCodec.sha256(unsealed.getBytes(UTF_8));
    return other
        .replaceFirst("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":\"" + hash + "\"")
        .getBytes(UTF_8);
  }

  @Test
  @DisplayName("among the events are passed over, whatever they are, and stop no country")
  void amongEvents() {
    var third = new String(EventCodec.write(first.get(2)), UTF_8);
    relay.publish(first.subList(0, 2));
    relay.send(event("ML", sealed(third, "\"x\"")));
    relay.send(event("ML", sealed(third, "1e+30")));
    relay.send(event("ML", sealed(third, "3.5")));
    relay.send(event("ML", sealed(third, "0")));
    relay.send(event("SY", EventCodec.write(first.get(2))));
    relay.send(event("ml", EventCodec.write(first.get(2))));
    relay.send(event(null, EventCodec.write(first.get(2))));
    relay.send(event("ML", null));
    relay.send(event(null, null));
    relay.send(event("ML", new byte[] {1, 2, 3}));
    var headers = event("ML", null);
    headers.headers().add("ce_id", new byte[500_000]).add("ce_type", null);
    relay.send(headers);
    relay.publish(first.subList(2, 3));
    relay.publish(second);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
    assertThat(node.documents().alarms()).isEmpty();
  }

  @Test
  @DisplayName("that are no watermark, or one far ahead, do not move what was read through")
  void amongWatermarks() {
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.watermark("0", "9999-01-01T00:00:00Z");
    relay.watermark("0", "+300000-01-01T00:00:00Z");
    relay.send(watermark("0", null));
    relay.send(watermark("0", "[]".getBytes(UTF_8)));
    relay.send(watermark("0", "{\"partition\":1e30}".getBytes(UTF_8)));
    relay.publish(second);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
    assertThat(node.thread().restarts()).isZero();
  }

  @Test
  @DisplayName(
      "that say a watermark an hour ahead, which the next does not confirm, do not move it")
  void anHourAhead() {
    var ahead = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
    relay.publish(first);
    relay.watermark("0", ahead.toString());
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.publish(second);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    node.awaitNoTrouble("ML");
  }

  @Test
  @DisplayName("are told from the watermarks of a store whose clock is an hour fast")
  void clockIsFast() {
    var ahead = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
    relay.publish(first);
    relay.watermark("0", ahead.toString());
    relay.watermark("0", ahead.plusSeconds(1).toString());
    node.awaitRecordedThrough(ahead.toString());
    relay.watermark("0", ahead.plusSeconds(2).toString());
    node.awaitRecordedThrough(ahead.plusSeconds(1).toString());
  }

  @Test
  @DisplayName("are told from those of a store whose clock is days fast by what it recorded then")
  void recordedDaysAhead() {
    var ahead = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.watermark("0", ahead.toString());
    relay.watermark("0", ahead.plusSeconds(1).toString());
    relay.publish(second);
    relay.publish(mali.decides("third", ahead.plusSeconds(2).toString(), "2015-01-01"));
    node.awaitHead("ML", 7);
    node.awaitRecordedThrough(NINE);
    relay.watermark("0", ahead.plusSeconds(3).toString());
    relay.watermark("0", ahead.plusSeconds(4).toString());
    node.awaitRecordedThrough(ahead.plusSeconds(3).toString());
  }

  @Test
  @DisplayName("that speak of a partition that is none make no record complete")
  void otherPartition() {
    relay.watermark("1", EIGHT); // of no event, which is true
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
  }
}
