package nl.peildatum.query.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignatureType;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.checkpoint.SignerKey;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.merkle.ConsistencyProof;
import nl.peildatum.merkle.InclusionProof;
import nl.peildatum.merkle.MerkleTree;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.query.PolicyQuery;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.testing.Reply;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@DisplayName("the log over HTTP")
@BesideOthers
class LogOverHttpTest {
  private static final String ORIGIN = "log.example/policy";
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";
  private static final SignerKey OLD = key(1);
  private static final SignerKey NEW = key(2);
  private static final String INCLUSION = "/v1/checkpoint/inclusion?country=ml&sequence=2";

  private static Broker broker;
  private static MongoFile mongo;

  private final MerkleTree tree = new MerkleTree();
  private final List<RecordedEvent> mali =
      new Country("ML").decides("first", NINE, "2012-01-01", "2013-01-01");
  private final List<RecordedEvent> iraq = new Country("IQ").decides("iraq", TEN, "2012-01-01");
  private final String database = "log-" + System.nanoTime();
  private Relay relay;
  private ConfigurableApplicationContext node;
  @TempDir private Path folder;

  private static SignerKey key(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return SignerKey.of(ORIGIN, SignatureType.ED25519, bytes);
  }

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
  void start() throws Exception {
    relay = new Relay(broker, IntakeSettings.at(broker.address()));
    relay.createCheckpoints();
    Files.writeString(folder.resolve("keys"), NEW.verifierKey() + "\n");
    Files.writeString(folder.resolve("retired"), OLD.verifierKey() + "\n");
    startNode();
  }

