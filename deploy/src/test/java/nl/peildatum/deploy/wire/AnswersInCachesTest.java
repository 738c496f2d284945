package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a cache on the way may keep")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersInCachesTest {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Wire product;
  private final Country country;
  private String recordedAt = "";

  AnswersInCachesTest(Wire product) {
    this.product = product;
    this.country = product.country("AO");
  }

  @BeforeAll
  void given() {
    recordedAt =
        country.records(letter("ao-1", "2022-01-01").does(designate("bengo"))).text("/recordedAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/countries/ao/policy?geldigOp=2022-01-01&sequence=2",
        "/v1/countries/ao/policy?geldigOp=2022-01-01&sequence=0",
        "/v1/countries/ao/policy?geldigOp=2022-01-01&beschikbaarOp={recordedAt}",
        "/v1/countries/ao/areas/bengo/policy?geldigOp=2022-01-01&sequence=2",
        "/v1/countries/ao/areas/atlantis/policy?geldigOp=2022-01-01&sequence=2",
        "/v1/countries/ao/areas?geldigOp=2022-01-01&sequence=2",
        "/v1/countries/ao/timeline?sequence=2",
        "/v1/countries/ao/record?sequence=2"
      })
  @DisplayName("a final answer of which the address names every clock is kept for ever")
  void kept(String address) {
    var path = address.replace("{recordedAt}", recordedAt);
    var answer = product.get(path).is(200).says("/final", "true").lacks("/recordedThrough");

    answer.hasHeader("Cache-Control", FOR_EVER).hasHeader("Vary", "Accept, Accept-Encoding");
    assertThat(answer.header("ETag")).startsWith("\"");
    assertThat(product.get(path).body()).isEqualTo(answer.body());
    notSentAgain(path, answer.header("ETag"), FOR_EVER);
    var head = product.send("HEAD", path).is(200);
    head.hasHeader("ETag", answer.header("ETag")).hasHeader("Cache-Control", FOR_EVER);
    assertThat(head.bytes()).isEmpty();
    product.get(path, "If-None-Match", "*").is(304).hasHeader("ETag", answer.header("ETag"));
    product.get(path, "If-None-Match", "\"another\"").is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/countries/ao/policy",
        "/v1/countries/ao/policy?geldigOp=2022-01-01",
        "/v1/countries/ao/areas/bengo/policy",
        "/v1/countries/ao/areas/bengo/policy?geldigOp=2022-01-01&bekendOp=2022-01-01",
        "/v1/countries/ao/areas",
        "/v1/countries/ao/timeline",
        "/v1/countries/ao/record",
        "/v1/countries"
      })
  @DisplayName("a final answer without a clock is not sent again until something is recorded")
  void askedForAgain(String path) {
    var answer = product.get(path).is(200).says("/final", "true");
    answer.hasHeader("Cache-Control", "no-cache");
    assertThat(answer.header("ETag")).startsWith("W/\"");
    product.get(path, "If-None-Match", answer.header("ETag")).is(304);
    var canonical = answer.header("Link").replaceFirst("^<([^>]*)>; rel=\"canonical\".*", "$1");
    var kept = product.get(canonical).is(200).hasHeader("Cache-Control", FOR_EVER);
    assertThat(kept.body()).isEqualTo(answer.body());
    country.records(letter("ao-" + (country.head() + 1), "2022-02-01").does(designate("huambo")));
    country.awaitInAllCountries();
    product.get(path, "If-None-Match", answer.header("ETag")).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/decisions/ao-1", "/v1/openapi.json"})
  @DisplayName("what has no clock is asked for by the tag of its bytes")
  void withoutClocks(String path) {
    var answer = product.get(path).is(200).hasHeader("Cache-Control", "no-cache");
    notSentAgain(path, answer.header("ETag"), "no-cache");
  }

  @Test
  @DisplayName("every answer is its own representation with its own mark")
  void ownMark() {
    var asked = country.ask("bengo").on("2022-01-01").upTo(2);
    assertThat(asked.reply().header("ETag")).isNotEqualTo(asked.formally().reply().header("ETag"));
  }

  @Test
  @DisplayName(
      "an instant at which everything was read is final for a country without a record too")
  void finalByReading() {
    var readThrough = product.get("/v1/countries?beschikbaarOp=" + recordedAt).is(200);
    if (readThrough.text("/final").equals("true")) {
      readThrough.hasHeader("Cache-Control", FOR_EVER).lacks("/recordedThrough");
    } else {
      readThrough.hasHeader("Cache-Control", "no-store").holds("/recordedThrough");
    }
    var longAgo = Instant.parse(recordedAt).minusSeconds(3600).toString();
    product
        .get("/v1/countries/va/policy?geldigOp=2022-01-01&beschikbaarOp=" + longAgo)
        .is(200)
        .says("/final", "true")
        .hasHeader("Cache-Control", FOR_EVER);
  }

  private void notSentAgain(String path, String mark, String cacheControl) {
    for (var named : new String[] {mark, "\"another\", " + mark, "W/" + mark}) {
      var unchanged = product.get(path, "If-None-Match", named).is(304);
      unchanged.hasHeader("ETag", mark).hasHeader("Cache-Control", cacheControl);
      assertThat(unchanged.bytes()).isEmpty();
    }
  }
}
