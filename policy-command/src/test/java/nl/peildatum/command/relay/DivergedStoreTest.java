package nl.peildatum.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.clock.PostgresClock;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.command.topic.RelayTopics;
import nl.peildatum.testing.BesideOthers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A store that has lost something")
@BesideOthers
class DivergedStoreTest {
  private static final RealKafka kafka = new RealKafka();

  private Copy now = new Copy(RealPostgres.freshStore());

  /** A store with its relay; another one on the same topic is what a restored copy is. */
  private static final class Copy implements AutoCloseable {
    private final HikariDataSource source;
    private final StoreByHand store;
    private final TopicComparison comparison;
    private final Relay relay;

    Copy(String url) {
      source = RealPostgres.connectionsTo(url, 4);
      store = new StoreByHand(source);
      comparison = new TopicComparison(JdbcClient.create(source));
      relay =
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
    }

    void append(String... countries) {
      List.of(countries).forEach(store::append);
    }

    void awaitComparison(String what, Predicate<ComparisonResult> expected) {
      await(what).atMost(Duration.ofSeconds(60)).until(() -> expected.test(comparison.result()));
    }

    @Override
    public void close() {
      relay.close();
      source.close();
    }
  }

  @AfterEach
  void stop() throws Exception {
    now.close();
    kafka.deleteTopic(RelayTopics.EVENTS);
    kafka.deleteTopic(RelayTopics.WATERMARKS);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  private void published(String... countries) {
    now.relay.start();
    now.append(countries);
    awaitNames(countries.length);
  }

  private static void awaitNames(int count) {
    await(count + " events are on the topic, and a watermark that counts them")
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> WholeTopic.lastWatermark(kafka.address()).path("count").asInt() == count);
  }

  private void restored(String... countries) {
    now.close();
    now = new Copy(RealPostgres.freshStore());
    now.append(countries);
  }

  @Test
  @DisplayName("is not trusted before it was compared, and is at once when it lost nothing")
  void compared() {
    assertThat(now.comparison.result().compared()).isFalse();
    published("ML", "SY");
    now.awaitComparison("clean", ComparisonResult::isClean);
  }

  @Test
  @DisplayName("is named by its countries, those included that it knows nothing of any more")
  void behind() {
    published("ML", "ML", "SY", "IQ");
    var said = WholeTopic.lastWatermark(kafka.address());
    restored("ML", "IQ");
    now.relay.start();
    now.awaitComparison("behind", it -> it.behind().equals(List.of("ML", "SY")));
    assertThat(now.comparison.result().allows("IQ")).isFalse();
    now.append("NE");
    now.append("ML", "SY"); // the latest copy was found, and put in its place
    now.awaitComparison("clean again", ComparisonResult::isClean);
    awaitNames(5);
    assertThat(WholeTopic.names(kafka.address()))
        .containsExactlyInAnyOrder("ML-1", "ML-2", "SY-1", "IQ-1", "NE-1");
    assertThat(WholeTopic.lastWatermark(kafka.address()).path("watermark").asString())
        .isGreaterThan(said.path("watermark").asString());
  }

  @Test
  @DisplayName("stops the country whose history it goes on with otherwise, and no other")
  void forked() {
    published("ML", "ML", "SY");
    restored("SY");
    now.store.continueAs("other", Map.of("SY", 1L));
    now.append("ML", "ML", "ML", "SY");
    now.relay.start();
    now.awaitComparison(
        "forked", it -> it.behind().isEmpty() && it.forked().equals(Map.of("ML", 1L)));
    assertThat(now.comparison.result().allows("ML")).isFalse();
    assertThat(now.comparison.result().allows("SY")).isTrue();
    now.append("SY");
    awaitNames(6);
    assertThat(WholeTopic.names(kafka.address()))
        .as("neither published twice nor another history of Mali")
        .containsExactlyInAnyOrder("ML-1", "ML-2", "SY-1", "SY-2other", "SY-3other");
  }