  private void startNode() {
    var settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--peildatum.kafka.bootstrap-servers=" + broker.address(),
                "--peildatum.mongodb.uri=" + mongo.uri(database),
                "--peildatum.checkpoint.public-keys=" + folder.resolve("keys"),
                "--peildatum.checkpoint.retired-keys=" + folder.resolve("retired")));
    node = SpringApplication.run(PolicyQuery.class, settings.toArray(String[]::new));
  }

  @AfterEach
  void stop() {
    node.close();
    relay.deleteCheckpoints();
    relay.deleteTopics();
    relay.close();
  }

  private void publish(List<RecordedEvent> events) {
    relay.store(events);
    for (var event : events) {
      var bytes = EventCodec.write(event);
      send(event, bytes, tree.size());
      tree.append(TreeHash.ofLeaf(bytes));
    }
  }

  private void send(RecordedEvent event, byte[] bytes, long number) {
    var message =
        new ProducerRecord<>(
            "policy-events", event.envelope().country().value().getBytes(UTF_8), bytes);
    message.headers().add("ce_leafindex", Long.toString(number).getBytes(UTF_8));
    relay.send(message);
  }

  private SignedNote sign(SignerKey key) {
    return send(new Checkpoint(ORIGIN, tree.size(), tree.root()).signedBy(key));
  }

  private SignedNote send(SignedNote note) {
    relay.send(
        new ProducerRecord<>("policy-checkpoints", ORIGIN.getBytes(UTF_8), note.bytes()));
    return note;
  }

  private Reply get(String path) {
    var port = node.getEnvironment().getRequiredProperty("local.server.port");
    return ApiClient.onPort(Integer.parseInt(port)).get(path);
  }

  private void awaitCheckpoint(SignedNote note) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/v1/checkpoint").body().equals(note.toString()));
  }

  private static List<TreeHash> hashes(JsonNode json) {
    return StreamSupport.stream(json.path("hashes").spliterator(), false)
        .map(hash -> TreeHash.fromBase64(hash.stringValue()).orElseThrow())
        .toList();
  }

  private void assertIncluded(RecordedEvent event, String path, SignedNote note) {
    var found = get(path).is(200).json();
    assertThat(found.path("checkpoint").stringValue()).isEqualTo(note.toString());
    var root = Checkpoint.read(note.text()).root();
    var proof =
        new InclusionProof(
            found.path("leafIndex").longValue(),
            found.path("treeSize").longValue(),
            hashes(found));
    assertThat(proof.proves(TreeHash.ofLeaf(EventCodec.write(event)), root)).isTrue();
  }

  @Test
  @DisplayName("gives the checkpoint, proofs for it, and the keys, also after a restart on documents")
  void proofs() {
    publish(mali);
    relay.watermark(NINE);
    await().atMost(Duration.ofSeconds(60)).until(() -> get("/health/ready").status() == 200);
    assertThat(get("/v1/checkpoint").is(503).problem()).isEqualTo("checkpoint-missing");
    var first = sign(OLD);
    awaitCheckpoint(first);
    assertIncluded(mali.get(1), INCLUSION, first);
    publish(iraq);
    relay.watermark(TEN);
    var second = sign(NEW);
    awaitCheckpoint(second);
    assertIncluded(mali.get(1), INCLUSION, second);
    assertIncluded(
        iraq.getFirst(), "/v1/checkpoint/inclusion?country=IQ&sequence=1", second);
    var consistency = get("/v1/checkpoint/consistency?from=3&to=5").is(200).json();
    assertThat(
            new ConsistencyProof(3, 5, hashes(consistency))
                .proves(Checkpoint.read(first.text()).root(), Checkpoint.read(second.text()).root()))
        .isTrue();
    assertThat(get("/v1/checkpoint/keys").is(200).body())
        .isEqualTo(NEW.verifierKey() + "\n" + OLD.verifierKey() + "\n");
    node.close();
    startNode();
    awaitCheckpoint(second);
    assertIncluded(mali.get(1), INCLUSION, second);
  }

  @Test
  @DisplayName("takes a number that came later for an event that it has, and keeps it")
  void numberedLater() {
    relay.publish(mali);
    relay.watermark(NINE);
    await().atMost(Duration.ofSeconds(60)).until(() -> get("/health/ready").status() == 200);
    publish(mali);
    var note = sign(NEW);
    awaitCheckpoint(note);
    node.close();
    startNode();
    awaitCheckpoint(note);
    assertIncluded(mali.get(1), INCLUSION, note);
  }

  @Test
  @DisplayName("is refused once a signed checkpoint tells otherwise; answers go on")
  void forked() {
    publish(mali);
    relay.watermark(NINE);
    awaitCheckpoint(sign(NEW));
    send(new Checkpoint(ORIGIN, 2, TreeHash.ofEmptyTree()).signedBy(NEW));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/v1/checkpoint").problem().equals("log-forked"));
    assertThat(get(INCLUSION).is(503).problem()).isEqualTo("log-forked");
    assertThat(get("/v1/checkpoint/consistency?from=0&to=1").is(503).problem())
        .isEqualTo("log-forked");
    assertThat(get("/health/ready").is(200).body()).contains("log-forked");
    get("/v1/countries/ml/policy?geldigOp=2014-01-01").is(200);
  }

  @Test
  @DisplayName("is refused when an event on the topic is another than the one that was signed")
  void changedEvent() {
    publish(mali.subList(0, 2));
    tree.append(TreeHash.ofLeaf("what was signed".getBytes(UTF_8)));
    send(mali.get(2), EventCodec.write(mali.get(2)), 2);
    sign(NEW);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/v1/checkpoint").problem().equals("log-forked"));
  }

  @Test
  @DisplayName("waits for the leaves that a checkpoint covers, and gives no proof from fewer")
  void truncated() {
    publish(mali);
    relay.watermark(NINE);
    iraq.forEach(event -> tree.append(TreeHash.ofLeaf(EventCodec.write(event))));
    sign(NEW);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/health/ready").json().toString().contains("\"awaitedCheckpoint\":5"));
    assertThat(get("/v1/checkpoint").is(503).problem()).isEqualTo("checkpoint-missing");
    assertThat(get(INCLUSION).is(503).problem()).isEqualTo("checkpoint-missing");
  }

  @Test
  @DisplayName("skips what no key of the log signed")
  void foreign() {
    publish(mali);
    relay.watermark(NINE);
    var own = sign(NEW);
    awaitCheckpoint(own);
    send(new Checkpoint(ORIGIN, 2, TreeHash.ofEmptyTree()).signedBy(key(3)));
    relay.send(new ProducerRecord<>("policy-checkpoints", ORIGIN.getBytes(UTF_8), null));
    relay.send(new ProducerRecord<>("policy-checkpoints", new byte[0], new byte[] {1}));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/health/ready").body().contains("policy-checkpoints"));
    awaitCheckpoint(own);
  }

  @Test
  @DisplayName("refuses what it cannot prove")
  void refusals() {
    publish(mali);
    relay.watermark(NINE);
    awaitCheckpoint(sign(NEW));
    assertThat(get("/v1/checkpoint/inclusion?country=ml&sequence=0").is(400).problem())
        .isEqualTo("sequence-not-recorded");
    assertThat(get("/v1/checkpoint/consistency?from=1&to=4").is(400).problem())
        .isEqualTo("log-size-not-signed");
    assertThat(get("/v1/checkpoint/consistency?from=2&to=1").is(400).problem())
        .isEqualTo("log-size-not-signed");
    assertThat(get("/v1/checkpoint/inclusion?country=ml").is(400).problem())
        .isEqualTo("missing-field");
    assertThat(get("/v1/checkpoint?from=1").is(400).problem()).isEqualTo("unknown-parameter");
  }
}
