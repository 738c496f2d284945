package nl.peildatum.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the intake")
@BesideOthers
class IntakeTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";
  private static final String ELEVEN = "2026-11-24T11:00:00.000Z";

  private static Broker broker;
  private static MongoFile mongo;

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> first = mali.decides("first", NINE, "2012-01-01", "2013-01-01");
  private final List<RecordedEvent> second = mali.decides("second", TEN, "2014-01-01");
  private final List<RecordedEvent> iraq = new Country("IQ").decides("iraq", TEN, "2012-01-01");
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

  @Test
  @DisplayName("is ready after the end of the topic and one watermark")
  void readyAfterWatermark() {
    relay.publish(first);
    node.awaitHead("ML", 3);
    assertThat(node.view().isReady()).isFalse();
    relay.watermark(TEN);
    node.await(() -> node.view().isReady());
    assertThat(node.view().recordedThrough()).contains(Instant.parse(TEN));
  }

  @Test
  @DisplayName("never shows half a decision")
  void wholeDecisionsOnly() {
    relay.publish(first);
    relay.publish(second.subList(0, 1));
    relay.publish(iraq);
    node.awaitHead("IQ", 2);
    assertThat(node.view().record(mali.code()).head()).isEqualTo(3);
    relay.publish(second.subList(1, 2));
    node.awaitHead("ML", 5);
  }

  @Test
  @DisplayName("ignores what it knows")
  void repeated() {
    relay.publish(first);
    relay.publish(first);
    relay.publish(iraq);
    node.awaitHead("IQ", 2);
    var once = node.payloads();
    relay.publish(first);
    relay.publish(second);
    node.awaitHead("ML", 5);
    assertThat(node.payloads()).containsAllEntriesOf(once).hasSize(7);
    assertThat(node.view().trouble(mali.code())).isEmpty();
  }

  @Test
  @DisplayName("puts in order what came out of order")
  void outOfOrder() {
    var all = List.of(first.get(2), second.get(1), first.get(1), second.get(0), first.get(0));
    all.forEach(event -> relay.publish(List.of(event)));
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
    assertThat(node.payloads()).hasSize(5);
  }

  @Test
  @DisplayName("stops a country with a hole until the hole is filled, and no other country")
  void missing() {
    relay.publish(first.subList(0, 1));
    relay.publish(first.subList(2, 3));
    relay.publish(second);
    relay.publish(iraq);
    relay.store(first.subList(1, 2));
    node.awaitTrouble("ML", CountryFault.GAP);
    node.awaitHead("IQ", 2);
    assertThat(node.view().trouble(iraq.getFirst().envelope().country())).isEmpty();
    relay.watermark(ELEVEN);
    relay.publish(first.subList(1, 2));
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
    node.awaitRecordedThrough(ELEVEN);
  }

  @Test
  @DisplayName("stops a country whose known sequence comes with other bytes")
  void forked() {
    relay.publish(first);
    relay.publish(iraq);
    var other = new Country("ML").decides("other", NINE, "2012-01-01");
    relay.send("ML", EventCodec.write(other.getFirst()));
    node.awaitTrouble("ML", CountryFault.FORKED);
    node.awaitHead("IQ", 2);
    assertThat(node.view().record(mali.code()).head()).isEqualTo(3);
    node.stop();
    node.startAgain();
    node.awaitTrouble("ML", CountryFault.FORKED);
  }

  @Test
  @DisplayName("stops a country whose next event follows from another history")
  void forkedAhead() {
    relay.publish(first);
    var other = new Country("ML");
    other.decides("other", NINE, "2012-01-01", "2013-01-02");
    relay.send("ML", EventCodec.write(other.decides("more", TEN, "2014-01-01").getFirst()));
    node.awaitTrouble("ML", CountryFault.FORKED);
  }

  @Test
  @DisplayName("stops a country with an event from before a watermark that was agreed with")
  void fromBeforeAWatermark() {
    relay.publish(first);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    relay.publish(iraq); // recorded at that very instant
    node.awaitTrouble("IQ", CountryFault.FORKED);
    relay.send("ML", EventCodec.write(mali.decides("later", ELEVEN, "2015-01-01").getFirst()));
    node.awaitNoTrouble("ML");
    assertThat(node.view().record(new CountryCode("IQ")).head()).isZero();
    node.stop();
    node.startAgain();
    node.awaitTrouble("IQ", CountryFault.FORKED);
  }

  @Test
  @DisplayName("does not take an event that was tampered with, and waits for the true one")
  void unsealed() {
    var bytes = EventCodec.write(first.getFirst());
    relay.send("ML", new String(bytes, UTF_8).replace("first", "frist").getBytes(UTF_8));
    relay.publish(second);
    node.awaitTrouble("ML", CountryFault.GAP);
    relay.publish(first);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
  }

  @Test
  @DisplayName("fails on a message whose alarm cannot be stored, each time that it is read")
  void alarmNotStored() {
    var documents = EventDocuments.open(mongo.uri("closed"));
    documents.close();
    var parts = new FailingParts();
    parts.failOnUnderstanding(_ -> true, StackOverflowError::new);
    var intake =
        new EventIntake(
            1,
            new EventChains(),
            new Watermarks(),
            documents,
            new PolicyView(),
            new PolicyLog(),
            parts,
            new Alarms(documents),
            new ForeignMessages(_ -> {}));
    var event =
        new ConsumerRecord<>("events", 0, 0, "ML".getBytes(UTF_8), EventCodec.write(first.get(0)));
    for (var time = 0; time < 2; time++) {
      assertThatThrownBy(() -> intake.take(event, new ArrayList<>()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  @DisplayName("passes over what is no event of any country")
  void noise() {
    relay.send("noise", new byte[] {1, 2, 3});
    relay.publish(iraq);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
  }

  @Test
  @DisplayName("holds recordedThrough while the relay is paused, whatever it reads")
  void pausedRelay() {
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.publish(second);
    node.awaitHead("ML", 5);
    assertThat(node.view().recordedThrough()).contains(Instant.parse(NINE));
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
  }

  @Test
  @DisplayName("believes no watermark that knows more than the topic holds")
  void lostTail() {
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.store(second);
    relay.watermark(TEN);
    relay.publish(iraq);
    node.awaitHead("IQ", 2);
    assertThat(node.view().recordedThrough()).contains(Instant.parse(NINE));
    relay.publish(second);
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
  }

  @Test
  @DisplayName("agrees with an earlier watermark while a later one is ahead of what it read")
  void laterWatermarkIsAhead() {
    node.stop();
    relay.publish(first);
    relay.watermark(NINE);
    relay.store(second);
    relay.watermark(TEN);
    node.startAgain();
    node.awaitRecordedThrough(NINE);
  }

  @Test
  @DisplayName("goes on after a restart where its documents end")
  void restart() {
    relay.publish(first);
    node.awaitHead("ML", 3);
    node.stop();
    relay.publish(second);
    node.startAgain();
    node.awaitHead("ML", 5);
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    assertThat(node.payloads()).hasSize(5);
  }

  @Test
  @DisplayName("makes the same documents from zero")
  void fromZero() {
    relay.publish(first);
    relay.publish(second);
    node.awaitHead("ML", 5);
    var before = node.payloads();
    node.stop();
    node.documents().startOver("another topic");
    node.startAgain();
    node.awaitHead("ML", 5);
    assertThat(node.payloads()).isEqualTo(before);
  }

  @Test
  @DisplayName("reads again what its documents lost in the middle")
  void lostDocument() {
    keepAndLose(1);
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
  }

  @Test
  @DisplayName("reads again what its documents lost behind a later event of another country")
  void lostLastDocument() {
    keepAndLose(4);
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    assertThat(node.view().record(mali.code()).head()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  @DisplayName("reads again an event whose document is damaged")
  void damagedDocument(int index) {
    keepBoth();
    var event = index < 3 ? first.get(index) : second.get(index - 3);
    var damaged = new EventBytes(new byte[] {1, 2, 3});
    node.documents().keep(List.of(new KeptEvent("ML", event.sequence(), damaged, 0, index, OptionalLong.empty())));
    assertReadAgain();
    assertThat(node.payloads().get("ML" + event.sequence()))
        .isEqualTo(new String(EventCodec.write(event), UTF_8));
  }

  @Test
  @DisplayName("reads again an event whose document has lost a member")
  void documentWithoutMember() {
    keepBoth();
    var uri = mongo.uri(relay.settings().eventsTopic());
    try (var client = MongoClients.create(uri)) {
      client
          .getDatabase(relay.settings().eventsTopic())
          .getCollection("events")
          .updateOne(Filters.eq("_id", "ML:000000000003"), Updates.unset("payload"));
    }
    assertReadAgain();
  }

  private void keepBoth() {
    relay.publish(first);
    relay.publish(second);
    relay.publish(iraq);
    node.awaitHead("IQ", 2);
    node.stop();
  }

  private void assertReadAgain() {
    node.startAgain();
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    node.awaitHead("ML", 5);
    node.awaitNoTrouble("ML");
    assertThat(node.documents().alarms()).isEmpty();
  }

  private void keepAndLose(int index) {
    keepBoth();
    lose(event -> event.country().equals("ML") && event.sequence() == index + 1);
    node.startAgain();
  }

  private void lose(Predicate<KeptEvent> lost) {
    var kept = node.kept();
    kept.removeIf(lost);
    node.documents().startOver(node.documents().topicId().orElseThrow());
    node.documents().keep(kept);
  }

  @Test
  @DisplayName("reads all again when its documents were wiped under it and it wrote on")
  void documentsWipedWhileRunning() {
    relay.publish(iraq);
    relay.publish(first);
    node.awaitHead("ML", 3);
    lose(any -> true);
    relay.publish(second);
    node.awaitHead("ML", 5);
    assertThat(node.payloads()).hasSize(2);
    node.stop();
    node.startAgain();
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    assertThat(node.view().record(mali.code()).head()).isEqualTo(5);
    assertThat(node.view().records()).hasSize(2);
    assertThat(node.payloads()).hasSize(7);
  }

  @Test
  @DisplayName("misses a country of which no document is left, also while the topic is never quiet")
  void lostCountryOnABusyTopic() {
    relay.publish(first);
    relay.publish(second);
    relay.publish(iraq);
    node.awaitHead("IQ", 2);
    node.stop();
    lose(event -> event.country().equals("ML"));
    try (var _ = Noise.on(relay)) {
      node.startAgain();
      relay.watermark(ELEVEN);
      node.awaitRecordedThrough(ELEVEN);
    }
    assertThat(node.view().record(mali.code()).head()).isEqualTo(5);
    assertThat(node.payloads()).hasSize(7);
  }

  @Test
  @DisplayName("starts over when the topic was made anew")
  void otherTopic() {
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.startTopicAnew();
    relay.publish(iraq);
    relay.watermark(TEN);
    node.awaitHead("IQ", 2);
    node.awaitRecordedThrough(TEN);
    assertThat(node.view().record(mali.code()).head()).isZero();
    assertThat(node.payloads()).hasSize(2);
  }
}
