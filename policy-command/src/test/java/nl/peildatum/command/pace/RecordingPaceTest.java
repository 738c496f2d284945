package nl.peildatum.command.pace;

import static nl.peildatum.command.DecisionFiles.MALI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.DecisionFiles;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.refusal.ReadersBehind;
import nl.peildatum.command.relay.Relay;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.store.RelayBacklog;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Large decisions wait for the readers")
@Timeout(120)
class RecordingPaceTest {
  private static final int FACTS = 600;

  /** Each takes 5 s. */
  private static final int MOST_TRIES = 10;

  private static final String REGISTER =
      """
      {"type": "RegisterArea", "area": {"id": "q%1$d", "name": "Q %1$d", "type": "DISTRICT"}}
      """;

  private static RealKafka kafka;
  private static Service service;
  private static String token;

  @BeforeAll
  static void start() {
    kafka = new RealKafka();
    service = new Service(RealPostgres.freshStore(), kafka.address());
    token = service.token("importer");
  }

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  @Test
  @DisplayName("sent all at once, they are recorded one at a time, at the pace of a reader")
  void allAtOnce() {
    var sent =
        List.of("ug", "ke", "rw").stream()
            .map(country -> CompletableFuture.supplyAsync(() -> recorded(areas(country, FACTS))))
            .toList();
    var moments =
        sent.stream()
            .map(RecordingPaceTest::inTime)
            .map(answer -> Instant.parse(answer.json().path("recordedAt").asString()))
            .sorted()
            .toList();
    assertThat(Duration.between(moments.get(0), moments.get(1))).isGreaterThan(halfOfTheirTime());
    assertThat(Duration.between(moments.get(1), moments.get(2))).isGreaterThan(halfOfTheirTime());
  }

  private static <T> T inTime(CompletableFuture<T> sent) {
    try {
      return sent.get(100, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** 2,500 events a second; half, because a decision's moment is drawn before it is stored. */
  private static Duration halfOfTheirTime() {
    return Duration.ofMillis(FACTS * 1_000 / 2_500 / 2);
  }

  @Test
  @DisplayName("while nothing is published they get 503 and nothing is recorded; small ones go on")
  void nothingIsPublished() {
    service.bean(Relay.class).pause();
    try {
      recorded(areas("et", 2_000));
      var later = areas("sd", FACTS);
      var held = answer(later);
      assertThat(held.status()).isEqualTo(503);
      assertThat(held.json().path("type").asString()).isEqualTo("/problems/busy");
      assertThat(held.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
      assertThat(headOf("SD")).isZero();
      assertThat(answer(areas("so", 3)).status()).isEqualTo(201);
      service.bean(Relay.class).start();
      recorded(later);
    } finally {
      service.bean(Relay.class).start();
    }
  }

  @Test
  @DisplayName("many small ones about one country wait like a large one; another country does not")
  void manySmallOnes() {
    try (var source = RealPostgres.connectionsTo(RealPostgres.freshStore(), 1)) {
      var backlog = new RelayBacklog(JdbcClient.create(source));
      var pace = new RecordingPace(backlog, 1, Duration.ZERO);
      var small = DecisionFiles.sent(DecisionFiles.coverage("small"));
      for (int n = 0; n < 100; n++) {
        assertThat(pace.runWhenAllowed(small, () -> "recorded")).isEqualTo("recorded");
        pace.add(MALI, 2, 2_000);
      }
      pace.add(MALI, 2, 2_000);
      assertThatThrownBy(() -> pace.runWhenAllowed(small, () -> "recorded"))
          .isInstanceOfSatisfying(
              ReadersBehind.class,
              held -> assertThat(held.retryAfterSeconds()).isBetween(150L, 203L));
      var other = SentDecision.read(new CountryCode("SY"), bytes(small("sy")));
      assertThat(pace.runWhenAllowed(other, () -> "recorded")).isEqualTo("recorded");
    }
  }

  private static String small(String country) {
    return DecisionFiles.coverage("small").replace("ML", country.toUpperCase(Locale.ROOT));
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private static long headOf(String country) {
    return service.bean(Decisions.class).headOf(new CountryCode(country));
  }

  private static Reply answer(HttpRequest.Builder request) {
    return service.send(request.copy());
  }

  /** Sends it again while it is held back, as the product's own import does. */
  private static Reply recorded(HttpRequest.Builder request) {
    var answers = Stream.generate(() -> answer(request)).limit(MOST_TRIES);
    var last = answers.dropWhile(answer -> answer.status() == 503).findFirst();
    assertThat(last).hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(201));
    return last.orElseThrow();
  }

  /** A decision that registers so many areas of a country. */
  private static HttpRequest.Builder areas(String country, int count) {
    var acts =
        IntStream.range(0, count).mapToObj(REGISTER::formatted).collect(Collectors.joining(","));
    var file =
        DecisionFiles.file("areas-" + country, "REGISTER", acts)
            .replace("\"ML\"", "\"" + country.toUpperCase(Locale.ROOT) + "\"");
    return service
        .to("/v1/countries/" + country + "/decisions")
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(file));
  }
}
