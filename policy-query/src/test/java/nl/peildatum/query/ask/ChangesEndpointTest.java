package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.correctedStart;
import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.heading;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.CountryFault;
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

@DisplayName("what starts, ends or was recorded in a window, in all countries")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChangesEndpointTest {
  private static final String DAYS = "/v1/changes?from=2023-01-01&until=2024-01-01";
  private static final String RECORDED = "/v1/changes?axis=bekend";

  private final Country mali = new Country("ML");
  private final Country iraq = new Country("IQ");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  ChangesEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void twoCountries() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    recorded(mali, "mali-1", "2026-11-24T09:00:00Z", designated("gao", "2023-01-11"));
    recorded(
        iraq,
        "iraq-1",
        "2026-11-24T09:30:00Z",
        designated("ninewa", "2022-06-01"),
        heading("Dienstplicht", "2023-07-01", "", "EDITORIAL"));
    recorded(mali, "mali-2", "2026-11-24T10:00:00Z", lifted("gao", "2023-12-31"));
    recorded(
        iraq, "iraq-2", "2026-11-24T10:30:00Z", published("iraq-1", "2022-07-01", "2023-05-01"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void recorded(Country country, String id, String at, Statement... facts) {
    country.decides(id, at, List.of(facts)).forEach(view::take);
  }

  @Test
  @DisplayName("in the order of the days, over the countries, with what stood before and after")
  void onDays() {
    var changes = web.get(DAYS).json();
    assertThat(told(changes))
        .containsExactly(
            "2023-01-11 ML REGION_15C STARTS NOT_YET IN_FORCE",
            "2023-07-01 IQ OTHER_HEADING STARTS NOT_YET IN_FORCE",
            "2023-12-31 ML REGION_15C ENDS IN_FORCE ENDED");
    assertThat(changes.at("/changes/2/after/fact/decisionId").stringValue()).isEqualTo("mali-2");
    assertThat(changes.path("axis").stringValue()).isEqualTo("geldig");
    assertThat(changes.path("basis").stringValue()).isEqualTo("OPERATIONAL");
    assertThat(changes.path("final").booleanValue()).isFalse();
    assertThat(changes.path("recordedThrough").stringValue()).startsWith("2026-11-24T11:00");
  }

  private static Stream<String> told(JsonNode changes) {
    return changes
        .path("changes")
        .valueStream()
        .map(
            change ->
                "%s %s %s %s %s %s"
                    .formatted(
                        change.path("on").stringValue(),
                        change.path("country").stringValue(),
                        change.path("kind").stringValue(),
                        change.path("what").stringValue(),
                        change.at("/before/status").stringValue(),
                        change.at("/after/status").stringValue()));
  }

  @Test
  @DisplayName("from the first day on, up to the last and without it")
  void bounds() {
    var gao = "/v1/changes?country=ml&kind=REGION_15C&from=2023-01-11&until=2023-12-31";
    assertThat(told(web.get(gao).json()))
        .containsExactly("2023-01-11 ML REGION_15C STARTS NOT_YET IN_FORCE");
    assertThat(web.get("/v1/changes?country=ML").json().path("changes").size()).isEqualTo(2);
    assertThat(web.get("/v1/changes?country=TD").json().path("changes").size()).isZero();
  }

  @Test
  @DisplayName("on the basis asked for: what was not published does not start in law")
  void formally() {
    assertThat(told(web.get(DAYS + "&basis=FORMAL").json()))
        .containsExactly(
            "2023-01-11 ML REGION_15C CHANGES NOT_YET ANNOUNCED",
            "2023-05-01 IQ OTHER_HEADING STARTS NOT_YET IN_FORCE",
            "2023-05-01 IQ REGION_15C STARTS NOT_YET IN_FORCE");
  }

  @Test
  @DisplayName("as known at an instant, and then for ever")
  void pinned() {
    var question = DAYS + "&beschikbaarOp=2026-11-24T09:15:00Z";
    var before = web.get(question);
    assertThat(told(before.json()))
        .containsExactly("2023-01-11 ML REGION_15C STARTS NOT_YET IN_FORCE");
    assertThat(before.json().path("final").booleanValue()).isTrue();
    assertThat(before.header("Cache-Control")).contains("immutable");
    recorded(mali, "mali-3", "2026-11-24T11:30:00Z", correctedStart(2, "gao", "2023-02-01"));
    assertThat(web.get(question).body()).isEqualTo(before.body());
    assertThat(told(web.get(DAYS + "&country=ml").json()))
        .contains("2023-02-01 ML REGION_15C STARTS NOT_YET IN_FORCE");
  }

  @Test
  @DisplayName("what was recorded, in the order of recording over the countries")
  void onTheRecord() {
    var changes = web.get(RECORDED).json().path("changes");
    assertThat(changes.valueStream().map(ChangesEndpointTest::recordedAs))
        .containsExactly(
            "ML 2 mali-1 POLICY gao",
            "IQ 2 iraq-1 POLICY ninewa",
            "IQ 3 iraq-1 POLICY ",
            "ML 4 mali-2 POLICY gao",
            "IQ 5 iraq-2 PUBLICATION ");
    assertThat(changes.at("/2/nature").stringValue()).isEqualTo("EDITORIAL");
    assertThat(changes.at("/4/about/decisionId").stringValue()).isEqualTo("iraq-1");
    assertThat(changes.at("/0/from").stringValue()).isEqualTo("2023-01-11");
    assertThat(changes.at("/0/value/level").stringValue()).isEqualTo("EXCEPTIONAL");
    assertThat(changes.at("/0/instrument/type").stringValue()).isEqualTo("KAMERBRIEF");
  }

  private static String recordedAs(JsonNode change) {
    return "%s %d %s %s %s"
        .formatted(
            change.path("country").stringValue(),
            change.path("sequence").longValue(),
            change.path("decisionId").stringValue(),
            change.path("learned").stringValue(),
            change.at("/subject/area").stringValue(""));
  }

  @Test
  @DisplayName("a window of instants: from is in, until is out")
  void recordedBounds() {
    var window = "&from=2026-11-24T10:00:00.000%2B01:00&until=2026-11-24T10:00:00Z";
    assertThat(web.get(RECORDED + window).json().path("changes").size()).isEqualTo(3);
    var next = "&from=2026-11-24T10:00:00Z&kind=OTHER_HEADING";
    assertThat(web.get(RECORDED + next).json().path("changes").valueStream())
        .map(ChangesEndpointTest::recordedAs)
        .containsExactly("IQ 5 iraq-2 PUBLICATION ");
  }

  @Test
  @DisplayName("a country that cannot be answered for now makes all of it wrong, and itself only")
  void trouble() {
    view.trouble(iraq.code(), CountryFault.GAP);
    assertThat(web.get(DAYS).problem()).isEqualTo("record-incomplete");
    assertThat(web.get(DAYS + "&country=iq").status()).isEqualTo(503);
    assertThat(web.get(DAYS + "&country=ml").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("is lines and a table too")
  void forms() {
    var lines = web.send("GET", DAYS, Map.of("Accept", "application/x-ndjson")).body();
    assertThat(lines.lines()).hasSize(4);
    var table = web.send("GET", DAYS, Map.of("Accept", "text/csv")).body();
    assertThat(table)
        .contains("2023-01-11,ML,REGION_15C,\"{\"\"area\"\":\"\"gao\"\"}\",STARTS,NOT_YET,");
    assertThat(web.send("GET", RECORDED, Map.of("Accept", "text/csv")).body().split("\r\n"))
        .hasSize(6);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "?axis=valid, unknown-axis axis",
    "?axis=geldig&axis=bekend, repeated-parameter axis",
    "?from=2023-01-01T00:00:00Z, invalid-date from",
    "?axis=bekend&from=2023-01-01, invalid-instant from",
    "?from=2023-01-01&until=2023-01-01, empty-period until",
    "?axis=bekend&from=2026-11-24T10:00:00Z&until=2026-11-24T10:00:00Z, empty-period until",
    "?country=xx, invalid-country country",
    "?kind=none, unknown-kind kind",
    "?sequence=3, unknown-parameter sequence",
    "?axis=bekend&basis=FORMAL, unknown-parameter basis",
    "?axis=bekend&bekendOp=2023-01-01, unknown-parameter bekendOp",
    "?beschikbaarOp=2027-01-01T00:00:00Z, record-time-in-future beschikbaarOp"
  })
  @DisplayName("is strict about parameters")
  void strict(String question, String fault) {
    var reply = web.get("/v1/changes" + question);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly(fault);
  }
}
