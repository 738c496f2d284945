package nl.peildatum.command.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A configured limit on the rate of requests")
class RateLimitsTest {
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(
          RealPostgres.freshStore(),
          kafka.address(),
          Map.of("peildatum.limit.signing-in", 5, "peildatum.limit.recording", 3));

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  @Test
  @DisplayName("counts recording by identity and tokens by address; reading has no limit")
  void limits() {
    var importer = service.token("importer");
    var approver = service.token("approver");
    for (var left = 2; left >= 0; left--) {
      var taken = record(importer);
      assertThat(taken.statusCode()).isEqualTo(400);
      assertThat(taken.headers().firstValue("RateLimit-Policy")).contains("\"recording\";q=3;w=60");
      assertThat(taken.headers().firstValue("RateLimit").orElse(""))
          .startsWith("\"recording\";r=" + left);
    }
    var refused = record(importer);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("/problems/too-many-requests");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
        .isBetween(1, 60);
    assertThat(refused.headers().firstValue("API-Version")).contains("1.0.0");
    assertThat(record(approver).statusCode()).as("another identity").isNotEqualTo(429);
    for (var i = 0; i < 3; i++) {
      var unknown = token();
      assertThat(unknown.statusCode()).isEqualTo(401);
      assertThat(new String(unknown.body(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("{\"error\":\"invalid_client\"}");
      assertThat(unknown.headers().firstValue("WWW-Authenticate"))
          .contains("Basic realm=\"peildatum\"");
    }
    assertThat(token().statusCode()).isEqualTo(429);
    for (var i = 0; i < 5; i++) {
      assertThat(signIn().statusCode()).isEqualTo(302);
    }
    var page = signIn();
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    for (var i = 0; i < 20; i++) {
      var read = ApiClient.exchange(service.to("/health/live"));
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.headers().firstValue("RateLimit")).isEmpty();
    }
  }

  private static java.net.http.HttpResponse<byte[]> record(String token) {
    return ApiClient.exchange(
        service
            .to("/v1/countries/ml/decisions")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("[]")));
  }

  private static java.net.http.HttpResponse<byte[]> signIn() {
    return ApiClient.exchange(service.to("/beheer/inloggen").header("Accept", "text/html"));
  }

  private static java.net.http.HttpResponse<byte[]> token() {
    return ApiClient.exchange(
        service
            .to("/oauth2/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }
}