  @Test
  @DisplayName("and goes on otherwise below the topic's end is a fork from there, not only behind")
  void forkedBelowTheEnd() {
    published("ML", "ML", "ML", "ML", "ML", "SY");
    restored("SY", "ML", "ML");
    now.store.continueAs("other", Map.of("SY", 1L, "ML", 2L));
    now.append("ML", "ML");
    now.relay.start();
    now.awaitComparison("behind and forked", it -> it.behind().equals(List.of("ML")));
    assertThat(now.comparison.result().forked()).isEqualTo(Map.of("ML", 3L));
  }

  @Test
  @DisplayName("tells a record of somebody else at a lower sequence as a fork from there")
  void otherAtALowerSequence() throws Exception {
    published("ML", "ML", "ML", "ML", "SY");
    now.awaitComparison("clean", ComparisonResult::isClean);
    var previous = StoreByHand.hash("ML", 1);
    send("ML", StoreByHand.payload("ML", 2, "other", previous));
    now.awaitComparison("forked", it -> it.forked().equals(Map.of("ML", 2L)));
    assertThat(now.comparison.result().behind()).isEmpty();
    assertThat(now.comparison.result().allows("SY")).isTrue();
  }

  @Test
  @DisplayName("finds nothing where the topic tells its events twice")
  void toldTwice() throws Exception {
    published("ML", "ML", "ML", "SY");
    now.relay.pause();
    send("ML", StoreByHand.payload("ML", 2));
    send("ML", StoreByHand.payload("ML", 3));
    now.comparison.forget();
    now.relay.start();
    now.awaitComparison("clean", ComparisonResult::isClean);
    now.append("ML");
    awaitNames(5);
  }

  private static void send(String country, byte[] event) throws Exception {
    var bytes = new ByteArraySerializer();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.address());
    try (var somebodyElse = new KafkaProducer<>(settings, bytes, bytes)) {
      somebodyElse
          .send(new ProducerRecord<>(RelayTopics.EVENTS, 0, country.getBytes(UTF_8), event))
          .get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  @DisplayName(
      "is explained by a topic that was deleted: all of the store is published on a new one")
  void topicDeleted() throws Exception {
    published("ML", "ML", "SY");
    restored("ML");
    now.relay.start();
    now.awaitComparison("behind", it -> it.behind().equals(List.of("ML", "SY")));
    kafka.deleteTopic(RelayTopics.EVENTS);
    now.awaitComparison("clean", ComparisonResult::isClean);
    awaitNames(1);
    assertThat(WholeTopic.names(kafka.address())).containsExactly("ML-1");
  }

  @Test
  @DisplayName("is compared again when its server or its table is another one")
  void otherIncarnation() {
    published("ML");
    now.awaitComparison("clean", ComparisonResult::isClean);
    now.relay.pause();
    var database = JdbcClient.create(now.source);
    database.sql("vacuum full event").update();
    assertThat(now.comparison.result()).isEqualTo(ComparisonResult.UNKNOWN);
    now.relay.start();
    now.awaitComparison("clean again", ComparisonResult::isClean);
  }

  @Test
  @DisplayName("that was emptied of its end under a running relay is found behind")
  void underARunningRelay() {
    published("ML", "ML", "SY");
    var database = JdbcClient.create(now.source);
    database.sql("alter table event disable trigger user").update();
    database.sql("delete from event where country = 'SY'").update();
    database.sql("update watermark set settled_index = 2").update();
    now.awaitComparison("behind", it -> it.behind().equals(List.of("SY")));
  }

  @Test
  @DisplayName("records nothing at or before a watermark that was said before")
  void watermarkIsRaised() {
    published("ML");
    var ahead = Instant.now().plusSeconds(240).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    JdbcClient.create(now.source)
        .sql("update watermark set at = :at")
        .param("at", ahead.atOffset(java.time.ZoneOffset.UTC))
        .update();
    await("a watermark four minutes ahead")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !Instant.parse(
                        WholeTopic.lastWatermark(kafka.address()).path("watermark").asString())
                    .isBefore(ahead));
    restored("ML");
    assertThat(new PostgresClock(JdbcClient.create(now.source)).nextInstantWithoutLock(null))
        .isBefore(ahead);
    now.relay.start();
    now.awaitComparison("clean", ComparisonResult::isClean);
    assertThat(new PostgresClock(JdbcClient.create(now.source)).nextInstantWithoutLock(null))
        .isAfter(ahead);
  }
}
