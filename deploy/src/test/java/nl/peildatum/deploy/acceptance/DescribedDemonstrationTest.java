package nl.peildatum.deploy.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@link Wire} and its listener fail on everything that the served document does not describe. */
@DisplayName("The whole demonstration is as the served document describes it")
@ExtendWith(Demonstration.class)
class DescribedDemonstrationTest {
  private static final List<String> LISTS =
      List.of("application/json", "application/x-ndjson", "text/csv");

  private final Wire product;

  DescribedDemonstrationTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("its changes on both axes, in each form")
  void changes() {
    for (var form : LISTS) {
      for (var axis : List.of("geldig", "bekend")) {
        var changes = product.get("/v1/changes?axis=" + axis, "Accept", form).is(200);
        assertThat(changes.body()).isNotEmpty();
      }
    }
    assertThat(product.get("/v1/changes?axis=bekend").json().path("changes"))
        .anyMatch(change -> change.path("type").asString().equals("moratorium-ended.v1"))
        .anyMatch(change -> change.path("type").asString().equals("group-policy-ended.v1"));
  }

  @Test
  @DisplayName("its records and timelines in each form, and each decision")
  void records() {
    for (var country : countries()) {
      for (var form : LISTS) {
        product.get(country + "/record", "Accept", form).is(200);
        product.get(country + "/timeline", "Accept", form).is(200);
        product.get(country + "/policy", "Accept", form).is(200);
      }
      product.get(country + "/groups").is(200);
      decisions(country).forEach(id -> product.get("/v1/decisions/" + id).is(200));
    }
  }

  @Test
  @DisplayName("each message of its event streams")
  void streams() {
    for (var country : countries()) {
      var head = events(country).size();
      try (var stream = product.listens(country + "/record")) {
        assertThat(stream.hears(head)).hasSize(head);
      }
      var changes = product.get(country + "/answer-changes").is(200).json();
      product.get(country + "/answer-changes", "Accept", "application/x-ndjson").is(200);
      try (var stream = product.listens(country + "/answer-changes")) {
        assertThat(stream.hears(changes.path("head").asInt())).isNotEmpty();
      }
    }
  }

  @Test
  @DisplayName("its health, the keys and refusals of its issuer, and methods not taken")
  void besideQuestions() {
    product.get("/health/live").is(200);
    product.get("/health/ready").is(200);
    product
        .post(
            "/oauth2/token",
            "grant_type=password",
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString("importer:demo".getBytes(UTF_8)),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .is(400);
    product.get("/oauth2/jwks").is(200).holds("/keys/0/n");
    product.get("/oauth2/jwks?nonsense=1", "Authorization", "Bearer none").is(200);
    product.post("/health/live", "").is(405);
    product.post("/v1/countries", "").is(405);
  }

  private List<String> countries() {
    return product
        .get("/v1/countries")
        .is(200)
        .json()
        .path("countries")
        .valueStream()
        .map(
            country ->
                "/v1/countries/" + country.path("country").asString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private JsonNode events(String country) {
    return product.get(country + "/record").is(200).json().path("events");
  }

  private List<String> decisions(String country) {
    return events(country)
        .valueStream()
        .map(event -> event.path("decisionId").asString())
        .distinct()
        .toList();
  }
}
