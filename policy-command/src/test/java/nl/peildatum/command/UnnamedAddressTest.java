package nl.peildatum.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("An address that something answers and no rule names")
class UnnamedAddressTest {
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of(), LaterEndpoint.class);

  /** As somebody may add one and forget who may use it. */
  @RestController
  static final class LaterEndpoint {
    @PostMapping("/v1/drafts")
    String draft() {
      return "drafted";
    }

    @GetMapping("/v1/drafts")
    String drafts() {
      return "all drafts";
    }

    @DeleteMapping("/v1/countries/ml/decisions")
    String forget() {
      return "forgotten";
    }
  }

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static int status(HttpRequest.Builder request) {
    return service.send(request).status();
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String client) {
    return request.header("Authorization", "Bearer " + service.token(client));
  }

  @Test
  @DisplayName("is denied to everyone, by every method, whatever the token")
  void denied() {
    var nothing = BodyPublishers.noBody();
    assertThat(status(service.to("/v1/drafts").POST(nothing))).isEqualTo(401);
    assertThat(status(with(service.to("/v1/drafts").POST(nothing), "importer"))).isEqualTo(403);
    assertThat(status(service.to("/v1/drafts"))).isEqualTo(401);
    assertThat(status(service.to("/v1/countries/ml/decisions").DELETE())).isEqualTo(401);
    assertThat(status(with(service.to("/v1/countries/ml/decisions").DELETE(), "importer")))
        .isEqualTo(403);
  }

  @Test
  @DisplayName("is not one that nothing answers: that is 404, and 405 for another method")
  void nothingThere() {
    var nothing = BodyPublishers.noBody();
    assertThat(status(service.to("/v1/nothing"))).isEqualTo(404);
    assertThat(status(service.to("/v1/nothing").POST(nothing))).isEqualTo(404);
    assertThat(status(service.to("/v1/countries/ml/decisions").PUT(nothing))).isEqualTo(405);
    assertThat(status(service.to("/health/ready").POST(nothing))).isEqualTo(405);
  }
}
