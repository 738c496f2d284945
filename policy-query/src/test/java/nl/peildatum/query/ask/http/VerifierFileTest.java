package nl.peildatum.query.ask.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.page.about.VerifierFile;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("/verifier.html")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class VerifierFileTest {
  private final ApiClient client;

  VerifierFileTest(@LocalServerPort int port) {
    this.client = ApiClient.onPort(port);
  }

  @Test
  @DisplayName("is a file to save, whose SHA-256 is told, and which is known by its tag")
  void saved() throws NoSuchAlgorithmException {
    var reply = ApiClient.exchange(client.to(VerifierFile.ADDRESS));
    var digest = MessageDigest.getInstance("SHA-256").digest(reply.body());
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(VerifierFile.sha256());
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).startsWith("<!doctype html>");
    assertThat(reply.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"verifier.html\"");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    var tag = reply.headers().firstValue("ETag").orElseThrow();
    assertThat(
            ApiClient.exchange(client.to(VerifierFile.ADDRESS).header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  @DisplayName("takes no parameters")
  void noParameters() {
    assertThat(client.get(VerifierFile.ADDRESS + "?x=1").problem()).isEqualTo("unknown-parameter");
  }
}
