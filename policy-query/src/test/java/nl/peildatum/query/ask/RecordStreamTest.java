package nl.peildatum.query.ask;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.peildatum.query.parts.Country;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("the record as a stream of events")
@SpringBootTest(
    classes = AskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"peildatum.query.streams=3", "peildatum.query.heartbeat=50ms"})
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordStreamTest {
  private static final String RECORD = "/v1/countries/ml/record";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final ApiClient web;
  private final int port;

  @Autowired
  RecordStreamTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.port = port;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void aDecisionIsRead() {
    view.startOver();
    decides("letter", "2026-11-24T09:00:00Z", "gao", "mopti");
    view.recordedThrough(Instant.parse("2026-11-24T12:00:01Z"));
    view.ready();
  }

  private void decides(String id, String at, String... areas) {
    mali.designates(id, at, "2023-01-11", areas).forEach(view::take);
  }

  @Test
  @DisplayName("replays what is recorded, then goes on with what comes")
  void replaysThenGoesOn() {
    try (var listener = Listener.to(port, RECORD)) {
      assertThat(listener.status()).isEqualTo(200);
      assertThat(listener.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
      assertThat(listener.sequences(3)).containsExactly(1L, 2L, 3L);
      decides("next", "2026-11-24T10:00:00Z", "kidal");
      assertThat(listener.sequences(2)).containsExactly(4L, 5L);
      decides("last", "2026-11-24T10:10:00Z", "menaka");
      assertThat(listener.next().data().path("decisionId").stringValue()).isEqualTo("last");
    }
  }

  @Test
  @DisplayName("a message is an event of the record, and the last of a decision has its id")
  void messages() {
    var events = web.get(RECORD).json().path("events");
    try (var listener = Listener.to(port, RECORD)) {
      for (var sequence = 1; sequence <= 3; sequence++) {
        var message = listener.next();
        assertThat(message.data()).isEqualTo(events.path(sequence - 1));
        assertThat(message.id()).isEqualTo(sequence == 3 ? "3" : "");
      }
    }
  }

  @Test
  @DisplayName("goes on behind the last id that the client has, whatever its address says")
  void goesOn() {
    decides("next", "2026-11-24T10:00:00Z", "kidal");
    try (var listener = Listener.to(port, RECORD + "?after=1", "Last-Event-ID", "3")) {
      assertThat(listener.next().sequence()).isEqualTo(4);
    }
    try (var listener = Listener.to(port, RECORD + "?after=1")) {
      assertThat(listener.next().sequence()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("is alive in silence, and another country is silence")
  void heartbeat() {
    try (var listener = Listener.to(port, RECORD + "?after=3")) {
      assertThat(listener.block()).containsExactly("retry: 2000");
      new Country("IQ")
          .designates("iraq", "2026-11-24T10:00:00Z", "2023-01-11", "ninewa")
          .forEach(view::take);
      assertThat(listener.block()).containsExactly(":");
      assertThat(listener.block()).containsExactly(":");
    }
  }

  @Test
  @DisplayName("sends a long record as it is, bit by bit")
  void long_() {
    for (var i = 0; i < 300; i++) {
      decides("d-" + i, Instant.parse("2026-11-24T10:00:00Z").plusSeconds(i).toString(), "gao");
    }
    try (var listener = Listener.to(port, RECORD)) {
      var last = 0L;
      while (last < 603) {
        var next = listener.next().sequence();
        assertThat(next).isEqualTo(last + 1);
        last = next;
      }
    }
  }

  @Test
  @DisplayName("so many and no more, and whoever leaves makes room")
  void bounded() {
    try (var one = Listener.to(port, RECORD);
        var two = Listener.to(port, RECORD)) {
      try (var three = Listener.to(port, RECORD)) {
        assertThat(three.next().sequence()).isEqualTo(one.next().sequence());
        var refused = web.send("GET", RECORD, Map.of("Accept", "text/event-stream"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("too-many-streams");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(web.get(RECORD).status()).isEqualTo(200);
      }
      assertThat(two.next().sequence()).isEqualTo(1);
      untilThereIsRoom();
    }
  }

  private void untilThereIsRoom() {
    for (var status = 503; status != 200; ) {
      try (var again = Listener.to(port, RECORD)) {
        status = again.status();
      }
    }
  }

  @Test
  @DisplayName(
      "ends when the record cannot be answered from any more, and says why when asked again")
  void trouble() {
    try (var listener = Listener.to(port, RECORD + "?after=3")) {
      view.trouble(mali.code(), CountryFault.FORKED);
      listener.hearsTheEnd();
    }
    var again = web.send("GET", RECORD, Map.of("Accept", "text/event-stream"));
    assertThat(again.problem()).isEqualTo("record-forked");
  }

  @Test
  @DisplayName("ends when another topic takes the place of the one that was read")
  void anotherTopic() {
    try (var listener = Listener.to(port, RECORD + "?after=3")) {
      view.startOver();
      listener.hearsTheEnd();
    }
  }

  @ParameterizedTest(name = "{0}, Last-Event-ID {1}: {2}")
  @CsvSource({
    "?sequence=3, '', unknown-parameter sequence",
    "?beschikbaarOp=2026-11-24T09:00:00Z, '', unknown-parameter beschikbaarOp",
    "?after=three, '', invalid-sequence after",
    "?after=4, '', sequence-not-recorded after",
    "?after=1, three, invalid-sequence ?",
    "?after=1, 4, sequence-not-recorded ?"
  })
  @DisplayName("begins nowhere but at a place in this record")
  void strict(String query, String lastEventId, String fault) {
    var reply =
        web.send(
            "GET",
            RECORD + query,
            Map.of("Accept", "text/event-stream", "Last-Event-ID", lastEventId));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly(fault);
    if (fault.endsWith("?")) {
      assertThat(reply.json().at("/errors/0/header").stringValue()).isEqualTo("Last-Event-ID");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-ndjson", "text/csv"})
  @DisplayName("a list begins nowhere but at a place in this record either")
  void listBeyondTheEnd(String form) {
    var reply = web.send("GET", RECORD + "?after=4", Map.of("Accept", form));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.faults()).containsExactly("sequence-not-recorded after");
    assertThat(web.send("GET", RECORD + "?after=3", Map.of("Accept", form)).status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("a sequence that is on its way is waited for")
  void notYet() {
    view.startOver();
    var others = new Country("ML");
    others.designates("letter", "2026-11-24T09:00:00Z", "2023-01-11", "gao").forEach(view::take);
    view.ready();
    var reply = web.send("GET", RECORD + "?after=4", Map.of("Accept", "text/event-stream"));
    assertThat(reply.problem()).isEqualTo("not-yet-projected");
  }

  @Test
  @DisplayName("HEAD opens no stream")
  void head() {
    var reply = web.send("HEAD", RECORD, Map.of("Accept", "text/event-stream"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  @DisplayName("ends at once and whole when the node stops")
  void stops() {
    var application = new SpringApplicationBuilder(AskApplication.class);
    var arguments =
        new String[] {
          "--server.port=0", "--server.shutdown=graceful", "--peildatum.query.heartbeat=1h"
        };
    var node = application.run(arguments);
    var itsView = node.getBean(PolicyView.class);
    new Country("ML")
        .designates("letter", "2026-11-24T09:00:00Z", "2023-01-11", "gao")
        .forEach(itsView::take);
    itsView.ready();
    try (var listener =
        Listener.to(
            Integer.parseInt(
                requireNonNull(node.getEnvironment().getProperty("local.server.port"))),
            RECORD)) {
      assertThat(listener.sequences(2)).containsExactly(1L, 2L);
      var begun = System.nanoTime();
      node.close();
      listener.hearsTheEnd();
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(10);
    }
  }
}
