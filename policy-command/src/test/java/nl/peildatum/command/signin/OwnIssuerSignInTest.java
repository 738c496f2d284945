package nl.peildatum.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in where the organisation has its own authorization server")
class OwnIssuerSignInTest {
  /** Nothing listens there. */
  private static final String AWAY = "http://127.0.0.1:9";

  @Test
  @DisplayName("needs a client, and says so; needs the server at the first sign-in, not before")
  void withoutServer() {
    try (var kafka = new RealKafka()) {
      var settings = new HashMap<String, Object>(Map.of("peildatum.oidc.issuer", AWAY));
      var store = RealPostgres.freshStore();
      try (var service = new Service(store, kafka.address(), settings)) {
        for (var address : new String[] {"/beheer", "/beheer/inloggen", "/beheer/inloggen/demo"}) {
          assertRefused(service, address, 404, "sign-in-not-configured");
        }
      }
      settings.put("peildatum.oidc.client-id", "workbench");
      settings.put("peildatum.oidc.client-secret", "secret");
      settings.put("peildatum.public-url", "https://peildatum.example.nl");
      try (var service = new Service(store, kafka.address(), settings)) {
        assertRefused(service, "/beheer/inloggen", 503, "issuer-unavailable");
        var asked = browser(service).once("GET", "/beheer", Map.of());
        assertThat(asked.header("Location")).isEqualTo("/beheer/inloggen");
        assertThat(asked.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(asked.header("Set-Cookie"))
            .startsWith("__Host-peildatum-beheer=")
            .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
      }
    }
  }

  private static Browser browser(Service service) {
    return new Browser(service.to("/").build().uri());
  }

  private static void assertRefused(Service service, String address, int status, String slug) {
    var refused = browser(service).once("GET", address, Map.of());
    assertThat(refused.status()).as(address).isEqualTo(status);
    assertThat(refused.body()).contains(slug);
  }
}
