package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("A place that is not known hides no policy of the whole country")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UnknownPlaceTest {
  private static final String POLICY = "/v1/countries/ml/areas/%s/policy?geldigOp=2023-02-01";
  private static final String PLACE = "REGION_15C PLACE_UNKNOWN";
  private static final String WHOLE_COUNTRY = "OTHER_HEADING IN_FORCE";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  UnknownPlaceTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void gaoAndTheWholeCountry() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    records(
        "letter",
        "2026-11-24T09:00:00Z",
        Said.designated("gao", "2023-01-11"),
        Said.heading("Adoption", "2023-01-11", "None", "SUBSTANTIVE"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void records(String id, String at, Statement... facts) {
    mali.decides(id, at, List.of(facts)).forEach(view::take);
  }

  private static List<String> told(JsonNode answers) {
    return StreamSupport.stream(answers.spliterator(), false)
        .map(one -> one.path("kind").stringValue() + " " + one.path("status").stringValue())
        .toList();
  }

  private static List<String> meant(JsonNode answer) {
    return StreamSupport.stream(answer.path("didYouMean").spliterator(), false)
        .map(area -> area.path("id").stringValue())
        .toList();
  }

  @Test
  @DisplayName(
      "each kind that goes by area says so once; what holds everywhere is answered as ever")
  void answered() {
    var answer = web.get(POLICY.formatted("Gaoo")).json();
    assertThat(told(answer.path("answers"))).containsExactly(PLACE, WHOLE_COUNTRY);
    assertThat(answer.path("area").toString()).isEqualTo("{\"id\":\"Gaoo\"}");
    assertThat(told(web.get(POLICY.formatted("gao")).json().path("answers")))
        .containsExactly(WHOLE_COUNTRY, "REGION_15C IN_FORCE");
  }

  @Test
  @DisplayName("the nearest names are told, of ids, names, codes and other spellings")
  void didYouMean() {
    assertThat(meant(web.get(POLICY.formatted("Gaoo")).json())).startsWith("gao");
    assertThat(meant(web.get(POLICY.formatted("Tombuktu")).json())).startsWith("tombouctou");
    assertThat(meant(web.get(POLICY.formatted("M%C3%A9naaka")).json())).startsWith("menaka");
    assertThat(meant(web.get(POLICY.formatted("Gao%20region")).json())).containsExactly("gao");
    assertThat(meant(web.get("/v1/countries/ru/areas/atlantis/policy").json())).isEmpty();
    assertThat(meant(web.get("/v1/countries/sy/areas/Aleppo%20Governorate/policy").json()))
        .containsExactly("halab");
    assertThat(meant(web.get("/v1/countries/ir/areas/Teheran/policy").json())).startsWith("tehran");
    assertThat(meant(web.get("/v1/countries/ye/areas/Sanaa/policy").json())).contains("sana");
    for (var dutch : List.of("Tsjetsjeni%C3%AB", "Tsjetsjenie", "Tsjetsjeense%20Republiek")) {
      assertThat(meant(web.get("/v1/countries/ru/areas/" + dutch + "/policy").json()))
          .as(dutch)
          .startsWith("chechenskaya-respublika");
    }
    assertThat(meant(web.get("/v1/countries/ru/areas/Ingoesjeti%C3%AB/policy").json()))
        .startsWith("ingushetiya-respublika");
    assertThat(meant(web.get(POLICY.formatted("x".repeat(500))).json())).isEmpty();
    assertThat(web.get(POLICY.formatted("gao")).json().has("didYouMean")).isFalse();
  }

  @Test
  @DisplayName("never in an answer that names its moment: that depends on the record alone")
  void neverPinned() {
    var pinned = web.get(POLICY.formatted("Gaoo") + "&sequence=3");
    assertThat(pinned.json().has("didYouMean")).isFalse();
    assertThat(told(pinned.json().path("answers"))).containsExactly(PLACE, WHOLE_COUNTRY);
  }

  @Test
  @DisplayName("a kind that is asked for by name is answered, known place or not")
  void ofOneKind() {
    assertThat(
            told(web.get(POLICY.formatted("Gaoo") + "&kind=OTHER_HEADING").json().path("answers")))
        .containsExactly(WHOLE_COUNTRY);
    assertThat(told(web.get(POLICY.formatted("Gaoo") + "&kind=ARTICLE_1F").json().path("answers")))
        .containsExactly("ARTICLE_1F PLACE_UNKNOWN");
  }

  @Test
  @DisplayName("a registered place is known by its name in any script, as it is written")
  void inAnyScript() {
    var gate = new Area(new AreaId("vorota"), "Ворота", AreaType.CITY, null, null, true);
    records(
        "later",
        "2026-11-24T09:30:00Z",
        Said.registered(gate),
        Said.designated("vorota", "2023-01-11"));
    for (var written :
        List.of(
            "vorota",
            "%D0%92%D0%BE%D1%80%D0%BE%D1%82%D0%B0",
            "%D0%B2%D0%BE%D1%80%D0%BE%D1%82%D0%B0")) {
      var answer = web.get(POLICY.formatted(written)).json();
      assertThat(answer.at("/area/id").stringValue()).as(written).isEqualTo("vorota");
      assertThat(told(answer.path("answers"))).contains("REGION_15C IN_FORCE");
    }
    assertThat(meant(web.get(POLICY.formatted("%D0%92%D0%BE%D1%80%D0%BE%D1%82%D1%8B")).json()))
        .containsExactly("vorota");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2Fb", "a%2fb", "50%25%20zone", "a%5Cb", "a%252Fb", "..%2F..", "%2F"})
  @DisplayName("a place may be written with a slash, a backslash or a percent sign")
  void slashes(String segment) {
    var answer = web.get(POLICY.formatted(segment));
    assertThat(told(answer.json().path("answers"))).containsExactly(PLACE, WHOLE_COUNTRY);
    assertThat(answer.json().at("/area/id").stringValue())
        .isEqualTo(URLDecoder.decode(segment, StandardCharsets.UTF_8));
    var link =
        web.get(POLICY.formatted(segment) + "&sequence=3")
            .header("Link")
            .replaceFirst("^<([^>]*)>.*", "$1");
    assertThat(web.get(link).json().path("area")).as(link).isEqualTo(answer.json().path("area"));
    assertThat(web.send("POST", POLICY.formatted(segment), Map.of()).status()).isEqualTo(405);
  }

  @Test
  @DisplayName("a registered place is found by a name with a slash or a percent sign")
  void registeredWithSlash() {
    var zone = new Area(new AreaId("x"), "Noord/Zuid 50%", AreaType.OTHER, null, null, true);
    records("later", "2026-11-24T09:30:00Z", Said.registered(zone));
    for (var written : List.of("Noord%2FZuid%2050%25", "noord%5czuid%2050")) {
      var answer = web.get(POLICY.formatted(written)).json();
      assertThat(answer.at("/area/id").stringValue()).as(written).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/decisions/a%2Fb",
        "/v1/decisions/a%25b",
        "/v1/decisions/a%5Cb",
        "/v1/countries/ml%2Fareas/gao/policy",
        "/v1/countries/ml/areas%2Fgao/policy",
        "/v1/countries/ml/areas/a%2Fb%2Fpolicy",
        "/v1/countries/ml/areas/a%2Fb/../gao/policy",
        "/v1/countries/ml/areas/a%2Fb/%2e%2e/policy",
        "/v1/countries/ml/areas/%2e%2e/policy",
        "/v1/countries/ml/areas/%2e%2e%2Fgao/policy",
        "/v1/countries/ml/areas/a%2Fb;v=1/policy",
        "/v1/countries/ml/areas/a%2Fb%00/policy",
        "/v1/countries/ml/areas/a%2Fb//policy",
        "/problems/..%2F..%2Fa",
        "/%2Fv1/countries"
      })
  @DisplayName("such characters anywhere else in a path are refused, and so is what leaves a path")
  void elsewhereRefused(String path) {
    assertThat(web.get(path).problem()).isEqualTo("malformed-request");
  }

  private static final String ELSEWHERE = "delen-van-het-noorden";

  /** An area of which nothing tells where it lies. */
  private void whereItMayLie() {
    records(
        "parts",
        "2026-11-24T09:30:00Z",
        Said.registered(ELSEWHERE, AreaType.OTHER, false),
        Said.designated(ELSEWHERE, "2023-01-11"));
  }

  @Test
  @DisplayName("policy of areas in which it may lie stands beside the answers, in every form")
  void mayAlsoBear() {
    whereItMayLie();
    var others = web.get(POLICY.formatted("Gaoo")).json().path("mayAlsoBear");
    assertThat(others.findValuesAsString("id")).containsOnly(ELSEWHERE);
    assertThat(told(others)).containsExactly("REGION_15C IN_FORCE");
    assertThat(as("application/x-ndjson").body()).contains(ELSEWHERE);
    assertThat(as("text/csv").body().lines().filter(row -> row.contains(ELSEWHERE))).hasSize(1);
    assertThat(web.get(POLICY.formatted("Gaoo") + "&kind=OTHER_HEADING").json().has("mayAlsoBear"))
        .isFalse();
    var supposed =
        web.get("/v1/countries/ml/counterfactual?area=Gaoo&geldigOp=2023-02-01&without=letter");
    assertThat(told(supposed.json().path("mayAlsoBear"))).containsExactly("REGION_15C IN_FORCE");
  }

  @Test
  @DisplayName("an assessment names those areas")
  void otherAreasOfACase() {
    whereItMayLie();
    var notes =
        web.post("/v1/assessments", "application/json", CASE.formatted(""))
            .json()
            .at("/elements/0/notes");
    assertThat(notes.findValuesAsString("code")).contains("OTHER_AREAS_MAY_BEAR");
    assertThat(notes.toString()).contains(ELSEWHERE);
  }

  private Reply as(String form) {
    return web.send("GET", POLICY.formatted("Gaoo"), Map.of("Accept", form));
  }

  @Test
  @DisplayName("the same as lines and as a table")
  void otherForms() {
    var lines = as("application/x-ndjson").body().lines();
    assertThat(lines.toList())
        .hasSize(3)
        .anyMatch(line -> line.contains("didYouMean"))
        .anyMatch(line -> line.contains(WHOLE_COUNTRY.split(" ")[0]));
    var rows = as("text/csv").body().lines().toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2)).contains("OTHER_HEADING", "IN_FORCE");
  }

  @Test
  @DisplayName("had the decision not been taken, the whole country is answered too")
  void counterfactual() {
    records("more", "2026-11-24T09:30:00Z", Said.designated("menaka", "2023-01-11"));
    var answer =
        web.get("/v1/countries/ml/counterfactual?area=Gaoo&geldigOp=2023-02-01&without=more")
            .json();
    assertThat(told(answer.path("answers"))).containsExactly(PLACE, WHOLE_COUNTRY);
    assertThat(meant(answer)).startsWith("gao");
  }

  private static final String CASE =
      """
      {"country": "ML", "area": "Gaoo", "stage": "FIRST_DECISION", "groups": [],
       "dates": {"application": "2023-01-15", "decision": "2023-02-01"}%s}
      """;

  @Test
  @DisplayName("an assessment answers the whole country, with a note; its receipt gives it again")
  void assessment() {
    var first = web.post("/v1/assessments", "application/json", CASE.formatted(""));
    var element = first.json().at("/elements/0");
    assertThat(told(element.path("answers"))).containsExactly(PLACE, WHOLE_COUNTRY);
    assertThat(element.at("/notes/0/code").stringValue()).isEqualTo("PLACE_UNKNOWN");
    assertThat(element.at("/notes/0/detail").stringValue()).contains("Gaoo");
    assertThat(meant(first.json())).startsWith("gao");
    records("later", "2026-11-24T09:30:00Z", Said.registered("gaoo", AreaType.CITY, true));
    var receipt = "{\"receipt\": \"" + first.json().path("receipt").stringValue() + "\"}";
    var again = web.post("/v1/assessments", "application/json", receipt);
    assertThat(again.json().has("didYouMean")).as("no part of a receipt").isFalse();
    assertThat(again.json().path("elements")).isEqualTo(first.json().path("elements"));
    var pinned =
        web.post("/v1/assessments", "application/json", CASE.formatted(", \"sequence\": 3"));
    assertThat(pinned.json().has("didYouMean")).isFalse();
  }

  @Test
  @DisplayName("what changed for the whole country since is found for such a case")
  void impactAndHindsight() {
    var receipt =
        web.post("/v1/assessments", "application/json", CASE.formatted(""))
            .json()
            .path("receipt")
            .stringValue();
    records(
        "later",
        "2026-11-24T09:30:00Z",
        Said.heading("Adoption", "2023-01-20", "Other", "SUBSTANTIVE"));
    var line = "{\"receipt\": \"" + receipt + "\"}";
    assertThat(web.post("/v1/impact", "application/x-ndjson", line + "\n").body())
        .contains("\"decisionId\":\"later\"");
    var hindsight = web.post("/v1/assessments/hindsight", "application/json", line).json();
    assertThat(hindsight.at("/elements/0/changed").booleanValue()).isTrue();
    assertThat(hindsight.at("/elements/0/because/0/decisionId").stringValue()).isEqualTo("later");
  }
}
