package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("/.well-known/security.txt")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityTextTest {
  private static final String ADDRESS = "/.well-known/security.txt";

  private final int port;

  SecurityTextTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  @DisplayName("names the contact of the API")
  void standing() {
    var reply = ApiClient.onPort(port).get(ADDRESS).is(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(reply.body())
        .matches(
            """
            Contact: mailto:peildatum@example\\.org
            Expires: [0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z
            Preferred-Languages: nl, en
            """);
  }

  @Test
  @DisplayName("takes no parameters")
  void noParameters() {
    assertThat(ApiClient.onPort(port).get(ADDRESS + "?x=1").problem())
        .isEqualTo("unknown-parameter");
  }

  @Test
  @DisplayName("names the configured contact and its own public address, and expires within a year")
  void configured() {
    try (var node =
        SpringApplication.run(
            AskApplication.class,
            "--server.port=0",
            "--peildatum.security.contact=https://example.nl/report",
            "--peildatum.public-url=https://peildatum.example.nl/")) {
      var configured =
          Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
      assertThat(ApiClient.onPort(configured).get(ADDRESS).is(200).body())
          .startsWith("Contact: https://example.nl/report\nExpires: 2027-05-23T00:00:00Z\n")
          .endsWith("\nCanonical: https://peildatum.example.nl/.well-known/security.txt\n");
    }
  }
}
