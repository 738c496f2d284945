package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.correctedStart;
import static nl.peildatum.query.parts.Said.designatedAs;
import static nl.peildatum.query.parts.Said.heading;
import static nl.peildatum.query.parts.Said.lifted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("what differs between two days or two moments: policy, not text")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ComparisonEndpointTest {
  private static final String COMPARISON = "/v1/countries/iq/comparison";
  private static final String SPRING = COMPARISON + "?geldigOp=2015-05-28";
  private static final String SITUATION = "Uitzonderlijke situatie";

  private final Country iraq = new Country("IQ");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  ComparisonEndpointTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  /** Invented, after the wording of the circular of 2015. */
  @BeforeEach
  void theChapterOfIraq() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    iraq.decides(
            "chapter",
            "2026-11-24T09:00:00Z",
            List.of(
                heading(SITUATION, "2015-01-01", "Er is geen gebied waar …", "SUBSTANTIVE"),
                designatedAs("EXCEPTIONAL", "ninewa", "2015-01-01", "SUBSTANTIVE")))
        .forEach(view::take);
    iraq.decides(
            "rewording",
            "2026-11-24T09:10:00Z",
            List.of(
                heading(SITUATION, "2015-07-04", "", "EDITORIAL"),
                designatedAs("EXCEPTIONAL", "ninewa", "2015-07-04", "LEGAL_BASIS")))
        .forEach(view::take);
    iraq.decides(
            "new-scheme",
            "2026-11-24T09:20:00Z",
            List.of(designatedAs("LESS_EXCEPTIONAL", "ninewa", "2024-03-05", "SUBSTANTIVE")))
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  @Test
  @DisplayName("a rewording is editorial and a relabelled legal basis is no change of substance")
  void textDiffIsNotPolicyDiff() {
    var differences = web.get(SPRING + "&otherGeldigOp=2015-07-04").json().path("differences");

    var heading = differences.path(0);
    assertThat(heading.path("kind").stringValue()).isEqualTo("OTHER_HEADING");
    assertThat(heading.path("nature").stringValue()).isEqualTo("EDITORIAL");
    assertThat(fields(heading)).contains("/value/text", "/value/nothingSpecial");

    var ninewa = differences.path(1);
    assertThat(ninewa.at("/subject/area").stringValue()).isEqualTo("ninewa");
    assertThat(ninewa.path("nature").stringValue()).isEqualTo("LEGAL_BASIS");
    assertThat(fields(ninewa))
        .contains("/fact/decisionId")
        .noneMatch(at -> at.startsWith("/value"));
    assertThat(differences.size()).isEqualTo(2);
  }

  @Test
  @DisplayName("a change of substance is not hidden by an edit on the way, nor the edit by it")
  void bothNatures() {
    var ninewa =
        web.get(SPRING + "&otherGeldigOp=2024-06-01&kind=REGION_15C").json().at("/differences/0");

    assertThat(ninewa.path("nature").stringValue()).isEqualTo("SUBSTANTIVE");
    assertThat(texts(ninewa.path("natures"))).containsExactly("SUBSTANTIVE", "LEGAL_BASIS");
    assertThat(ninewa.at("/because/0/on").stringValue()).isEqualTo("2015-07-04");
    assertThat(ninewa.at("/because/0/facts/0/decisionId").stringValue()).isEqualTo("rewording");
    assertThat(ninewa.at("/because/1/on").stringValue()).isEqualTo("2024-03-05");
    assertThat(ninewa.at("/because/1/after/value/level").stringValue())
        .isEqualTo("LESS_EXCEPTIONAL");
    assertThat(ninewa.at("/one/value/level").stringValue()).isEqualTo("EXCEPTIONAL");
    assertThat(ninewa.at("/other/value/level").stringValue()).isEqualTo("LESS_EXCEPTIONAL");
    assertThat(fields(ninewa)).contains("/value/level", "/value/scheme", "/from");
  }

  /** Days and decisions that change nothing move the point where the search looks first. */
  @ParameterizedTest(name = "{0} idle days on the way")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  @DisplayName(
      "a change of substance that came and went with the days is no change, wherever one looks"
          + " first")
  void detourOfDays(int idle) {
    iraq.decides(
            "for-a-while",
            "2026-11-24T10:00:00Z",
            List.of(
                designatedAs(
                    "MOST_EXCEPTIONAL", "ninewa", "2016-03-01", "2016-09-01", "SUBSTANTIVE")))
        .forEach(view::take);
    for (var i = 0; i < idle; i++) {
      iraq.decides(
              "idle-" + i,
              "2026-11-24T10:10:0" + i + "Z",
              List.of(Said.noPolicy("2017-01-0" + (i + 1), "2019-01-0" + (i + 1))))
          .forEach(view::take);
    }
    assertThat(natures("2015-05-28", "2020-01-01")).containsExactly("LEGAL_BASIS");
    assertThat(natures("2020-01-01", "2015-05-28")).containsExactly("LEGAL_BASIS");
    assertThat(natures("2015-05-28", "2016-05-01")).containsExactly("SUBSTANTIVE", "LEGAL_BASIS");
  }

  private List<String> natures(String day, String otherDay) {
    var question = "?kind=REGION_15C&geldigOp=" + day + "&otherGeldigOp=" + otherDay;
    return texts(web.get(COMPARISON + question).json().at("/differences/0/natures"));
  }

  @ParameterizedTest(name = "{0} idle decisions on the way")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  @DisplayName(
      "a change of substance that was recorded and taken back is no change, wherever one looks"
          + " first")
  void detourOfTheRecord(int idle) {
    var mistaken =
        iraq.decides(
            "mistaken",
            "2026-11-24T10:00:00Z",
            List.of(designatedAs("MOST_EXCEPTIONAL", "ninewa", "2015-05-01", "SUBSTANTIVE")));
    mistaken.forEach(view::take);
    for (var i = 0; i < idle; i++) {
      iraq.decides(
              "idle-" + i,
              "2026-11-24T10:10:0" + i + "Z",
              List.of(
                  designatedAs("LESS_EXCEPTIONAL", "ninewa", "2030-01-0" + (i + 1), "SUBSTANTIVE")))
          .forEach(view::take);
    }
    iraq.decides(
            "taken-back",
            "2026-11-24T10:20:00Z",
            List.of(Said.retracted(mistaken.getLast().sequence(), "ninewa")))
        .forEach(view::take);
    var edit =
        iraq.decides(
            "edit",
            "2026-11-24T10:30:00Z",
            List.of(designatedAs("EXCEPTIONAL", "ninewa", "2015-05-02", "EDITORIAL")));
    edit.forEach(view::take);

    var ninewa =
        web.get(
                SPRING
                    + "&sequence=8&otherGeldigOp=2015-05-28&kind=REGION_15C&otherSequence="
                    + edit.getLast().sequence())
            .json()
            .at("/differences/0");
    assertThat(texts(ninewa.path("natures"))).containsExactly("EDITORIAL");
    assertThat(ninewa.path("because").findValuesAsString("decisionId")).contains("edit");
    assertThat(ninewa.path("because").size()).isEqualTo(1);
  }

  @Test
  @DisplayName("whichever of the two is named first, the causes are the same")
  void eitherWayRound() {
    var there = web.get(SPRING + "&otherGeldigOp=2024-06-01&kind=REGION_15C").json();
    var back =
        web.get(COMPARISON + "?geldigOp=2024-06-01&otherGeldigOp=2015-05-28&kind=REGION_15C")
            .json();
    assertThat(back.at("/differences/0/because")).isEqualTo(there.at("/differences/0/because"));
    assertThat(back.at("/differences/0/one")).isEqualTo(there.at("/differences/0/other"));
  }

  @Test
  @DisplayName("what the register itself had wrong is told apart from what policy changed")
  void correctionIsNoPolicy() {
    iraq.decides(
            "repair", "2026-11-24T10:00:00Z", List.of(correctedStart(3, "ninewa", "2015-06-01")))
        .forEach(view::take);

    var ninewa =
        web.get(SPRING + "&sequence=6&otherGeldigOp=2015-05-28&otherSequence=10&kind=REGION_15C")
            .json();
    assertThat(ninewa.path("final").booleanValue()).isTrue();
    assertThat(ninewa.at("/other/sequence").longValue()).isEqualTo(10);
    var difference = ninewa.at("/differences/0");
    assertThat(difference.at("/one/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(difference.at("/other/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(difference.path("nature").stringValue()).isEqualTo("DATA_CORRECTION");
    var because = difference.at("/because/0");
    assertThat(because.path("axis").stringValue()).isEqualTo("bekend");
    assertThat(because.path("decisionId").stringValue()).isEqualTo("repair");
    assertThat(because.at("/facts/0/learned").stringValue()).isEqualTo("CORRECTION");
    assertThat(difference.path("because").size()).isEqualTo(1);
  }

  @Test
  @DisplayName("what nobody said the nature of may be of substance, and says so")
  void notStated() {
    iraq.decides("end", "2026-11-24T10:00:00Z", List.of(lifted("ninewa", "2025-01-01")))
        .forEach(view::take);
    var ninewa =
        web.get(COMPARISON + "?geldigOp=2024-12-31&otherGeldigOp=2025-01-01")
            .json()
            .at("/differences/0");
    assertThat(ninewa.path("nature").stringValue()).isEqualTo("NOT_STATED");
    assertThat(ninewa.at("/other/status").stringValue()).isEqualTo("ENDED");
    assertThat(ninewa.at("/other/by").stringValue()).isEqualTo("END");
    assertThat(fields(ninewa)).contains("/status", "/value", "/endedOn", "/by");
  }

  @Test
  @DisplayName("a final comparison of named clocks is the same bytes for ever")
  void pinned() {
    var question = SPRING + "&sequence=3&otherGeldigOp=2016-01-01&otherSequence=8";
    var before = web.get(question);
    iraq.decides("end", "2026-11-24T10:00:00Z", List.of(lifted("ninewa", "2015-01-02")))
        .forEach(view::take);
    clock.set("2030-01-01T00:00:00Z");
    var after = web.get(question);
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(after.header("Cache-Control")).contains("immutable");
    assertThat(web.send("GET", question, Map.of("If-None-Match", "*")).status()).isEqualTo(304);
    assertThat(web.send("HEAD", question, Map.of()).header("Content-Length"))
        .isEqualTo(after.header("Content-Length"));
  }

  @Test
  @DisplayName("each side has the defaults of any question: today, and now")
  void defaults() {
    var reply = web.get(SPRING + "&sequence=3");
    assertThat(reply.json().at("/other/geldigOp").stringValue()).isEqualTo("2026-11-24");
    assertThat(reply.json().at("/other/sequence").longValue()).isEqualTo(8);
    assertThat(reply.json().path("final").booleanValue()).isFalse();
    assertThat(reply.json().path("recordedThrough").stringValue()).startsWith("2026-11-24T11:00");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    var nothing = web.get(COMPARISON).json();
    assertThat(nothing.path("differences").size()).isZero();
    assertThat(nothing.path("beschikbaarOp")).isEqualTo(nothing.at("/other/beschikbaarOp"));
  }

  @Test
  @DisplayName("where neither side has a lane it says what differs about the country")
  void noLane() {
    var chad = new Country("TD");
    chad.decides("coverage", "2026-11-24T09:00:00Z", "2020-01-01").forEach(view::take);
    var absence =
        web.get("/v1/countries/td/comparison?geldigOp=2019-12-31&otherGeldigOp=2020-01-01")
            .json()
            .path("absence");
    assertThat(absence.at("/one/status").stringValue()).isEqualTo("OUTSIDE_COVERAGE");
    assertThat(absence.at("/other/status").stringValue()).isEqualTo("NOTHING_RECORDED");
    assertThat(absence.at("/because/0/facts/0/learned").stringValue()).isEqualTo("COVERAGE");
  }

  @Test
  @DisplayName("is lines and a table too, of the same differences")
  void forms() {
    var question = SPRING + "&sequence=8&otherGeldigOp=2024-06-01&otherSequence=8";
    var json = web.get(question).json();
    var lines = web.send("GET", question, Map.of("Accept", "application/x-ndjson"));
    assertThat(lines.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(lines.body().lines()).hasSize(1 + json.path("differences").size());
    assertThat(lines.body().lines().toList().getLast())
        .isEqualTo(json.path("differences").path(1).toString());

    var table = web.send("GET", question, Map.of("Accept", "text/csv"));
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.body())
        .startsWith("country,geldigOp,beschikbaarOp,sequence,other.geldigOp,")
        .contains("IQ,2015-05-28,2026-11-24T09:20:00.000Z,8,2024-06-01,")
        .contains(
            "REGION_15C,\"{\"\"area\"\":\"\"ninewa\"\"}\",SUBSTANTIVE,SUBSTANTIVE LEGAL_BASIS,"
                + "/value/level,EXCEPTIONAL,LESS_EXCEPTIONAL,rewording new-scheme\r\n");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "?other=2015-07-04, unknown-parameter other",
    "?otherGeldigOp=2015-07-04&otherGeldigOp=2015-07-05, repeated-parameter otherGeldigOp",
    "?otherGeldigOp=4-7-2015, invalid-date otherGeldigOp",
    "?otherSequence=3, geldig-op-missing otherGeldigOp",
    "?otherBeschikbaarOp=2026-11-24T10:00:00Z, geldig-op-missing otherGeldigOp",
    "?otherGeldigOp=2015-07-04&otherSequence=2, sequence-inside-decision otherSequence",
    "?otherGeldigOp=2015-07-04&otherSequence=3&otherBeschikbaarOp=2026-11-24T10:00:00Z,"
        + " two-record-times otherSequence",
    "?otherGeldigOp=2015-07-04&otherBeschikbaarOp=2027-11-24T10:00:00Z,"
        + " record-time-in-future otherBeschikbaarOp"
  })
  @DisplayName("is as strict about the other side as about the one")
  void strict(String question, String fault) {
    var reply = web.get(COMPARISON + question);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly(fault);
  }

  @Test
  @DisplayName("names what is wrong with both sides at once")
  void allAtOnce() {
    var reply = web.get(COMPARISON + "?geldigOp=2015-05-28&sequence=2&otherGeldigOp=x&kind=y");
    assertThat(reply.faults())
        .containsExactly(
            "invalid-date otherGeldigOp", "sequence-inside-decision sequence", "unknown-kind kind");
  }

  private static List<String> fields(JsonNode difference) {
    return difference
        .path("fields")
        .valueStream()
        .map(field -> field.path("field").stringValue())
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }
}
