package nl.peildatum.query.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("the answers that changed, on their topic")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@BesideOthers
class PublisherTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";
  private static final String ELEVEN = "2026-11-24T11:00:00.000Z";
  private static final String EVENING = "2026-11-24T22:59:59.999Z";
  private static final String MIDNIGHT = "2026-11-24T23:00:00.000Z";

  private static Broker broker;

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> letter =
      mali.designates("letter", NINE, "2023-01-11", "gao", "mopti");
  private final List<RecordedEvent> next = mali.designates("next", TEN, "2024-01-01", "menaka");
  private final Country nigerItself = new Country("NE");
  private final List<RecordedEvent> niger =
      nigerItself.designates("niger", TEN, "2024-01-01", "diffa");
  private final List<RecordedEvent> nigerNext =
      nigerItself.designates("niger-next", ELEVEN, "2024-05-01", "tahoua");
  private final PublishSettings settings = settings();
  private final ReadTopic topic = new ReadTopic(settings);
  private final List<PublishingNode> nodes = new ArrayList<>();

  private static PublishSettings settings() {
    var name = "changes-" + NUMBER.incrementAndGet();
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

  @BeforeAll
  static void startBroker() {
    broker = new Broker();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @AfterEach
  void stopNodes() {
    nodes.forEach(PublishingNode::close);
  }

  private PublishingNode node() {
    return kept(new PublishingNode(settings));
  }

  private PublishingNode kept(PublishingNode node) {
    nodes.add(node);
    return node;
  }

  static List<RecordedEvent> all(List<List<RecordedEvent>> decisions) {
    return decisions.stream().flatMap(List::stream).toList();
  }

  private static List<String> data(List<ConsumerRecord<byte[], byte[]>> found, String country) {
    return found.stream()
        .filter(message -> new String(message.key(), UTF_8).equals(country))
        .map(message -> new String(message.value(), UTF_8))
        .toList();
  }

  @Test
  @DisplayName("of a store whose clock is ahead are gone on with by the next node, none told twice")
  void storeAhead() {
    var ahead = "2126-11-24T09:00:00.000Z";
    var first = mali.designates("ahead", ahead, "2024-05-01", "gao");
    var known = all(List.of(letter, next, first));
    try (var node = new PublishingNode(settings)) {
      node.knows(known).knowsAllThrough(ahead);
      topic.await(ReadTopic.derivedFrom(known, ahead).size());
    }
    var later = "2126-11-24T10:00:00.000Z";
    var all = all(List.of(known, mali.designates("later", later, "2024-06-01", "mopti")));
    node().knows(all).knowsAllThrough(later);
    var derived = ReadTopic.derivedFrom(all, later);
    assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
  }

  @Test
  @DisplayName("are those that are derived, byte for byte and in sequence")
  void asDerived() {
    node().knows(letter).knows(next).knowsAllThrough(TEN);
    var derived = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN);
    var found = topic.await(derived.size());
    assertThat(data(found, "ML")).isEqualTo(derived);
    for (var sequence = 1; sequence <= found.size(); sequence++) {
      var headers = found.get(sequence - 1).headers();
      assertThat(headers.lastHeader("ce_sequence").value())
          .asString(UTF_8)
          .isEqualTo(Integer.toString(sequence));
      assertThat(headers.lastHeader("ce_source").value())
          .asString(UTF_8)
          .isEqualTo(settings.source());
    }
  }

  @Test
  @DisplayName("are committed a whole decision at a time")
  void wholeDecisions() {
    var heldUp = new AtomicReference<HeldUp>();
    var node =
        kept(
            new PublishingNode(
                settings,
                parts -> {
                  heldUp.set(new HeldUp(parts, () -> {}));
                  return heldUp.get();
                }));
    node.knows(letter).knowsAllThrough(NINE);
    var first = ReadTopic.derivedFrom(letter, NINE).size();
    topic.await(first);
    node.knows(next).knowsAllThrough(TEN);
    var both = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN).size();
    topic.await(both);
    assertThat(first).isGreaterThan(1);
    assertThat(heldUp.get().committed()).containsExactly(first, both - first);
  }

  @Test
  @DisplayName("come from one of two nodes, and from the other when that one stops")
  void oneOfTwo() {
    try (var heard = new Heard(settings.topic())) {
      var one = node().knows(letter).knowsAllThrough(NINE);
      var derived = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN);
      var before = ReadTopic.derivedFrom(letter, NINE).size();
      topic.await(before);
      var other = node().knows(letter).knows(next).knowsAllThrough(TEN);
      assertThat(holders(heard)).isEqualTo(1);
      one.knows(next).knowsAllThrough(TEN);
      assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
      one.close();
      var third = mali.designates("third", ELEVEN, "2024-05-01", "kidal");
      other.knows(third).knowsAllThrough(ELEVEN);
      derived = ReadTopic.derivedFrom(all(List.of(letter, next, third)), ELEVEN);
      assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
      assertThat(holders(heard)).isEqualTo(2);
    }
  }

  private static long holders(Heard heard) {
    return heard.at(Level.INFO).stream().filter(said -> said.endsWith("-0")).count();
  }

  @Test
  @DisplayName("are never half a letter: who fails between sending and committing begins again")
  void failsInTheMiddle() {
    var failed = new AtomicBoolean();
    kept(new PublishingNode(
            settings,
            parts ->
                new HeldUp(
                    parts,
                    () -> {
                      if (failed.compareAndSet(false, true)) {
                        throw new KafkaException("struck down by a test");
                      }
                    })))
        .knows(letter)
        .knowsAllThrough(NINE);
    var derived = ReadTopic.derivedFrom(letter, NINE);
    assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
    assertThat(failed).isTrue();
  }

  @Test
  @DisplayName("are read to their end by the next node, though a transaction stays open before it")
  void openTransaction() {
    var one = node().knows(letter).knowsAllThrough(NINE);
    topic.await(ReadTopic.derivedFrom(letter, NINE).size());
    try (var _ = topic.strangerBegins("ML")) {
      one.knows(next).knowsAllThrough(TEN);
      topic.awaitUncommitted(ReadTopic.derivedFrom(all(List.of(letter, next)), TEN).size() + 1);
      one.close();
      var third = mali.designates("third", ELEVEN, "2024-05-01", "kidal");
      var all = all(List.of(letter, next, third));
      node().knows(all).knowsAllThrough(ELEVEN);
      var derived = ReadTopic.derivedFrom(all, ELEVEN);
      assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
    }
  }

  @Test
  @DisplayName("gain nothing from a holder that stood still and wakes up after another took over")
  void wakesUpTooLate() throws InterruptedException {
    var door = new HeldUp.Door();
    var heldUp = new AtomicReference<HeldUp>();
    var sleeper =
        kept(
            new PublishingNode(
                settings,
                parts -> {
                  heldUp.set(new HeldUp(parts, door));
                  return heldUp.get();
                }));
    sleeper.knows(letter).knowsAllThrough(NINE);
    door.awaitReached();
    var other = node().knows(letter).knowsAllThrough(NINE);
    var derived = ReadTopic.derivedFrom(letter, NINE);
    assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
    door.open();
    assertThat(heldUp.get().refusals().poll(1, TimeUnit.MINUTES))
        .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
    sleeper.knows(next).knowsAllThrough(TEN);
    other.knows(next).knowsAllThrough(TEN);
    derived = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN);
    assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
  }

  @Test
  @DisplayName("are there again, the same, when the topic was emptied")
  void emptied() {
    node().knows(letter).knows(next).knowsAllThrough(TEN);
    var derived = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN);
    topic.await(derived.size());
    topic.empty();
    assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
  }

  @Test
  @DisplayName("are there again, the same, when the topic was deleted")
  void deleted() {
    node().knows(letter).knows(next).knowsAllThrough(TEN);
    var derived = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN);
    topic.await(derived.size());
    topic.delete();
    assertThat(topic.awaitData(derived.size())).isEqualTo(derived);
  }

  @Test
  @DisplayName("are not laid over what says otherwise: an alarm, and other countries go on")
  void saysOtherwise() {
    topic.create(1);
    topic.strangerSays("ML", 1, NINE, "{}");
    try (var heard = new Heard(settings.topic())) {
      node().knows(letter).knows(niger).knowsAllThrough(TEN);
      heard.await(Level.ERROR, "alarm forked");
      nodes.getFirst().knows(next).knows(nigerNext).knowsAllThrough(ELEVEN);
      var ofNiger = ReadTopic.derivedFrom(all(List.of(niger, nigerNext)), ELEVEN);
      var found = topic.await(1 + ofNiger.size());
      assertThat(data(found, "ML")).containsExactly("{}");
      assertThat(data(found, "NE")).isEqualTo(ofNiger);
      assertThat(heard.at(Level.ERROR))
          .singleElement()
          .asString()
          .contains("alarm forked", "country=ML", "sequence 1");
    }
  }

  @Test
  @DisplayName("are waited for while the topic is further than this node")
  void theTopicIsFurther() {
    var ahead = node().knows(letter).knows(next).knowsAllThrough(TEN);
    var derived = ReadTopic.derivedFrom(all(List.of(letter, next)), TEN);
    topic.await(derived.size());
    ahead.close();
    try (var heard = new Heard(settings.topic())) {
      var behind = node().knows(letter).knowsAllThrough(NINE);
      heard.await(Level.INFO, "this node publishes");
      behind.knows(next).knows(niger).knowsAllThrough(TEN);
      var all = topic.await(derived.size() + ReadTopic.derivedFrom(niger, TEN).size());
      assertThat(data(all, "ML")).isEqualTo(derived);
      assertThat(heard.at(Level.ERROR)).isEmpty();
    }
  }

  @Test
  @DisplayName("are not added to a topic that tells of what never happened")
  void theTopicInvents() {
    node().knows(letter).knowsAllThrough(NINE);
    var derived = ReadTopic.derivedFrom(letter, NINE).size();
    topic.await(derived);
    nodes.removeLast().close();
    topic.strangerSays("ML", derived + 1, TEN, "{}");
    try (var heard = new Heard(settings.topic())) {
      var node = node().knows(letter).knowsAllThrough(NINE);
      heard.await(Level.INFO, "this node publishes");
      assertThat(heard.at(Level.ERROR)).isEmpty();
      node.knowsAllThrough(TEN);
      heard.await(Level.ERROR, "alarm forked country=ML");
    }
  }

  @Test
  @DisplayName("are there when the day has begun on which something starts, and not before")
  void midnight() {
    var tomorrow = mali.designates("tomorrow", ELEVEN, "2026-11-25", "kidal");
    var decided = all(List.of(letter, next, tomorrow));
    var node = node().knows(decided).knowsAllThrough(EVENING);
    var before = ReadTopic.derivedFrom(decided, EVENING);
    var after = ReadTopic.derivedFrom(decided, MIDNIGHT);
    assertThat(after.size()).isGreaterThan(before.size());
    assertThat(topic.awaitData(before.size())).isEqualTo(before);
    node.knowsAllThrough(MIDNIGHT);
    assertThat(topic.awaitData(after.size())).isEqualTo(after);
    assertThat(after.getLast()).contains("DAY_BEGAN").contains("2026-11-25");
  }

  @Test
  @DisplayName("of a country in trouble wait until it is sound; those of others do not")
  void inTrouble() {
    var node = kept(new PublishingNode(settings));
    node.view().trouble(mali.code(), CountryFault.GAP);
    node.knows(letter).knows(niger).knowsAllThrough(TEN);
    var ofNiger = ReadTopic.derivedFrom(niger, TEN);
    assertThat(topic.awaitData(ofNiger.size())).isEqualTo(ofNiger);
    node.view().trouble(mali.code(), null);
    var ofMali = ReadTopic.derivedFrom(letter, TEN);
    assertThat(data(topic.await(ofNiger.size() + ofMali.size()), "ML")).isEqualTo(ofMali);
  }

  @Test
  @DisplayName("are not published onto a topic with another number of partitions")
  void anotherNumberOfPartitions() {
    topic.create(2);
    try (var heard = new Heard(settings.topic())) {
      node().knows(letter).knowsAllThrough(NINE);
      heard.await(Level.WARN, "has 2 partitions and not 1");
      assertThat(holders(heard)).isZero();
    }
  }
}
