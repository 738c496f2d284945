package nl.peildatum.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A node that is started alone with settings that cannot be")
class SettingsAtFaultTest {
  private static Optional<String> atFault(String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--peildatum.kafka.bootstrap-servers=127.0.0.1:1",
                "--peildatum.mongodb.uri=mongodb://127.0.0.1:1/x"));
    arguments.addAll(List.of(more));
    return PolicyQuery.atFault(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("says in one line which are missing")
  void missing() {
    assertThat(PolicyQuery.atFault())
        .hasValueSatisfying(
            why -> assertThat(why).contains("PEILDATUM_KAFKA_BOOTSTRAP_SERVERS").hasLineCount(1));
    assertThat(atFault()).isEmpty();
  }

  @Test
  @DisplayName("does not listen on every address because none was named")
  void emptyAddress() {
    assertThat(atFault("--server.address="))
        .hasValueSatisfying(why -> assertThat(why).contains("SERVER_ADDRESS").hasLineCount(1));
  }

  @Test
  @DisplayName("says in one line everything that is wrong, with what is accepted")
  void allAtOnce() {
    var wrong =
        atFault(
            "--peildatum.health.watermark-limit=10",
            "--peildatum.query.streams=-1",
            "--peildatum.oin=1",
            "--peildatum.oidc.issuer=",
            "--server.address=",
            "--peildatum.kafka.bootstrap-servers=");
    assertThat(wrong)
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .hasLineCount(1)
                    .contains("PEILDATUM_HEALTH_WATERMARK_LIMIT is \"10\"")
                    .contains("PEILDATUM_QUERY_STREAMS is \"-1\"")
                    .contains("PEILDATUM_OIN is \"1\"")
                    .contains("PEILDATUM_OIDC_ISSUER is \"\"")
                    .contains("SERVER_ADDRESS is empty")
                    .contains("PEILDATUM_KAFKA_BOOTSTRAP_SERVERS is \""));
    assertThat(atFault("--peildatum.health.port=70000"))
        .hasValueSatisfying(why -> assertThat(why).contains("PEILDATUM_HEALTH_PORT: 70000"));
  }

  @Test
  @DisplayName("says in one line that its health port is taken")
  void healthPortTaken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(atFault("--peildatum.health.port=" + other.getLocalPort()))
          .hasValueSatisfying(
              why -> assertThat(why).contains("PEILDATUM_HEALTH_PORT").hasLineCount(1));
    }
  }
}
