package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.CountryFault;
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

@DisplayName("asking over HTTP")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AskingTest {
  private static final String RECORDED = "2026-11-24T09:00:00.000Z";
  private static final String LATER = "2026-11-24T10:00:00.000Z";
  private static final String W = "2026-11-24T11:00:00.000Z";
  private static final String NOON = "2026-11-24T12:00:00.000Z";
  private static final String GAO = "/v1/countries/ml/areas/gao/policy";
  private static final String MALI = "/v1/countries/ml/policy";
  private static final String PINNED = MALI + "?geldigOp=2023-01-11&sequence=3";

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> letter =
      mali.designates("mali-2023-01-11", RECORDED, "2023-01-11", "gao", "mopti");
  private final List<RecordedEvent> next = mali.designates("next", LATER, "2026-12-01", "kidal");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  AskingTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void theLetterIsRead() {
    clock.set(NOON);
    view.startOver();
    letter.forEach(view::take);
    view.recordedThrough(Instant.parse(W));
    view.ready();
  }

  @Test
  @DisplayName("says what stood on the day and what did not the day before")
  void theDay() {
    var on = web.get(GAO + "?geldigOp=2023-01-11").json();
    assertThat(on.at("/answers/0/status").stringValue()).isEqualTo("IN_FORCE");
    assertThat(on.at("/answers/0/value/level").stringValue()).isEqualTo("EXCEPTIONAL");
    var before = web.get(GAO + "?geldigOp=2023-01-10").json();
    assertThat(before.at("/answers/0/status").stringValue()).isEqualTo("NOT_YET");
  }

  @Test
  @DisplayName("without clocks, on a node that lags, means today and now, and says what that was")
  void defaults() {
    var reply = web.get(MALI);
    assertThat(reply.json().path("geldigOp").stringValue()).isEqualTo("2026-11-24");
    assertThat(reply.json().path("beschikbaarOp").stringValue()).isEqualTo(NOON);
    assertThat(reply.json().path("sequence").longValue()).isEqualTo(3);
    assertThat(reply.json().path("final").booleanValue()).isFalse();
    assertThat(reply.json().path("recordedThrough").stringValue()).isEqualTo(W);
    assertThat(reply.json().path("basis").stringValue()).isEqualTo("OPERATIONAL");
    assertThat(reply.json().path("asDecidedSoFar").booleanValue()).isFalse();
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  @DisplayName("takes today in Amsterdam, not in UTC")
  void todayInAmsterdam() {
    clock.set("2027-03-31T22:30:00Z");
    assertThat(web.get(MALI).json().path("geldigOp").stringValue()).isEqualTo("2027-04-01");
  }

  @Test
  @DisplayName("never says now is earlier than the head, whatever the clock says")
  void clockBehind() {
    clock.set("2026-11-24T08:00:00Z");
    view.startOver();
    letter.forEach(view::take);
    view.ready();
    var answer = web.get(MALI).json();
    assertThat(answer.path("beschikbaarOp").stringValue()).isEqualTo(RECORDED);
    assertThat(answer.path("final").booleanValue()).isTrue();
  }

  @ParameterizedTest(name = "at {0}: final {1}, sequence {2}")
  @CsvSource({
    "2026-11-24T08:59:59.999Z, true, 0",
    "2026-11-24T09:00:00.000Z, true, 3",
    "2026-11-24T11:00:00.000Z, true, 3",
    "2026-11-24T11:00:00.001Z, false, 3",
    "2026-11-24T12:00:00.000Z, false, 3"
  })
  @DisplayName("is final up to the head and up to recordedThrough")
  void finality(String instant, boolean isFinal, long sequence) {
    var reply = web.get(MALI + "?geldigOp=2023-01-11&beschikbaarOp=" + instant);
    assertThat(reply.json().path("final").booleanValue()).isEqualTo(isFinal);
    assertThat(reply.json().path("sequence").longValue()).isEqualTo(sequence);
    assertThat(reply.json().has("recordedThrough")).isEqualTo(!isFinal);
    assertThat(reply.header("Cache-Control"))
        .isEqualTo(isFinal ? "public, max-age=31536000, immutable" : "no-store");
  }

  @Test
  @DisplayName("gives a final answer again though its moment has not come by this node's clock")
  void finalAheadOfTheClock() {
    var before = web.get(MALI + "?geldigOp=2023-01-11&beschikbaarOp=" + W).body();
    var countries = web.get("/v1/countries?beschikbaarOp=" + W).body();
    assertThat(countries).contains("\"lastChange\":{\"recordedAt\":");
    clock.set("2026-11-24T08:00:00Z");
    assertThat(web.get(MALI + "?geldigOp=2023-01-11&beschikbaarOp=" + W).body()).isEqualTo(before);
    assertThat(web.get("/v1/countries?beschikbaarOp=" + W).body()).isEqualTo(countries);
    assertThat(web.get(MALI + "?geldigOp=2023-01-11&beschikbaarOp=" + NOON).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?geldigOp=2023-01-11&sequence=3"})
  @DisplayName("answers nothing out of two topics when one takes the place of the other meanwhile")
  void anotherTopicMeanwhile(String query) {
    clock.meanwhile(
        () -> {
          view.startOver();
          letter.forEach(view::take);
          view.ready();
        });
    var reply = web.get(MALI + query);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.json().path("type").stringValue()).isEqualTo("/problems/not-ready");
  }

  @Test
  @DisplayName("is final up to the head while the watermark lags behind it")
  void watermarkLags() {
    view.startOver();
    letter.forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T08:00:00Z"));
    view.ready();
    var head = web.get(MALI + "?geldigOp=2023-01-11&beschikbaarOp=" + RECORDED).json();
    assertThat(head.path("final").booleanValue()).isTrue();
    var after = MALI + "?geldigOp=2023-01-11&beschikbaarOp=2026-11-24T09:00:00.001Z";
    assertThat(web.get(after).json().path("final").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("is not immutable when the day is not named, final or not")
  void immutableOnlyWithEveryClock() {
    clock.set(RECORDED);
    var reply = web.get(MALI);
    assertThat(reply.json().path("final").booleanValue()).isTrue();
    assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  @DisplayName("gives a pinned answer the same bytes whatever is recorded later")
  void pinned() {
    var before = web.get(PINNED);
    next.forEach(view::take);
    clock.set("2030-01-01T00:00:00Z");
    view.recordedThrough(Instant.parse("2029-01-01T00:00:00Z"));
    var after = web.get(PINNED);
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(after.json().path("beschikbaarOp").stringValue()).isEqualTo(RECORDED);
  }

  @Test
  @DisplayName("sequence 0 is before everything")
  void beforeEverything() {
    var answer = web.get(MALI + "?geldigOp=2023-01-11&sequence=0").json();
    assertThat(answer.path("beschikbaarOp").isNull()).isTrue();
    assertThat(answer.path("final").booleanValue()).isTrue();
    assertThat(answer.path("asDecidedSoFar").booleanValue()).isFalse();
    assertThat(answer.at("/absence/status").stringValue()).isEqualTo("NOTHING_RECORDED");
  }

  @Test
  @DisplayName("a day after the record's own day is answered as decided so far")
  void asDecidedSoFar() {
    var answer = web.get(MALI + "?geldigOp=2026-11-25&sequence=3").json();
    assertThat(answer.path("asDecidedSoFar").booleanValue()).isTrue();
  }

  @Test
  @DisplayName("what the client has is not sent again")
  void notModified() {
    var eTag = web.get(PINNED).header("ETag");
    var again = web.send("GET", PINNED, Map.of("If-None-Match", eTag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(eTag);
    assertThat(again.header("API-Version")).isEqualTo("1.0.0");
    assertThat(web.send("GET", PINNED, Map.of("If-None-Match", "\"x\"")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("HEAD says what GET would, without a body")
  void head() {
    var get = web.get(PINNED);
    var head = web.send("HEAD", PINNED, Map.of());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/policy?geldigop=2023-01-11, unknown-parameter geldigop",
    "/policy?from=2023-01-11, unknown-parameter from",
    "/policy?geldigOp=2023-01-11&geldigOp=2023-01-11, repeated-parameter geldigOp",
    "/policy?geldigOp=11-01-2023, invalid-date geldigOp",
    "/policy?geldigOp=2023-02-29, invalid-date geldigOp",
    "/policy?geldigOp=2023-01-11T00:00:00Z, invalid-date geldigOp",
    "/policy?geldigOp=, invalid-date geldigOp",
    "/policy?geldigOp, invalid-date geldigOp",
    "/policy?geldigOp=%2B12023-01-11, invalid-date geldigOp",
    "/policy?bekendOp=tomorrow, invalid-date bekendOp",
    "/policy?geldigOp=2023-01-11&beschikbaarOp=2023-01-11, invalid-instant beschikbaarOp",
    "/policy?geldigOp=2023-01-11&beschikbaarOp=2026-11-24T08:00:00, invalid-instant beschikbaarOp",
    "/policy?geldigOp=2023-01-11&sequence=-1, invalid-sequence sequence",
    "/policy?geldigOp=2023-01-11&sequence=three, invalid-sequence sequence",
    "/policy?sequence=3, geldig-op-missing geldigOp",
    "/policy?beschikbaarOp=2026-11-24T10:00:00Z, geldig-op-missing geldigOp",
    "/policy?geldigOp=2023-01-11&sequence=3&beschikbaarOp=2026-11-24T10:00:00Z,"
        + " two-record-times sequence",
    "/policy?geldigOp=2023-01-11&beschikbaarOp=2026-11-24T12:00:00.001Z,"
        + " record-time-in-future beschikbaarOp",
    "/policy?geldigOp=2023-01-11&sequence=2, sequence-inside-decision sequence",
    "/policy?kind=REGION, unknown-kind kind",
    "/policy?basis=formal, unknown-basis basis",
    "/timeline?geldigOp=2023-01-11, unknown-parameter geldigOp",
    "/timeline?from=2023-01-11&until=2023-01-11, empty-period until",
    "/timeline?from=x, invalid-date from",
    "/record?bekendOp=2023-01-11, unknown-parameter bekendOp",
    "/record?after=x, invalid-sequence after",
    "/areas/gao/policy?after=1, unknown-parameter after"
  })
  @DisplayName("is strict about parameters")
  void strict(String question, String fault) {
    var reply = web.get("/v1/countries/ml" + question);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.faults()).containsExactly(fault);
    assertThat(fault).startsWith(reply.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/countries/ml/policy?geldigOp=2023-01-11&beschikbaarOp=0000-01-01T00:00:00%2B18:00",
        "/v1/countries/ml/policy?geldigOp=2023-01-11&beschikbaarOp=9999-12-31T23:59:59-18:00",
        "/v1/changes?axis=bekend&until=9999-12-31T23:59:59-18:00"
      })
  @DisplayName("takes no instant that lies in UTC before the year 0000 or after 9999")
  void instantsHaveBounds(String question) {
    var reply = web.get(question);
    assertThat(reply.problem()).isEqualTo("invalid-instant");
    assertThat(reply.body()).contains("0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z");
  }

  @Test
  @DisplayName("takes the first and the last instant that can be written")
  void firstAndLastInstant() {
    var first = web.get(MALI + "?geldigOp=2023-01-11&beschikbaarOp=0000-01-01T18:00:00%2B18:00");
    assertThat(first.header("Link")).contains("beschikbaarOp=0000-01-01T00:00:00.000Z");
    assertThat(web.get("/v1/changes?axis=bekend&until=9999-12-31T23:59:59.9999Z").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "9223372036854775808", "1000000000000000000"})
  @DisplayName("says of a sequence that none can be so large")
  void sequenceTooLarge(String sequence) {
    for (var question :
        List.of(MALI + "?geldigOp=2023-01-11&sequence=", "/v1/countries/ml/record?after=")) {
      var reply = web.get(question + sequence);
      assertThat(reply.problem()).isEqualTo("invalid-sequence");
      assertThat(reply.body())
          .contains("larger than any sequence can be")
          .doesNotContain("at least 0");
    }
    assertThat(web.get(MALI + "?geldigOp=2023-01-11&sequence=" + "0".repeat(30) + "3").status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("names everything that is wrong at once")
  void allAtOnce() {
    var reply =
        web.get(MALI + "?geldigOp=x&bekendOp=y&sequence=2&basis=z&kind=k&taal=nl&sequence=3");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("invalid-request");
    assertThat(reply.faults())
        .containsExactly(
            "invalid-date bekendOp",
            "invalid-date geldigOp",
            "repeated-parameter sequence",
            "unknown-basis basis",
            "unknown-kind kind",
            "unknown-parameter taal");
  }

  @Test
  @DisplayName("a sequence inside a decision is refused with the decision's first and last")
  void insideDecision() {
    var reply = web.get(MALI + "?geldigOp=2023-01-11&sequence=2&basis=x");
    assertThat(reply.faults())
        .containsExactly("sequence-inside-decision sequence", "unknown-basis basis");
    var inside = reply.json().at("/errors/1");
    assertThat(inside.path("firstSequence").longValue()).isEqualTo(1);
    assertThat(inside.path("lastSequence").longValue()).isEqualTo(3);
  }

  @Test
  @DisplayName("a sequence that is on its way is waited for")
  void waitsForSequence() throws Exception {
    var asked =
        CompletableFuture.supplyAsync(() -> web.get(MALI + "?geldigOp=2026-12-01&sequence=5"));
    next.forEach(view::take);
    assertThat(asked.get(1, TimeUnit.MINUTES).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a sequence that does not come in two seconds is not yet projected")
  void notYetProjected() {
    var reply = web.get(MALI + "?geldigOp=2026-12-01&sequence=5");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("not-yet-projected");
    assertThat(reply.header("Retry-After")).isEqualTo("1");
  }

  @Test
  @DisplayName("a sequence that nobody recorded is refused once everything was read")
  void notRecorded() {
    view.recordedThrough(Instant.parse(NOON).plusMillis(500));
    var reply = web.get(MALI + "?geldigOp=2026-12-01&sequence=5");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly("sequence-not-recorded sequence");
  }

  @Test
  @DisplayName("a decision nobody recorded is 404 once everything was read, and 503 before")
  void unknownDecision() {
    assertThat(web.get("/v1/decisions/nobody").problem()).isEqualTo("not-yet-projected");
    view.recordedThrough(Instant.parse(NOON).plusMillis(500));
    var reply = web.get("/v1/decisions/nobody");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.problem()).isEqualTo("unknown-decision");
    assertThat(web.get("/v1/decisions/No_Body").problem()).isEqualTo("unknown-decision");
  }

  @Test
  @DisplayName("a decision is the file with what recording it answered")
  void decision() {
    var decision = web.get("/v1/decisions/mali-2023-01-11").json();
    assertThat(decision.path("decisionId").stringValue()).isEqualTo("mali-2023-01-11");
    assertThat(decision.path("lastSequence").longValue()).isEqualTo(3);
    assertThat(decision.path("facts").size()).isEqualTo(2);
    assertThat(web.get("/v1/decisions/mali-2023-01-11?x=1").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("the list of countries is final only as far as everything was read")
  void countries() {
    var now = web.get("/v1/countries").json();
    assertThat(now.at("/countries/0/country").stringValue()).isEqualTo("ML");
    assertThat(now.at("/countries/0/sequence").longValue()).isEqualTo(3);
    assertThat(now.at("/countries/0/coverage").isEmpty()).isTrue();
    assertThat(now.path("final").booleanValue()).isFalse();
    var then = web.get("/v1/countries?beschikbaarOp=2026-11-24T08:59:59Z");
    assertThat(then.json().path("countries").size()).isZero();
    assertThat(then.json().path("final").booleanValue()).isTrue();
    assertThat(then.header("Cache-Control")).contains("immutable");
  }

  @Test
  @DisplayName("the record is the events in sequence, after a sequence, up to a moment")
  void record() {
    next.forEach(view::take);
    var record = web.get("/v1/countries/ml/record?sequence=3&after=1").json();
    assertThat(record.path("events").size()).isEqualTo(2);
    assertThat(record.at("/events/0/sequence").longValue()).isEqualTo(2);
    assertThat(record.at("/events/0/type").stringValue()).isEqualTo("region-15c-designated.v1");
    assertThat(record.path("final").booleanValue()).isTrue();
    view.recordedThrough(Instant.parse(NOON).plusMillis(500));
    assertThat(web.get("/v1/countries/ml/record?after=99").faults())
        .containsExactly("sequence-not-recorded after");
  }

  @Test
  @DisplayName("the timeline is cut to the days asked for")
  void timeline() {
    var lanes = web.get("/v1/countries/ml/timeline?sequence=3&from=2023-01-01").json();
    assertThat(lanes.at("/lanes/0/segments/0/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(lanes.at("/lanes/0/segments/1/from").stringValue()).isEqualTo("2023-01-11");
    assertThat(lanes.has("geldigOp")).isFalse();
  }

  @Test
  @DisplayName("an unknown place is an answer, an unknown country is not")
  void unknownPlaces() {
    var place = web.get("/v1/countries/ml/areas/atlantis/policy?geldigOp=2023-01-11");
    assertThat(place.status()).isEqualTo(200);
    assertThat(place.json().at("/answers/0/status").stringValue()).isEqualTo("PLACE_UNKNOWN");
    assertThat(web.get("/v1/countries/xx/policy").problem()).isEqualTo("unknown-country");
    assertThat(web.get("/v1/countries/mali/policy").status()).isEqualTo(404);
    assertThat(web.get("/v1/countries/nl/policy").status()).isEqualTo(200);
    assertThat(web.get("/v1/countries/ML/policy").status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"GAP, record-incomplete", "FORKED, record-forked", "UNREADABLE, record-unreadable"})
  @DisplayName("a country in trouble is not answered, another one is")
  void trouble(CountryFault trouble, String problem) {
    view.trouble(mali.code(), trouble);
    for (var question : List.of(MALI, PINNED, "/v1/decisions/mali-2023-01-11")) {
      var reply = web.get(question);
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.problem()).isEqualTo(problem);
      assertThat(reply.header("Retry-After")).isEqualTo("1");
    }
    var list = web.get("/v1/countries");
    assertThat(list.json().path("final").booleanValue()).isFalse();
    assertThat(list.header("Cache-Control")).isEqualTo("no-store");
    assertThat(web.get("/v1/countries/iq/policy").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a node that has not read to the end answers nothing")
  void notReady() throws Exception {
    view.startOver();
    letter.forEach(view::take);
    // each is kept waiting for two seconds first, so all are asked at once
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var problems =
          Stream.of(MALI, PINNED, "/v1/countries", "/v1/decisions/x")
              .map(question -> clients.submit(() -> web.get(question).problem()))
              .toList();
      for (var problem : problems) {
        assertThat(problem.get(30, TimeUnit.SECONDS)).isEqualTo("not-ready");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/xml;q=1, text/plain", "nonsense"})
  @DisplayName("a form that does not exist is not acceptable")
  void notAcceptable(String accept) {
    var reply = web.send("GET", MALI, Map.of("Accept", accept));
    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.problem()).isEqualTo("not-acceptable");
  }

  @ParameterizedTest
  @CsvSource({
    "sequence=3, 'Add geldigOp, for example geldigOp=2023-01-11.'",
    "geldigOp=2023-01-11&sequence=3&beschikbaarOp=2026-11-24T10:00:00Z,"
        + " beschikbaarOp and sequence both say as of when. Leave one out.",
  })
  @DisplayName("a moment without a day, or said twice, is refused with what to write")
  void whatToWrite(String parameters, String detail) {
    var refused = web.get("/v1/countries/ml/policy?" + parameters).json();
    assertThat(refused.at("/errors/0/detail").stringValue()).isEqualTo(detail);
  }
}
