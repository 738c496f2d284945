package nl.peildatum.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.query.intake.IntakeSettings;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.HangingProxy;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("the health of a query node")
@BesideOthers
class QueryHealthTest {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration WHEN_BUSY = Duration.ofSeconds(5);
  private static final String LONG_AGO = "2020-01-01T09:00:00.000Z";
  private static final String LATER = "2020-01-01T10:00:00.000Z";

  private static Broker broker;
  private static MongoFile mongo;
  private static HangingProxy documents;

  private final List<AutoCloseable> started = new ArrayList<>();
  private final Country mali = new Country("ML");
  private Relay relay;

  @BeforeAll
  static void startParts() {
    broker = new Broker();
    mongo = MongoFile.open();
    documents = HangingProxy.to(mongo.port());
  }

  @AfterAll
  static void stopParts() {
    documents.close();
    mongo.close();
    broker.close();
  }

  @BeforeEach
  void startRelay() {
    relay = new Relay(broker, IntakeSettings.at(broker.address()));
    relay.publish(mali.decides("first", LONG_AGO, "2012-01-01"));
    relay.watermark(LONG_AGO);
  }

  @AfterEach
  void stop() throws Exception {
    documents.goOn();
    for (var each : started) {
      each.close();
    }
    relay.deleteTopics();
    relay.close();
  }

  private ConfigurableApplicationContext node(String... more) {
    var node = starting(more);
    awaitReadThrough(node, LONG_AGO);
    return node;
  }

  private ConfigurableApplicationContext starting(String... more) {
    var settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--peildatum.kafka.bootstrap-servers=" + broker.address(),
                "--peildatum.mongodb.uri=mongodb://127.0.0.1:%d/health-%d"
                    .formatted(documents.port(), System.nanoTime())));
    settings.addAll(List.of(more));
    var node = SpringApplication.run(PolicyQuery.class, settings.toArray(String[]::new));
    started.add(node);
    return node;
  }

  private static void awaitReadThrough(ConfigurableApplicationContext node, String instant) {
    var view = node.getBean(PolicyView.class);
    var through = Instant.parse(instant);
    assertThat(
            view.await(
                () -> view.isReady() && view.recordedThrough().filter(through::equals).isPresent(),
                Duration.ofMinutes(1)))
        .as("read through " + instant)
        .isTrue();
  }

  /** Whatever it says, within a second; or within five, the machine of a test being late. */
  private static Reply asked(ConfigurableApplicationContext node, String path) {
    var begun = System.nanoTime();
    var answer = ask(node, path);
    if (Duration.ofNanos(System.nanoTime() - begun).compareTo(ONE_SECOND) > 0) {
      begun = System.nanoTime();
      answer = ask(node, path);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(WHEN_BUSY);
    }
    return answer;
  }

  private static Reply ask(ConfigurableApplicationContext node, String path) {
    var port = node.getEnvironment().getRequiredProperty("local.server.port");
    return ApiClient.onPort(Integer.parseInt(port)).get(path);
  }

  private void assertTold(ConfigurableApplicationContext node) {
    assertThat(asked(node, "/health/live").status()).isEqualTo(200);
    var page = asked(node, "/status");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Vastgelegd en verwerkt tot en met", "1 januari 2020, 10:00:00");
    var ready = asked(node, "/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body())
        .contains("\"recordedThrough\":\"" + LONG_AGO + "\"")
        .contains("\"countriesInTrouble\":[]");
  }

  @Test
  @DisplayName("is told within a second while the documents' server hangs, and the node reads on")
  void documentsHang() {
    var node = node();
    assertTold(node);
    documents.hang();
    relay.publish(mali.decides("second", LATER, "2013-01-01"));
    relay.watermark(LATER);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertTold(node));
    documents.goOn();
    awaitReadThrough(node, LATER);
  }

  @Test
  @DisplayName("is told within a second while the broker is down")
  void brokerDown() {
    var node = node();
    broker.stop();
    try {
      await()
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertTold(node));
    } finally {
      broker.startAgain();
    }
  }

  @Test
  @DisplayName("names a country that cannot be answered for, which makes the node unready for none")
  void troubles() {
    var node = node();
    var other = new Country("ML").decides("other", LONG_AGO, "2012-01-01");
    relay.send("ML", EventCodec.write(other.getFirst()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asked(node, "/health/ready").body().contains("\"FORKED\""));
    assertThat(asked(node, "/health/ready").status()).isEqualTo(200);
    assertThat(asked(node, "/health/ready").body()).contains("\"country-in-trouble\"");
  }

  @Test
  @DisplayName("warns of messages that somebody else wrote on the topic, and of no more than that")
  void foreignMessage() {
    var node = node();
    relay.send("ML", new byte[] {1, 2, 3});
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asked(node, "/health/ready").body().contains("\"foreign-message\""));
    var ready = asked(node, "/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body()).contains("\"lastOffset\":2").contains("\"countriesInTrouble\":[]");
  }

  private static String daysAhead() {
    return Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private void awaitReady(ConfigurableApplicationContext node, int status, String text) {
    await(status + " with " + text)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              var ready = asked(node, "/health/ready");
              return ready.status() == status && ready.body().contains(text);
            });
  }

  @Test
  @DisplayName("warns of a watermark that is days ahead, until another one follows")
  void watermarkAhead() {
    var node = node();
    var ahead = daysAhead();
    relay.watermark("0", ahead);
    awaitReady(node, 200, "\"watermark-ahead\"");
    assertThat(asked(node, "/health/ready").body()).contains(ahead, "partition 0", "ways out");
    relay.watermark(LATER);
    await("the warning is over")
        .atMost(Duration.ofSeconds(30))
        .until(() -> !asked(node, "/health/ready").body().contains("watermark-ahead"));
  }

  @Test
  @DisplayName("names the watermark that is days ahead where the node cannot become ready by it")
  void onlyAWatermarkAhead() {
    relay.deleteTopics();
    relay.close();
    relay = new Relay(broker, IntakeSettings.at(broker.address()));
    var ahead = daysAhead();
    relay.watermark("0", ahead);
    var node = starting();
    awaitReady(node, 503, "\"watermark-ahead\"");
    assertThat(asked(node, "/health/ready").body()).contains(ahead);
    assertThat(asked(node, "/status").body())
        .contains("De klok van de berichten loopt voor", ahead);
  }

  @Test
  @DisplayName("is not ready when a limit is set on the age of what was read, and it is older")
  void tooOld() {
    var node = node("--peildatum.health.recorded-through-limit=1s");
    var ready = asked(node, "/health/ready");
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.body()).contains("recorded-through-late");
    assertThat(asked(node, "/health/live").status()).isEqualTo(200);
  }
}
