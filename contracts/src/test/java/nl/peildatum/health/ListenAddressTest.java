package nl.peildatum.health;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import nl.peildatum.health.ListenAddress.Unusable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("an address to listen on")
class ListenAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  @DisplayName("is refused when it is empty, which would mean every address")
  void empty(String text) {
    assertThatThrownBy(() -> ListenAddress.of("SERVER_ADDRESS", text))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("SERVER_ADDRESS")
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  @DisplayName("with a port that is taken is refused, and the setting is named")
  void taken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());
      assertThatThrownBy(
              () -> ListenAddress.of("a", "127.0.0.1").requireFree("PEILDATUM_HEALTH_PORT", port))
          .isInstanceOf(Unusable.class)
          .hasMessageContaining(port)
          .hasMessageContaining("PEILDATUM_HEALTH_PORT");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "65536", "-2", ""})
  @DisplayName("with a text that is no port is refused")
  void noPort(String port) {
    var address = ListenAddress.of("a", "127.0.0.1");
    assertThatThrownBy(() -> address.requireFree("b", port)).isInstanceOf(Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  @DisplayName("with any free port, or none, is fine")
  void free(String port) {
    var address = ListenAddress.of("a", "127.0.0.1");
    assertThatCode(() -> address.requireFree("b", port)).doesNotThrowAnyException();
  }
}
