package nl.peildatum.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.peildatum.command.log.LogSettings;
import nl.peildatum.command.relay.Relay;
import nl.peildatum.command.topic.RelaySettings;
import nl.peildatum.health.SideHealth;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The health of a command node")
class HealthTest {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static RealKafka kafka;
  private static OwnPostgres postgres;
  private static Service service;

  /** A server that only this test has, to be stopped and killed. */
  private record OwnPostgres(EmbeddedPostgres server, Path folder) {
    static OwnPostgres start() throws Exception {
      var folder = Files.createTempDirectory("health-postgres");
      return new OwnPostgres(
          EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).start(),
          folder);
    }

    String url() {
      return server.getJdbcUrl("postgres", "postgres");
    }

    void signal(String name) throws Exception {
      var postmaster =
          ProcessHandle.of(
                  Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
              .orElseThrow();
      for (var process : Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).as("kill ended").isTrue();
      }
    }
  }

  @BeforeAll
  static void start() throws Exception {
    kafka = new RealKafka();
    postgres = OwnPostgres.start();
    service =
        new Service(
            postgres.url(),
            kafka.address(),
            Map.of("peildatum.health.watermark-limit", "2s", "peildatum.health.port", "0"));
    awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
    postgres.server().close();
    kafka.close();
  }

  @AfterEach
  void wellAgain() {
    awaitReady();
  }

  private static void awaitReady() {
    await().atMost(PATIENCE).until(() -> service.send(service.to("/health/ready")).status() == 200);
  }

  /** Whatever it says, within a second; the machine of a test may be late once. */
  private static Reply asked(String path) {
    var begun = System.nanoTime();
    var answer = service.send(service.to(path));
    if (Duration.ofNanos(System.nanoTime() - begun).compareTo(ONE_SECOND) > 0) {
      begun = System.nanoTime();
      answer = service.send(service.to(path));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(ONE_SECOND);
    }
    return answer;
  }

  private static List<String> reasons() {
    var json = asked("/health/ready").json();
    return json.path("reasons").valueStream().map(it -> it.path("code").asString()).toList();
  }

  private static void awaitReason(String code) {
    await().atMost(PATIENCE).until(() -> reasons().contains(code));
    assertThat(asked("/health/ready").status()).isEqualTo(503);
    assertThat(asked("/health/live").status()).isEqualTo(200);
  }

  private static JsonNode command() {
    return asked("/health/live").json().path("command");
  }

  @Test
  @DisplayName("tells its threads, the store, the relay and the age of the last watermark")
  void well() {
    var command = command();
    assertThat(command.path("threads").findValuesAsString("name"))
        .containsExactlyInAnyOrder("store-probe", "watermarks", "relay");
    assertThat(command.path("relay").path("state").asString()).isEqualTo("AT_WORK");
    assertThat(command.path("relay").path("lastWatermarkMillisAgo").asLong()).isLessThan(2_000);
    assertThat(command.path("store").path("answeredMillisAgo").asLong()).isLessThan(5_000);
  }

  @Test
  @DisplayName("warns of a country that the topic tells otherwise of, and from which sequence on")
  void forked() throws Exception {
    found("{ML}", "{3}"); // by whichever node relays
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                asked("/health/ready")
                    .json()
                    .path("warnings")
                    .findValuesAsString("detail")
                    .toString()
                    .contains("ML from sequence 3 on"));
    assertThat(asked("/health/ready").status()).isEqualTo(200);
    assertThat(command().path("store").path("forked").path("ML").asLong()).isEqualTo(3);
    found("{}", "{}");
  }

  private static void found(String forked, String first) throws Exception {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update topic_comparison set forked = '%s', first_difference = '%s'"
              .formatted(forked, first));
    }
  }

  @Test
  @DisplayName(
      "is told within a second while PostgreSQL is stopped, and ready is 503 with a reason")
  void postgresStopped() throws Exception {
    postgres.signal("STOP");
    try {
      awaitReason("store-away");
      assertThat(reasons()).contains("watermark-late");
    } finally {
      postgres.signal("CONT");
    }
  }

  @Test
  @DisplayName("while the broker is down: not ready, although decisions would be recorded")
  void brokerDown() {
    kafka.stop();
    try {
      awaitReason("watermark-late");
    } finally {
      kafka.startAgain();
    }
  }

  @Test
  @DisplayName("before the relay has begun it is not called stopped")
  void relayNotBegun() {
    try (var relay =
            new Relay(
                RealPostgres.connectionsTo(postgres.url(), 2),
                service.bean(RelaySettings.class),
                LogSettings.NONE);
        var probe = new StoreProbe(new StoreAddress(postgres.url()))) {
      var health = new CommandHealth(relay, probe, Duration.ofSeconds(2)).health();
      assertThat(health.notReady())
          .extracting(SideHealth.Reason::code)
          .contains("relay-not-begun")
          .doesNotContain("relay-stopped", "watermark-late");
    }
  }

  @Test
  @DisplayName("while the relay is stopped: not ready")
  void relayStopped() {
    service.bean(Relay.class).pause();
    try {
      awaitReason("relay-stopped");
    } finally {
      service.bean(Relay.class).start();
    }
  }
}
