package nl.peildatum.query.parameters;

import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.designatedWithClaims;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.riskProfile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("only the entries with a status")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class StatusFilterTest {
  private static final String ON = "?geldigOp=2023-06-01";
  private static final String ML = "/v1/countries/ml/policy" + ON;
  private static final String GAO = "/v1/countries/ml/areas/gao/policy" + ON;
  private static final String AREAS = "/v1/countries/ml/areas" + ON;

  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  StatusFilterTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void given() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    var mali = new Country("ML");
    mali.decides(
            "ml-1",
            "2026-11-24T09:00:00.000Z",
            List.of(
                designated("gao", "2023-01-11"),
                designated("mopti", "2023-01-11"),
                designated("kidal", "2024-01-01"),
                designatedWithClaims("menaka", "2023-05-01", "2023-07-01"),
                riskProfile("lhbt", "LHBT", "2024-01-01")))
        .forEach(view::take);
    mali.decides("ml-2", "2026-11-24T10:00:00.000Z", List.of(lifted("mopti", "2023-03-01")))
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:59:59Z"));
    view.ready();
  }

  private static List<String> statuses(JsonNode answers) {
    return answers.valueStream().map(of -> of.path("status").stringValue()).sorted().toList();
  }

  @ParameterizedTest(name = "{0}: {1}, {2} left out")
  @CsvSource({
    "status=IN_FORCE, DISPUTED IN_FORCE, 3",
    "status=NOT_YET, DISPUTED NOT_YET NOT_YET, 2",
    "status=ENDED&status=IN_FORCE, DISPUTED ENDED IN_FORCE, 2",
    "status=IN_FORCE&status=IN_FORCE, DISPUTED IN_FORCE, 3",
    "status=DISPUTED, DISPUTED, 4",
    "status=ANNULLED, DISPUTED, 4",
    "status=NOT_YET&kind=REGION_15C, DISPUTED NOT_YET, 2"
  })
  @DisplayName("are kept, and what is in doubt; the answer says so, and how many it left out")
  void ofCountry(String filter, String kept, int leftOut) {
    var answer = web.get(ML + "&" + filter).json();
    assertThat(String.join(" ", statuses(answer.path("answers")))).isEqualTo(kept);
    assertThat(answer.path("leftOut").intValue()).isEqualTo(leftOut);
    assertThat(answer.path("statusFilter").valueStream().map(JsonNode::stringValue))
        .isEqualTo(
            List.of(filter.replaceAll("&kind=.*", "").replace("status=", "").split("&")).stream()
                .distinct()
                .toList());
    assertThat(answer.path("final").booleanValue()).isTrue();
  }

  @Test
  @DisplayName("are said to be all where there is no filter")
  void withoutFilter() {
    assertThat(web.get(ML).json().path("answers").size()).isEqualTo(5);
    assertThat(web.get(ML).json().has("statusFilter")).isFalse();
    assertThat(web.get(GAO).json().has("leftOut")).isFalse();
  }

  @Test
  @DisplayName("are kept for an area, in what may bear on a person as well too")
  void ofArea() {
    var answer = web.get(GAO + "&status=IN_FORCE").json();
    assertThat(statuses(answer.path("answers"))).containsExactly("IN_FORCE");
    assertThat(answer.path("leftOut").intValue()).isEqualTo(1);
    assertThat(statuses(web.get(GAO + "&status=ENDED").json().path("answers"))).isEmpty();
    var unknown = web.get(GAO.replace("gao", "atlantis") + "&status=IN_FORCE").json();
    assertThat(unknown.at("/answers/0/status").stringValue()).isEqualTo("PLACE_UNKNOWN");
    assertThat(unknown.path("leftOut").intValue()).isEqualTo(1);
  }

  @Test
  @DisplayName("do not hide why there is no lane at all")
  void absence() {
    var answer = web.get("/v1/countries/td/policy" + ON + "&status=IN_FORCE").json();
    assertThat(answer.at("/absence/status").stringValue()).isEqualTo("NOTHING_RECORDED");
    assertThat(answer.path("leftOut").intValue()).isZero();
    assertThat(web.get(ML + "&status=ANNULLED").json().has("absence")).isFalse();
  }

  @Test
  @DisplayName("are kept in lines and in tables, and an empty table says how many it left out")
  void otherForms() {
    var lines =
        web.send("GET", ML + "&status=IN_FORCE", Map.of("Accept", "application/x-ndjson")).body();
    assertThat(lines.lines()).hasSize(3);
    var head = JsonMapper.shared().readTree(lines.lines().findFirst().orElseThrow());
    assertThat(head.path("leftOut").intValue()).isEqualTo(3);
    var table = web.send("GET", GAO + "&status=ENDED", Map.of("Accept", "text/csv")).body();
    var rows = table.lines().toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst()).contains(",asDecidedSoFar,statusFilter,leftOut,");
    assertThat(rows.get(1)).contains(",false,\"[\"\"ENDED\"\"]\",2,");
    var all = web.send("GET", GAO, Map.of("Accept", "text/csv")).body();
    assertThat(all.lines().findFirst().orElseThrow()).doesNotContain("statusFilter");
  }

  @Test
  @DisplayName("are kept on a map, whose colours stay")
  void onMap() {
    var geoJson = Map.of("Accept", "application/geo+json");
    var all = web.send("GET", AREAS, geoJson).json();
    var kept = web.send("GET", AREAS + "&status=ANNULLED", geoJson).json();
    assertThat(kept.path("statusFilter").size()).isOne();
    assertThat(kept.path("leftOut").intValue()).isGreaterThan(10);
    for (var i = 0; i < all.path("features").size(); i++) {
      var before = all.path("features").get(i).path("properties");
      var after = kept.path("features").get(i).path("properties");
      assertThat(after.path("status")).isEqualTo(before.path("status"));
      assertThat(after.path("value")).isEqualTo(before.path("value"));
      assertThat(statuses(after.path("answers"))).allMatch("DISPUTED"::equals);
    }
    var gazetteer = web.get(AREAS + "&status=ANNULLED").json();
    assertThat(gazetteer.path("areas")).isEqualTo(web.get(AREAS).json().path("areas"));
    assertThat(gazetteer.path("leftOut").intValue()).as("areas have no status").isZero();
  }

  @Test
  @DisplayName("are an answer of their own to caches, at an address with the statuses in order")
  void caching() {
    var one = web.get(GAO + "&status=NOT_YET&status=IN_FORCE");
    assertThat(one.header("ETag")).isNotEqualTo(web.get(GAO).header("ETag"));
    assertThat(one.header("ETag"))
        .isEqualTo(web.get(GAO + "&status=IN_FORCE&status=NOT_YET").header("ETag"));
    assertThat(one.header("Link")).contains("&status=IN_FORCE&status=NOT_YET>; rel=\"canonical\"");
    var known = web.send("GET", GAO + "&status=ENDED", Map.of("If-None-Match", "\"x\""));
    assertThat(known.json().path("leftOut").intValue()).isEqualTo(2);
    var pinned = GAO + "&sequence=8";
    assertThat(web.get(pinned).json().path("answers").size()).isEqualTo(2);
    assertThat(web.get(pinned + "&status=ENDED").json().path("answers").size()).isZero();
    assertThat(web.get(pinned).json().path("answers").size()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/countries/ml/policy?status=SAFE|unknown-status status",
        "/v1/countries/ml/policy?status=IN_FORCE,ENDED|unknown-status status",
        "/v1/countries/ml/policy?status=|unknown-status status",
        "/v1/countries/ml/areas/gao/policy?status=in_force|unknown-status status",
        "/v1/countries/ml/policy?kind=REGION_15C&kind=REGION_15C|repeated-parameter kind",
        "/v1/countries/ml/timeline?status=ENDED|unknown-parameter status",
        "/v1/countries/ml/groups?status=ENDED|unknown-parameter status"
      })
  @DisplayName("are those of a status that there is")
  void unknown(String path, String fault) {
    var reply = web.get(path);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly(fault);
    if (fault.startsWith("unknown-status")) {
      assertThat(reply.body()).contains("IN_FORCE, DECLARED_NONE, ANNULLED, ENDED");
    }
  }
}
