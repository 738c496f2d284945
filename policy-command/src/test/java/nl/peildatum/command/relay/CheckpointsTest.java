package nl.peildatum.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.log.CheckpointKeys;
import nl.peildatum.command.log.LogSettings;
import nl.peildatum.command.log.UnusableLogKey;
import nl.peildatum.command.log.WitnessAddress;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.merkle.CompactRange;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The checkpoints of the log")
@BesideOthers
class CheckpointsTest {
  private static final String ORIGIN = "log.example/policy";
  private static final SignerKey OLD = key(1);
  private static final SignerKey NEW = key(2);
  private static final RealKafka kafka = new RealKafka();

  private final String url = RealPostgres.freshStore();
  private final HikariDataSource source = RealPostgres.connectionsTo(url, 8);
  private final StoreByHand store = new StoreByHand(source);
  private final FailingRelayParts parts = new FailingRelayParts();
  private final List<Relay> relays = new ArrayList<>();

  private static SignerKey key(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return SignerKey.of(ORIGIN, SignatureType.ED25519, bytes);
  }

  private Relay started(String node, SignerKey... keys) {
    return started(node, List.of(keys), List.of());
  }

  private Relay started(String node, List<SignerKey> keys, List<VerifierKey> retired) {
    return started(node, keys, retired, List.of());
  }

  private Relay started(
      String node,
      List<SignerKey> keys,
      List<VerifierKey> retired,
      List<WitnessAddress> witnesses) {
    var relay =
        new Relay(
            RealPostgres.connectionsTo(url, 6),
            new RelaySettings(
                "urn:nld:oin:00000000000000000000:systeem:peildatum",
                node,
                Duration.ofSeconds(2),
                Duration.ofMillis(20),
                1,
                (short) 1,
                Map.of("bootstrap.servers", kafka.address())),
            new LogSettings(new CheckpointKeys(ORIGIN, keys, retired), witnesses),
            parts);
    relays.add(relay);
    relay.start();
    return relay;
  }

  @AfterEach
  void stop() throws Exception {
    relays.forEach(Relay::close);
    source.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
    kafka.deleteTopic(RelayTopics.CHECKPOINTS);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  private List<SignedNote> notes() {
    return WholeTopic.read(kafka.address(), RelayTopics.CHECKPOINTS).stream()
        .map(found -> SignedNote.read(found.value()))
        .toList();
  }

  private List<Checkpoint> checkpoints() {
    return notes().stream().map(note -> Checkpoint.read(note.text())).toList();
  }

  private void awaitSize(long size) {
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> checkpoints().getLast().size() == size);
  }

  /** Sizes never fall, and each root is that of the events on the topic in the order of numbers. */
  private void assertTrue() {
    var leaves = new java.util.TreeMap<Long, TreeHash>();
    for (var event : WholeTopic.read(kafka.address(), RelayTopics.EVENTS)) {
      var leaf = TreeHash.ofLeaf(event.value());
      var number = Long.valueOf(WholeTopic.header(event, "ce_leafindex"));
      assertThat(leaves.put(number, leaf)).isIn(null, leaf);
    }
    var sizes = checkpoints().stream().map(Checkpoint::size).toList();
    assertThat(sizes).isSorted();
    for (var checkpoint : checkpoints()) {
      var tree = new CompactRange();
      leaves.headMap(checkpoint.size()).values().forEach(tree::append);
      assertThat(checkpoint).isEqualTo(new Checkpoint(ORIGIN, tree.size(), tree.root()));
    }
  }

  @Test
  @DisplayName("say the size and the root of what is on the topic, and are signed")
  void signed() {
    started("a", OLD);
    List.of("ML", "SY", "ML").forEach(store::append);
    awaitSize(3);
    store.append("ML");
    awaitSize(4);
    assertTrue();
    assertThat(notes()).allMatch(note -> note.isSignedBy(OLD.verifierKey()));
  }

