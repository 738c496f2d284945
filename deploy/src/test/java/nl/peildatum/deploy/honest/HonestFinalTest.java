package nl.peildatum.deploy.honest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.peildatum.deploy.fleet.FirstFailureEnds;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.Node;
import nl.peildatum.law.Seed;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("What was called final stays, whatever happens to the parts")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(FirstFailureEnds.class)
@BesideOthers
@ResourceLock(Fleet.THREE_BROKERS)
class HonestFinalTest {
  private static final int FREEZE_SECONDS = Integer.getInteger("honest.freeze", 3);
  @RegisterExtension static final Seed SEED = Seed.of("honest");

  private final Path folder;
  private final Fleet fleet;
  private final Store store;
  private final EventsTopic topic;
  private final StoreClock clock;
  private final Life life;
  private final Aside forked;
  private final Aside aside;

  HonestFinalTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    fleet = Fleet.ofTwo(folder);
    store = new Store(fleet.postgres().url());
    topic = new EventsTopic(fleet.brokers());
    clock = StoreClock.under(store);
    life = new Life(fleet, SEED.value());
    forked = new Aside(fleet, "TD");
    aside = new Aside(fleet, "SD");
  }

  @BeforeAll
  void everydayLife() {
    life.recordsOn(10);
    afterwards();
  }

  @AfterAll
  void end() {
    life.close();
    fleet.close();
    System.out.printf(
        "honest final: %d decisions, %d answers, %d of them final and asked again%n",
        life.decisions(), life.client().answers(), life.client().promises());
  }

  @AfterEach
  void everythingStands() throws Exception {
    afterwards();
    life.client().everythingStandsOn(fleet.queries().stream().map(Node::url).toList());
    life.client().nothingWasUntrue(store);
  }

  private void afterwards() {
    life.recordsOn(3);
    life.isReadBy(fleet.queries());
  }

  @Test
  @Order(1)
  @DisplayName("While nothing is passed on, decisions are recorded and no later moment is final")
  void relayHeld() throws Exception {
    try (var _ = RelayHeld.in(store)) {
      life.recordsOn(3);
      var moment = Curiosity.now();
      for (var left = 0; left < 3; left++) {
        life.recordsOn(2);
        nobodyCallsFinal(moment);
      }
    }
  }

  private void nobodyCallsFinal(Instant moment) {
    for (var node : fleet.queries()) {
      assertThat(life.client().isFinal(node, moment)).as("%s of %s", moment, node).isFalse();
    }
  }

  @Test
  @Order(2)
  @DisplayName("A decision that takes long holds back what is final until it is recorded")
  void slowDecision() throws Exception {
    var id = aside.id();
    CompletableFuture<Reply> sent;
    try (var slow = SlowDecision.of(store, id)) {
      var letter = aside.coverage("2020-01-01");
      sent = CompletableFuture.supplyAsync(() -> aside.sendsTo(0, letter));
      slow.awaitItWaits();
      var moment = Curiosity.now();
      for (var left = 0; left < 5; left++) {
        life.asksOn(20);
        nobodyCallsFinal(moment);
      }
    }
    assertThat(sent.get(1, TimeUnit.MINUTES).status()).isEqualTo(201);
  }

  @Test
  @Order(3)
  @DisplayName("A command node that stops in the middle of a decision holds nothing up for long")
  void stuckDecision() throws Exception {
    var id = aside.id();
    var letter = aside.coverage("2020-01-02");
    var node = fleet.commands().getFirst();
    CompletableFuture<Reply> sent;
    try (var slow = SlowDecision.of(store, id)) {
      sent = CompletableFuture.supplyAsync(() -> aside.sendsTo(0, letter));
      slow.awaitItWaits();
      node.program().freeze();
    }
    try {
      life.isReadBy(fleet.queries());
      assertThat(aside.sendsTo(1, letter).status()).isEqualTo(201);
    } finally {
      node.program().thaw();
    }
    assertThat(sent.get(1, TimeUnit.MINUTES).status()).isNotEqualTo(201);
  }

  @Test
  @Order(4)
  @DisplayName("One place in the record with two contents stops that country, and only that one")
  void forkedRecord() throws Exception {
    forked.records("2020-01-01");
    forked.records("2020-01-02");
    forked.awaitRead(4);
    topic.put(forked.country(), forked.forged(store, 4, 2));
    forked.everyNodeSays("record-forked");
    aside.everyNodeAnswers();
  }

  @Test
  @Order(5)
  @DisplayName("A place that was left out stops a country until it is filled; repeats do nothing")
  void gapAndRepeat() throws Exception {
    aside.awaitRead(4);
    try (var _ = RelayHeld.in(store)) {
      aside.records("2020-01-03");
      topic.put(aside.country(), aside.stored(store, 3));
      topic.put(aside.country(), aside.stored(store, 6));
      aside.everyNodeSays("record-incomplete");
    }
    aside.everyNodeAnswers();
    aside.awaitRead(6);
  }

  @Test
  @Order(6)
  @DisplayName("What nobody can read is passed over, and stops no country")
  void unreadable() throws Exception {
    topic.put(aside.country(), "{".getBytes(UTF_8));
    topic.put(aside.country(), "{}".getBytes(UTF_8));
    topic.put((byte[]) null, null);
    aside.records("2020-01-04");
    aside.awaitRead(8);
    forked.everyNodeSays("record-forked");
    aside.everyNodeAnswers();
  }

  @Test
  @Order(7)
  @DisplayName("Without most brokers decisions are recorded, and what they tell is final later")
  void brokersAway() throws Exception {
    var lost = fleet.brokers().programs().subList(0, 2);
    lost.forEach(broker -> broker.kill());
    life.recordsOn(3);
    var moment = Curiosity.now();
    life.recordsOn(3);
    nobodyCallsFinal(moment);
    lost.forEach(broker -> broker.start());
    fleet.brokers().awaitAll();
  }

  @Test
  @Order(8)
  @DisplayName("A topic that lost its end is completed again")
  void topicLosesItsTail() throws Exception {
    var brokers = fleet.brokers().programs();
    var end = topic.end();
    brokers.forEach(broker -> broker.kill());
    for (var number = 1; number <= brokers.size(); number++) {
      EventsTopic.loseTail(folder.resolve("broker-" + number), end, 10);
    }
    brokers.forEach(broker -> broker.start());
    fleet.brokers().awaitAll();
  }

  @Test
  @Order(9)
  @DisplayName("A node that stood still claims nothing for the time in between")
  void queryNodeFrozen() {
    var node = fleet.queries().getFirst();
    node.program().freeze();
    try {
      life.recordsOn(3);
      life.isReadBy(
          fleet.queries().subList(1, fleet.queries().size()),
          Curiosity.now().plusSeconds(FREEZE_SECONDS));
    } finally {
      node.program().thaw();
    }
    for (var left = 0; left < 50; left++) {
      life.client().wonder(node);
    }
  }

  @Test
  @Order(10)
  @DisplayName("A node whose documents are wiped under it, and that is killed, reads them again")
  void documentsWipedWhileRunning() {
    var node = fleet.queries().getFirst();
    wipeDocuments(0);
    life.recordsOn(3);
    node.program().kill();
    node.startAndWait();
  }

  private void wipeDocuments(int node) {
    try (var client = MongoClients.create(fleet.documentAddresses().get(node))) {
      client.getDatabase("peildatum").drop();
    }
  }

  @Test
  @Order(11)
  @DisplayName("A node that lost all its documents, while the topic lost its beginning, reads all")
  void topicLosesItsHead() throws Exception {
    var node = fleet.queries().getLast();
    node.program().kill();
    wipeDocuments(fleet.queries().size() - 1);
    topic.loseHead();
    node.startAndWait();
  }

  @Test
  @Order(12)
  @EnabledIfSystemProperty(named = "honest.minutes", matches = "[0-9]+")
  @DisplayName("The same again, in any order, for as long as was asked")
  void forAsLongAsAsked() throws Exception {
    List<Fault> faults =
        List.of(
            this::relayHeld,
            this::slowDecision,
            this::stuckDecision,
            this::brokersAway,
            this::topicLosesItsTail,
            this::queryNodeFrozen,
            this::documentsWipedWhileRunning,
            this::topicLosesItsHead,
            topic::wipe);
    var random = new Random(SEED.value());
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.getLong("honest.minutes", 0));
    while (System.nanoTime() < end) {
      faults.get(random.nextInt(faults.size())).happens();
      everythingStands();
    }
  }

  private interface Fault {
    void happens() throws Exception;
  }

  @Test
  @Order(13)
  @DisplayName("The store's clock steps an hour forwards and two back, and nothing goes back")
  void storeClockStepped() throws Exception {
    clock.step("1 hour");
    life.recordsOn(6);
    assertThat(Instant.parse(store.text(LATEST)))
        .as("the stepped clock is the one that counts")
        .isAfter(Curiosity.now().plus(Duration.ofMinutes(50)));
    life.asksOn(60);
    clock.step("-1 hour");
    life.recordsOn(6);
    life.asksOn(60);
    clock.step("0");
  }

  private static final String LATEST =
      "select to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
          + " from event";

  @Test
  @Order(14)
  @DisplayName("A query node whose clock is an hour slow gives every final answer again")
  void slowClock() {
    try (var slow = OtherClock.beside(fleet, folder, Duration.ofHours(-1))) {
      life.client().everythingStandsOn(List.of(slow.url()));
    }
  }

  @Test
  @Order(15)
  @DisplayName(
      "A topic that was wiped is published again, byte for byte, and heals what was forked")
  void topicWiped() throws Exception {
    topic.wipe();
    life.recordsOn(6);
    var recorded = store.events();
    afterwards();
    forked.everyNodeAnswers();
    assertThat(topic.events()).containsAllEntriesOf(recorded);
  }
}
