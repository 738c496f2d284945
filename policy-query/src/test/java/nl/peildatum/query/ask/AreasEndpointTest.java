package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.registered;
import static nl.peildatum.query.parts.Said.renamed;
import static nl.peildatum.query.parts.Said.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.peildatum.area.AreaType;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("the areas of a country, over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AreasEndpointTest {
  private static final String AREAS = "/v1/countries/ml/areas";
  private static final String THEN = "?geldigOp=2023-06-01&sequence=";
  private static final long LETTER = 2;
  private static final long REGISTER = 8;
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  AreasEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void moptiIsDesignatedThenSplit() {
    clock.set("2026-11-25T00:00:00Z");
    view.startOver();
    view.recordedThrough(Instant.parse("2026-11-25T00:00:00.000Z"));
    view.ready();
    var mali = new Country("ML");
    mali.decides("letter", "2026-11-24T09:00:00.000Z", List.of(designated("mopti", "2023-01-11")))
        .forEach(view::take);
    mali.decides(
            "register",
            "2026-11-24T10:00:00.000Z",
            List.of(
                registered("bandiagara", AreaType.REGION, true),
                registered("al-shabaab", AreaType.CONTROL_AREA, false),
                registered("kidal-nord", AreaType.REGION, true),
                split("2023-03-13", "mopti", "bandiagara"),
                renamed("2024-01-01", "kidal", "kidal-nord")))
        .forEach(view::take);
  }

  private JsonNode area(String id) {
    return one(web.get(AREAS + THEN + REGISTER).json().path("areas"), id);
  }

  private JsonNode feature(String id) {
    return one(geoJson(THEN + REGISTER).json().path("features"), id);
  }

  private Reply geoJson(String query) {
    return web.send("GET", AREAS + query, Map.of("Accept", "application/geo+json"));
  }

  private static JsonNode one(JsonNode areas, String id) {
    return StreamSupport.stream(areas.spliterator(), false)
        .filter(area -> area.path("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " in " + areas));
  }

  @Test
  @DisplayName("are those of ISO 3166-2, in the order of their codes, and those registered by then")
  void asKnown() {
    assertThat(web.get(AREAS + THEN + LETTER).json().path("areas").findValuesAsString("id"))
        .hasSize(11)
        .startsWith("kayes", "taoudenit")
        .doesNotContain("bandiagara");
    assertThat(web.get(AREAS + THEN + REGISTER).json().path("areas").findValuesAsString("id"))
        .hasSize(14)
        .endsWith("bandiagara", "al-shabaab", "kidal-nord");
    assertThat(web.get("/v1/countries/mc/areas").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("echo both clocks, and never change once they are final")
  void head() {
    var reply = web.get(AREAS + THEN + LETTER);
    assertThat(reply.json().path("beschikbaarOp").stringValue())
        .isEqualTo("2026-11-24T09:00:00.000Z");
    assertThat(reply.json().path("final").booleanValue()).isTrue();
    assertThat(reply.header("Cache-Control")).contains("immutable");
    assertThat(web.get(AREAS).header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  @DisplayName(
      "say what each is, where it came from, what became of it, and which decision says so")
  void history() {
    var mopti = area("mopti");
    assertThat(mopti.path("type").stringValue()).isEqualTo("REGION");
    assertThat(mopti.path("isoCode").stringValue()).isEqualTo("ML-5");
    assertThat(mopti.has("fact")).isFalse();
    assertThat(mopti.at("/successors/0"))
        .hasToString(
            "{\"area\":\"bandiagara\",\"kind\":\"SPLIT\",\"on\":\"2023-03-13\","
                + "\"fact\":{\"sequence\":7,\"decisionId\":\"register\"}}");
    assertThat(mopti.has("endedOn")).isFalse();
    var bandiagara = area("bandiagara");
    assertThat(bandiagara.at("/predecessors/0/area").stringValue()).isEqualTo("mopti");
    assertThat(bandiagara.at("/fact/sequence").longValue()).isEqualTo(4);
    assertThat(bandiagara.has("isoCode")).isFalse();
    assertThat(area("kidal").path("endedOn").stringValue()).isEqualTo("2024-01-01");
    assertThat(area("kidal-nord").at("/predecessors/0/kind").stringValue()).isEqualTo("RENAME");
    assertThat(area("al-shabaab").path("determinable").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("as GeoJSON have a shape where one is known, and say why where there is none")
  void shapes() {
    assertThat(feature("gao").at("/geometry/type").stringValue()).isEqualTo("Polygon");
    assertThat(feature("gao").at("/properties/shapeNote").stringValue()).contains("Ménaka");
    assertThat(feature("mopti").path("properties").has("shapeNote")).isFalse();
    for (var without :
        List.of("menaka NOT_KNOWN", "bandiagara NOT_KNOWN", "al-shabaab NOT_DETERMINABLE")) {
      var words = without.split(" ");
      assertThat(feature(words[0]).path("geometry").isNull()).as(without).isTrue();
      assertThat(feature(words[0]).at("/properties/noShape").stringValue()).isEqualTo(words[1]);
    }
  }

  @Test
  @DisplayName("as GeoJSON have the policy of the day, the same as each area answers itself")
  void policy() {
    for (var id : List.of("mopti", "bandiagara", "gao")) {
      var asked = web.get(AREAS + "/" + id + "/policy" + THEN + REGISTER).json().path("answers");
      assertThat(feature(id).at("/properties/answers")).isEqualTo(asked);
      assertThat(feature(id).at("/properties/status")).isEqualTo(asked.at("/0/status"));
    }
    assertThat(feature("bandiagara").at("/properties/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(feature("bandiagara").at("/properties/value/level").stringValue())
        .isEqualTo("EXCEPTIONAL");
    assertThat(feature("gao").path("properties").has("value")).isFalse();
    assertThat(geoJson("?geldigOp=2023-01-10").json().at("/features/0/properties/status"))
        .isEqualTo(geoJson("?geldigOp=2023-01-10").json().at("/features/1/properties/status"));
  }

  @Test
  @DisplayName("come in one of two forms, each with a tag of its own; another is refused")
  void forms() {
    var json = web.get(AREAS + THEN + REGISTER);
    var geoJson = geoJson(THEN + REGISTER);
    assertThat(json.header("Content-Type")).isEqualTo("application/json");
    assertThat(geoJson.header("Content-Type")).isEqualTo("application/geo+json");
    assertThat(geoJson.header("ETag")).isNotEqualTo(json.header("ETag"));
    assertThat(geoJson.header("Vary")).contains("Accept");
    assertThat(web.send("GET", AREAS, Map.of("Accept", "text/csv")).problem())
        .isEqualTo("not-acceptable");
  }

  @Test
  @DisplayName("take a moment of the record only with a day, as every answer about a day does")
  void strict() {
    assertThat(web.get(AREAS + "?sequence=2").faults())
        .containsExactly("geldig-op-missing geldigOp");
    assertThat(web.get(AREAS + "?area=gao").faults()).containsExactly("unknown-parameter area");
    assertThat(web.get("/v1/countries/zz/areas").problem()).isEqualTo("unknown-country");
  }

  @Test
  @DisplayName("are asked about at each moment as they were known, on the road that keeps answers")
  void kept() {
    var asked = AREAS + "/bandiagara/policy?geldigOp=2023-06-01";
    for (var again = 0; again < 2; again++) {
      assertThat(status(asked + "&sequence=" + LETTER)).isEqualTo("PLACE_UNKNOWN");
      assertThat(status(asked + "&sequence=" + REGISTER)).isEqualTo("IN_FORCE");
      assertThat(status(asked)).isEqualTo("IN_FORCE");
    }
  }

  private String status(String asked) {
    return web.get(asked).json().at("/answers/0/status").stringValue();
  }
}