  @Test
  @DisplayName("are on the topic before the watermark that covers their events")
  void beforeTheWatermark() {
    started("a", OLD);
    store.append("ML");
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asLong() == 1);
    assertThat(checkpoints().getLast().size()).isEqualTo(1);
  }

  @Test
  @DisplayName("go on after a restart, after one that was signed and not sent, and on another node")
  void restarts() {
    var first = started("a", OLD);
    store.append("ML");
    awaitSize(1);
    parts.failOnSending(RelayTopics.CHECKPOINTS, () -> new AssertionError("killed before sending"));
    store.append("ML");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                JdbcClient.create(source)
                        .sql("select size from log_checkpoint")
                        .query(Long.class)
                        .single()
                    == 2);
    first.close();
    var second = started("b", OLD);
    awaitSize(2);
    store.append("SY");
    awaitSize(3);
    started("a", OLD);
    second.pause();
    store.append("SY");
    awaitSize(4);
    assertTrue();
  }

  @Test
  @DisplayName("are sent again on a topic that was lost")
  void topicLost() throws Exception {
    var first = started("a", OLD);
    store.append("ML");
    awaitSize(1);
    first.close();
    kafka.deleteTopic(RelayTopics.CHECKPOINTS);
    started("a", OLD);
    awaitSize(1);
    assertTrue();
  }

  @Test
  @DisplayName("are signed by both keys while the key is rotated, then by the new one")
  void rotated() {
    started("a", OLD).close();
    var before = started("a", OLD);
    store.append("ML");
    awaitSize(1);
    before.close();
    assertThatThrownBy(() -> started("a", NEW))
        .isInstanceOf(UnusableLogKey.class)
        .hasMessageContaining(NEW.verifierKey().toString())
        .hasMessageContaining(ORIGIN)
        .hasMessageNotContaining("PRIVATE");
    var both = started("a", OLD, NEW);
    store.append("ML");
    awaitSize(2);
    assertThat(notes().getLast().isSignedBy(OLD.verifierKey())).isTrue();
    assertThat(notes().getLast().isSignedBy(NEW.verifierKey())).isTrue();
    both.close();
    started("a", List.of(NEW), List.of(OLD.verifierKey()));
    store.append("ML");
    awaitSize(3);
    assertThat(notes().getLast().isSignedBy(OLD.verifierKey())).isFalse();
    assertThat(notes().getLast().isSignedBy(NEW.verifierKey())).isTrue();
    assertTrue();
  }

  @Test
  @DisplayName("are not signed when the topic has one that the leaves do not continue")
  void contradicted() throws Exception {
    var first = started("a", OLD);
    store.append("ML");
    awaitSize(1);
    first.close();
    var other = new Checkpoint(ORIGIN, 5, TreeHash.ofEmptyTree()).signedBy(OLD);
    try (var producer =
        new RelayKafkaClients(Map.of("bootstrap.servers", kafka.address())).producer()) {
      producer
          .send(
              new ProducerRecord<>(
                  RelayTopics.CHECKPOINTS,
                  0,
                  ORIGIN.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  other.bytes()))
          .get(1, TimeUnit.MINUTES);
    }
    var second = started("a", OLD);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> second.health().logFault().orElse("").contains("5 leaves"));
    store.append("ML");
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asLong() == 2);
    assertThat(notes()).hasSize(2);
  }

  private void awaitCosigned(long size, WitnessServer... witnesses) {
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              var last = notes().getLast();
              return Checkpoint.read(last.text()).size() == size
                  && Stream.of(witnesses).allMatch(it -> last.cosignedAt(it.key()).isPresent());
            });
  }

  @Test
  @DisplayName("are cosigned by the witnesses, also by one that knows another size")
  void witnesses() {
    try (var one = new WitnessServer("witness.example/one", 8, OLD.verifierKey());
        var other = new WitnessServer("witness.example/other", 9, OLD.verifierKey())) {
      var asked = List.of(one.address(), other.address());
      var first = started("a", List.of(OLD), List.of(), asked);
      List.of("ML", "SY", "ML").forEach(store::append);
      awaitCosigned(3, one, other);
      first.close();
      started("a", List.of(OLD), List.of(), asked);
      List.of("ML", "SY").forEach(store::append);
      awaitCosigned(5, one, other);
      assertThat(one.statuses()).contains(409, 200).doesNotContain(400, 403, 404, 422);
      assertTrue();
    }
  }

  @Test
  @DisplayName("are published without a witness that is away, slow, lying or huge")
  void badWitnesses() {
    var away = new WitnessServer("witness.example/away", 6, OLD.verifierKey());
    away.close();
    try (var slow = new WitnessServer("witness.example/slow", 7, OLD.verifierKey());
        var lying = new WitnessServer("witness.example/lying", 8, OLD.verifierKey());
        var huge = new WitnessServer("witness.example/huge", 9, OLD.verifierKey());
        var ahead = new WitnessServer("witness.example/ahead", 10, OLD.verifierKey());
        var good = new WitnessServer("witness.example/good", 11, OLD.verifierKey())) {
      var never = new CountDownLatch(1);
      slow.answers(
          text -> {
            try {
              var _ = never.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return text;
          });
      lying.answers(text -> text.replaceFirst("[A-Za-z0-9+/]{6}=*\n$", "AAAAAA==\n"));
      huge.answers(text -> text + "x".repeat(10_000_000));
      ahead.knows(new Checkpoint(ORIGIN, 1_000, TreeHash.ofEmptyTree()));
      var all =
          Stream.of(away, slow, lying, huge, ahead, good).map(WitnessServer::address).toList();
      started("a", List.of(OLD), List.of(), all);
      store.append("ML");
      awaitCosigned(1, good);
      var begun = System.nanoTime();
      store.append("ML");
      awaitCosigned(2, good);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
      for (var bad : List.of(away, slow, lying, huge, ahead)) {
        assertThat(notes()).noneMatch(note -> note.cosignedAt(bad.key()).isPresent());
      }
      assertThat(notes()).allMatch(note -> note.isSignedBy(OLD.verifierKey()));
      never.countDown();
    }
  }

  @Test
  @DisplayName("are never signed with another root or a smaller size, whatever asks the store")
  void neverBack() {
    started("a", OLD);
    List.of("ML", "ML").forEach(store::append);
    awaitSize(2);
    var jdbc = JdbcClient.create(source);
    for (var change : List.of("size = 1", "root = '\\x00'")) {
      assertThatThrownBy(() -> jdbc.sql("update log_checkpoint set " + change).update())
          .hasMessageContaining("would be contradicted");
    }
  }
}
