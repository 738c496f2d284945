package nl.peildatum.query.page.about;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The page of the API")
class ApiPageIssuerTest {
  private static final String TOKEN = "/api?operation=token&taal=en";

  private static ConfigurableApplicationContext started(String... settings) {
    return SpringApplication.run(AskApplication.class, settings);
  }

  private static ApiClient client(ConfigurableApplicationContext node) {
    var port = node.getEnvironment().getRequiredProperty("local.server.port");
    return ApiClient.onPort(Integer.parseInt(port));
  }

  @Test
  @DisplayName("shows the token endpoint only where the service gives tokens, as the document does")
  void tokenEndpoint() {
    var issuer = "--peildatum.oidc.issuer=https://login.example/realms/peildatum";
    try (var node = started("--server.port=0", issuer)) {
      var web = client(node);
      assertThat(web.get("/v1/openapi.json").body()).doesNotContain("/oauth2/token");
      assertThat(web.get("/api?taal=en").is(200).body()).doesNotContain("/oauth2/token");
      web.get(TOKEN).is(404);
    }
    try (var node = started("--server.port=0")) {
      assertThat(client(node).get(TOKEN).is(200).body()).contains("/oauth2/token");
    }
  }
}
