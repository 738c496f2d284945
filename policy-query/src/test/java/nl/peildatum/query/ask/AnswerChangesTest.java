package nl.peildatum.query.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Listener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("the answers of a country that changed")
@SpringBootTest(
    classes = AskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"peildatum.query.streams=2", "peildatum.query.heartbeat=50ms"})
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AnswerChangesTest {
  private static final String CHANGES = "/v1/countries/ml/answer-changes";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The last thousandth of 24 November 2026 in the Netherlands, and the first of the 25th. */
  private static final Instant LAST_OF_TODAY = Instant.parse("2026-11-24T22:59:59.999Z");

  private static final Instant TOMORROW = Instant.parse("2026-11-24T23:00:00.000Z");

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final ApiClient web;
  private final int port;

  @Autowired
  AnswerChangesTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  /** Gao from 11 January 2023 on; Mopti from tomorrow on. */
  @BeforeEach
  void aLetterIsRead() {
    view.startOver();
    mali.decides(
            "letter",
            "2026-11-24T09:00:00.123Z",
            List.of(Said.designated("gao", "2023-01-11"), Said.designated("mopti", "2026-11-25")))
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T12:00:01Z"));
    view.ready();
  }

  private void decides(String id, String at, String from, String... areas) {
    mali.designates(id, at, from, areas).forEach(view::take);
  }

  private JsonNode changes() {
    return web.get(CHANGES).json().path("changes");
  }

  private static List<Long> sequences(JsonNode changes) {
    return changes.valueStream().map(change -> change.path("sequence").longValue()).toList();
  }

  @Test
  @DisplayName("as JSON: what reads otherwise since the letter, and how far the feed reaches")
  void list() {
    var reply = web.get(CHANGES);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    var json = reply.json();
    assertThat(json.path("head").longValue()).isEqualTo(json.path("changes").size());
    assertThat(json.path("recordSequence").longValue()).isEqualTo(3);
    assertThat(json.path("recordedThrough").stringValue()).isEqualTo("2026-11-24T12:00:01.000Z");
    assertThat(json.path("changes").path(1))
        .isEqualTo(
            JSON.readTree(
                """
                { "country": "ML", "sequence": 2, "firstSequence": 1, "lastSequence": 10,
                  "at": "2026-11-24T09:00:00.123Z",
                  "cause": { "type": "RECORDED", "decisionId": "letter" }, "recordSequence": 3,
                  "of": "LANE", "kind": "REGION_15C", "subject": { "area": "gao" },
                  "basis": "OPERATIONAL", "from": "2023-01-11", "until": null,
                  "before": { "status": "NOTHING_RECORDED" },
                  "after": {
                    "status": "IN_FORCE", "value": { "level": "EXCEPTIONAL", "scheme": "PRE_2024" },
                    "fact": { "sequence": 2, "decisionId": "letter",
                      "recordedAt": "2026-11-24T09:00:00.123Z", "from": "2023-01-11", "until": null,
                      "formalFrom": null, "retroactive": false, "recordedLate": true } } }
                """));
    assertThat(json.path("changes").valueStream().map(change -> change.path("of").stringValue()))
        .containsExactly(
            "LANE",
            "LANE",
            "LANE",
            "LANE",
            "LANE",
            "LANE",
            "LANE",
            "LANE",
            "NOT_ON_RECORD",
            "NOT_ON_RECORD");
  }

  @Test
  @DisplayName("a designation decided for tomorrow changes an answer when tomorrow begins")
  void tomorrowBegins() {
    var before = changes().size();
    view.recordedThrough(LAST_OF_TODAY);
    assertThat(changes().size()).isEqualTo(before);
    view.recordedThrough(TOMORROW);
    var added = changes().path(before);
    assertThat(changes().size()).isEqualTo(before + 1);
    assertThat(added.path("cause"))
        .isEqualTo(JSON.readTree("{\"type\":\"DAY_BEGAN\",\"day\":\"2026-11-25\"}"));
    assertThat(added.path("at").stringValue()).isEqualTo("2026-11-24T23:00:00.000Z");
    assertThat(added.at("/subject/area").stringValue()).isEqualTo("mopti");
    assertThat(added.path("from").stringValue()).isEqualTo("2026-11-25");
    assertThat(added.at("/before/status").stringValue()).isEqualTo("NOT_YET");
    assertThat(added.at("/after/status").stringValue()).isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("what a change says stands is what is answered as of then")
  void isWhatIsAnswered() {
    view.recordedThrough(TOMORROW);
    for (var change : changes()) {
      var on = change.path("from").stringValue("1900-01-01");
      var asked =
          web.get(
                  "/v1/countries/ml/policy?geldigOp=%s&sequence=%d&basis=%s"
                      .formatted(
                          on,
                          change.path("recordSequence").longValue(),
                          change.path("basis").stringValue()))
              .json();
      var answer =
          asked
              .path("answers")
              .valueStream()
              .filter(one -> one.path("subject").equals(change.path("subject")))
              .findFirst();
      answer.ifPresent(
          one -> {
            assertThat(one.path("status")).isEqualTo(change.at("/after/status"));
            assertThat(one.path("fact")).isEqualTo(change.at("/after/fact"));
          });
      assertThat(answer.isPresent()).isEqualTo(change.path("of").stringValue().equals("LANE"));
    }
  }

  @Test
  @DisplayName("as a stream: what changed, then what changes by a decision and by a new day")
  void stream() {
    var told = changes();
    try (var listener = Listener.to(port, CHANGES)) {
      assertThat(listener.status()).isEqualTo(200);
      assertThat(listener.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
      for (var change : told) {
        var message = listener.next();
        assertThat(message.id()).isEqualTo(String.valueOf(change.path("sequence").longValue()));
        assertThat(message.data().path("data")).isEqualTo(change);
      }
      decides("next", "2026-11-24T13:00:00Z", "2023-01-11", "kidal");
      assertThat(listener.next().data().at("/data/cause/decisionId").stringValue())
          .isEqualTo("next");
      for (var left = changes().size() - told.size() - 1; left > 0; left--) {
        listener.next();
      }
      view.recordedThrough(TOMORROW);
      assertThat(listener.next().data().at("/data/cause/day").stringValue())
          .isEqualTo("2026-11-25");
    }
  }

  @Test
  @DisplayName("a message is a CloudEvent, the same for everybody who ever hears it")
  void cloudEvent() {
    var first = message();
    assertThat(message()).isEqualTo(first);
    first.remove("data");
    assertThat(first)
        .isEqualTo(
            JSON.readTree(
                """
                { "specversion": "1.0", "id": "7aa54e17-6902-37f7-ac97-037724a50a97",
                  "source": "urn:nld:oin:00000000000000000000:systeem:peildatum",
                  "type": "nl.landgebonden-asielbeleid.answer-changed.v1", "subject": "ML",
                  "time": "2026-11-24T09:00:00.123Z", "sequence": "1", "sequencetype": "Integer",
                  "datacontenttype": "application/json",
                  "dataschema": "urn:landgebonden-asielbeleid:schema:answer-changed.v1" }
                """));
    assertThat(web.get("/v1/schemas/answer-changed.v1").json().path("$id"))
        .isEqualTo(first.path("dataschema"));
  }

  private tools.jackson.databind.node.ObjectNode message() {
    try (var listener = Listener.to(port, CHANGES)) {
      return (tools.jackson.databind.node.ObjectNode) listener.next().data();
    }
  }

  @Test
  @DisplayName("goes on behind the last id that the client has: nothing missing, nothing twice")
  void goesOn() {
    var heard = new java.util.ArrayList<String>();
    try (var listener = Listener.to(port, CHANGES)) {
      for (var count = 0; count < 3; count++) {
        heard.add(listener.next().id());
      }
    }
    decides("next", "2026-11-24T13:00:00Z", "2023-01-11", "kidal");
    view.recordedThrough(TOMORROW);
    var all = sequences(changes()).stream().map(String::valueOf).toList();
    try (var listener = Listener.to(port, CHANGES + "?after=1", "Last-Event-ID", "3")) {
      while (heard.size() < all.size()) {
        heard.add(listener.next().id());
      }
      assertThat(heard).isEqualTo(all);
      assertThat(listener.block()).containsExactly(":");
    }
  }

  @Test
  @DisplayName("a day that changes nothing is silence, another country too")
  void silence() {
    view.recordedThrough(TOMORROW);
    try (var listener = Listener.to(port, CHANGES + "?after=" + changes().size())) {
      assertThat(listener.block()).containsExactly("retry: 2000");
      view.recordedThrough(TOMORROW.plusSeconds(86_400));
      new Country("IQ")
          .designates("iraq", "2026-11-27T10:00:00Z", "2023-01-11", "ninewa")
          .forEach(view::take);
      assertThat(listener.block()).containsExactly(":");
      assertThat(listener.block()).containsExactly(":");
    }
  }

  @Test
  @DisplayName("a long feed comes in pages, or in lines all of it, or in a stream bit by bit")
  void longFeed() {
    var areas = IntStream.range(0, 300).mapToObj(i -> "a-" + i).toArray(String[]::new);
    decides("long", "2026-11-24T13:00:00Z", "2023-01-11", areas);
    var page = web.get(CHANGES);
    var head = page.json().path("head").longValue();
    assertThat(head).isGreaterThan(1_200);
    assertThat(page.json().path("changes").size()).isEqualTo(1_000);
    assertThat(page.header("Link")).isEqualTo("<" + CHANGES + "?after=1000>; rel=\"next\"");
    var rest = web.get(CHANGES + "?after=1000");
    assertThat(sequences(rest.json().path("changes"))).hasSize((int) head - 1_000).contains(1_001L);
    assertThat(rest.header("Link")).isEmpty();
    var lines = web.send("GET", CHANGES + "?after=5", Map.of("Accept", "application/x-ndjson"));
    assertThat(lines.body().lines().count()).isEqualTo(1 + head - 5);
    assertThat(lines.header("Link")).isEmpty();
    try (var listener = Listener.to(port, CHANGES)) {
      for (var sequence = 1; sequence <= head; sequence++) {
        assertThat(listener.next().id()).isEqualTo(String.valueOf(sequence));
      }
    }
  }

  @Test
  @DisplayName("a country of which nothing is on record has no changes")
  void nothing() {
    var json = web.get("/v1/countries/nr/answer-changes").json();
    assertThat(json.path("head").longValue()).isZero();
    assertThat(json.path("changes").size()).isZero();
  }

  @ParameterizedTest(name = "{0}, Last-Event-ID {1}: {2}")
  @CsvSource({
    "?sequence=3, '', unknown-parameter sequence",
    "?kind=REGION_15C, '', unknown-parameter kind",
    "?after=three, '', invalid-sequence after",
    "?after=1&after=1, '', repeated-parameter after",
    "?after=11, '', change-not-known after",
    "?after=1, three, invalid-sequence ?",
    "?after=1, 11, change-not-known ?"
  })
  @DisplayName("begins nowhere but at a place in this feed, and leaves nothing out")
  void strict(String query, String lastEventId, String fault) {
    var headers = Map.of("Accept", "text/event-stream", "Last-Event-ID", lastEventId);
    var reply = web.send("GET", CHANGES + query, headers);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly(fault);
    if (lastEventId.isEmpty()) {
      assertThat(web.get(CHANGES + query).faults()).containsExactly(fault);
    }
  }

  @Test
  @DisplayName("a change that another node may have told already is waited for")
  void notYet() {
    view.startOver();
    new Country("ML")
        .designates("letter", "2026-11-24T09:00:00Z", "2023-01-11", "gao")
        .forEach(view::take);
    view.ready();
    assertThat(web.get(CHANGES + "?after=99").problem()).isEqualTo("not-yet-projected");
    assertThat(web.get(CHANGES + "?after=1").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("two streams are all that this node has, whatever they tell of")
  void bounded() {
    try (var one = Listener.to(port, CHANGES);
        var two = Listener.to(port, "/v1/countries/ml/record")) {
      assertThat(one.next().id()).isEqualTo("1");
      assertThat(two.next().sequence()).isEqualTo(1);
      var refused = web.send("GET", CHANGES, Map.of("Accept", "text/event-stream"));
      assertThat(refused.problem()).isEqualTo("too-many-streams");
    }
  }

  @Test
  @DisplayName("ends when the record cannot be answered from, and says why when asked again")
  void trouble() {
    try (var listener = Listener.to(port, CHANGES)) {
      view.trouble(mali.code(), CountryFault.FORKED);
      listener.hearsTheEnd();
    }
    assertThat(web.get(CHANGES).problem()).isEqualTo("record-forked");
  }

  @Test
  @DisplayName("ends when another topic takes the place of the one that was read, and begins anew")
  void anotherTopic() {
    try (var listener = Listener.to(port, CHANGES)) {
      view.startOver();
      listener.hearsTheEnd();
    }
    new Country("ML")
        .designates("other", "2026-11-24T10:00:00Z", "2023-01-11", "gao")
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T12:00:01Z"));
    view.ready();
    assertThat(changes().path(0).at("/cause/decisionId").stringValue()).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-ndjson", "text/event-stream"})
  @DisplayName("HEAD sends nothing")
  void head(String form) {
    var reply = web.send("HEAD", CHANGES, Map.of("Accept", form));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith(form);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  @DisplayName("there is no table of it")
  void notAcceptable() {
    var reply = web.send("GET", CHANGES, Map.of("Accept", "text/csv"));
    assertThat(reply.problem()).isEqualTo("not-acceptable");
  }
}
