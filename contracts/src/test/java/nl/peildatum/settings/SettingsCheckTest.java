package nl.peildatum.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings of a start")
class SettingsCheckTest {
  private static Optional<String> fault(Map<String, String> settings) {
    return new SettingsCheck(name -> Optional.ofNullable(settings.get(name))).fault();
  }

  @ParameterizedTest
  @CsvSource({
    "peildatum.relay.claim-timeout, 5",
    "peildatum.relay.claim-timeout, soon",
    "peildatum.relay.claim-timeout, -5s",
    "peildatum.relay.claim-timeout, 0s",
    "peildatum.relay.claim-timeout, ''",
    "peildatum.relay.fetch-delay, 2d",
    "peildatum.answer-changes.silence, 31m",
    "peildatum.health.watermark-limit, PT",
    "peildatum.health.recorded-through-limit, -1s",
    "peildatum.query.heartbeat, 10 s",
    "peildatum.query.patience, 1w",
    "peildatum.query.streams, 0",
    "peildatum.query.streams, -1",
    "peildatum.query.streams, 2147483648",
    "peildatum.topic.partitions, 1.5",
    "peildatum.topic.replication, 0",
    "server.port, 65536",
    "peildatum.oin, 0000000100321434500",
    "peildatum.oin, 0000000100321434500x",
    "peildatum.oidc.audience, ''",
    "peildatum.oidc.issuer, ''",
    "peildatum.oidc.issuer, login.example.org",
    "peildatum.oidc.issuer, ftp://login.example.org",
    "peildatum.public-url, ''",
    "peildatum.public-url, peildatum.example.nl",
    "peildatum.public-url, https://peildatum.example.nl/register",
    "peildatum.public-url, https://u@peildatum.example.nl",
    "peildatum.public-url, https://peildatum.example.nl?x=1",
    "peildatum.reads, tokens",
    "peildatum.security.contact, security@example.nl",
    "peildatum.security.contact, http://example.nl/report",
    "peildatum.kafka.bootstrap-servers, ''",
    "peildatum.kafka.bootstrap-servers, broker",
    "peildatum.kafka.bootstrap-servers, 'http://broker:9092'"
  })
  @DisplayName("that cannot be are named with their value and what is accepted, in one line")
  void cannotBe(String name, String value) {
    assertThat(fault(Map.of(name, value)))
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith(Setting.variable(name) + " is \"" + value + "\"; accepted is ")
                    .hasLineCount(1));
  }

  @ParameterizedTest
  @CsvSource({
    "peildatum.drafts.lifetime, '30d, 90d or 365d'",
    "peildatum.relay.claim-timeout, '500ms, 10s or 5m'",
    "peildatum.session.idle, '10s, 5m or 1h'"
  })
  @DisplayName("of times that cannot be are told with examples within their bounds")
  void examples(String name, String examples) {
    assertThat(fault(Map.of(name, "0ms")).orElseThrow()).endsWith("such as " + examples + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "peildatum.public-url, https://peildatum.example.nl",
    "peildatum.public-url, http://127.0.0.1:8080/",
    "peildatum.security.contact, mailto:security@example.nl",
    "peildatum.relay.claim-timeout, 500ms",
    "peildatum.relay.fetch-delay, PT0.25S",
    "peildatum.health.recorded-through-limit, 0s",
    "peildatum.query.heartbeat, 1h",
    "peildatum.query.streams, 500",
    "server.port, 0",
    "peildatum.oin, 00000001003214345000",
    "peildatum.oidc.issuer, https://login.example.org/realms/beleid",
    "peildatum.kafka.bootstrap-servers, 'a.example.org:9092,127.0.0.1:9093'",
    "peildatum.eventstore.url, jdbc:postgresql://127.0.0.1:5432/x?user=y",
    "peildatum.mongodb.uri, mongodb+srv://user:secret@example.org/x",
    "peildatum.node, ''"
  })
  @DisplayName("that can be are not")
  void canBe(String name, String value) {
    assertThat(fault(Map.of(name, value))).isEmpty();
  }

  @Test
  @DisplayName("are all told at once")
  void allAtOnce() {
    assertThat(fault(Map.of("peildatum.oin", "1", "peildatum.query.streams", "-1")))
        .hasValueSatisfying(
            why -> assertThat(why).contains("PEILDATUM_OIN", "PEILDATUM_QUERY_STREAMS"));
  }

  @Test
  @DisplayName("that may hold a password are never shown")
  void secret() {
    assertThat(fault(Map.of("peildatum.mongodb.uri", "user:secret@host")))
        .hasValueSatisfying(
            why -> assertThat(why).contains("PEILDATUM_MONGODB_URI").doesNotContain("secret"));
    assertThat(fault(Map.of("peildatum.eventstore.url", "postgresql://user:secret@host")))
        .hasValueSatisfying(
            why -> assertThat(why).contains("PEILDATUM_EVENTSTORE_URL").doesNotContain("secret"));
  }

  @Test
  @DisplayName("that hold other lines are shown in one")
  void otherLines() {
    assertThat(fault(Map.of("peildatum.oin", "1\nExit: 0" + "0".repeat(1_000))))
        .hasValueSatisfying(why -> assertThat(why).hasLineCount(1).hasSizeLessThan(250));
  }
}
