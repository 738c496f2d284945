package nl.peildatum.deploy.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Envelope;
import nl.peildatum.deploy.hostile.attack.Attack;
import nl.peildatum.deploy.hostile.attack.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged with a 201, to be held against the record. */
record Ledger(Queue<Entry> entries) {
  private static final int PATIENCE = 20;

  record Entry(Attack attack, RawReply reply) {
    JsonNode json() {
      return JsonMapper.shared().readTree(reply.body());
    }

    String country() {
      return json().path("country").asString();
    }

    String span() {
      return "%d-%d"
          .formatted(json().path("firstSequence").asLong(), json().path("lastSequence").asLong());
    }
  }

  Ledger() {
    this(new ConcurrentLinkedQueue<>());
  }

  void note(Attack attack, RawReply reply) {
    if (reply.status() == 201) {
      entries.add(new Entry(attack, reply));
    }
  }

  /** Sent again, each gets its first answer, and records nothing. */
  void isAnsweredAgain(Line line) throws IOException {
    for (var entry : entries) {
      var again = line.replies(entry.attack());
      assertThat(again).as(entry.toString()).hasSize(1);
      assertThat(again.getFirst().status()).as(entry.toString()).isEqualTo(200);
      assertThat(again.getFirst().header("idempotent-replay")).isEqualTo("true");
      assertThat(Arrays.equals(again.getFirst().body(), entry.reply().body()))
          .as(entry.toString())
          .isTrue();
    }
  }

  /** Contiguous, chained, sealed; and nothing in it that was not acknowledged, nor the reverse. */
  void isTheRecordOf(String country, Line line) throws IOException {
    var acknowledged = new TreeMap<String, String>();
    entries.stream()
        .filter(entry -> entry.country().equals(country))
        .forEach(
            entry -> acknowledged.put(entry.json().path("decisionId").asString(), entry.span()));
    var spans = new TreeMap<String, String>();
    var previous = Envelope.NO_PREVIOUS;
    var sequence = 0L;
    for (var event : record(country, head(country), line)) {
      var data = event.path("data");
      assertThat(event.path("sequence").asLong()).isEqualTo(++sequence);
      assertThat(data.path("previousHash").asString()).isEqualTo(previous);
      assertThat(EventCodec.isSealed(data.toString().getBytes(UTF_8))).isTrue();
      previous = data.path("hash").asString();
      var number = String.valueOf(sequence);
      spans.merge(
          event.path("decisionId").asString(),
          number + "-" + number,
          (span, one) -> span.replaceFirst("-.*", "-" + number));
    }
    assertThat(spans).as(country).isEqualTo(acknowledged);
  }

  private long head(String country) {
    return entries.stream()
        .filter(entry -> entry.country().equals(country))
        .mapToLong(entry -> entry.json().path("lastSequence").asLong())
        .max()
        .orElse(0);
  }

  private static List<JsonNode> record(String country, long head, Line line) throws IOException {
    var events = new ArrayList<JsonNode>();
    awaitRead(country, head, line);
    for (var page = page(country, 0, line);
        !page.isEmpty();
        page = page(country, events.size(), line)) {
      page.forEach(events::add);
    }
    return events;
  }

  /** A node that has not read so far yet waits a little, and then says so. */
  private static void awaitRead(String country, long head, Line line) throws IOException {
    var status = 503;
    for (var left = PATIENCE; status == 503 && left > 0; left--) {
      status = get("/v1/countries/" + country + "/record?sequence=" + head, line).status();
    }
    assertThat(status).isEqualTo(200);
  }

  private static JsonNode page(String country, int after, Line line) throws IOException {
    var reply = get("/v1/countries/" + country + "/record?after=" + after, line);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return JsonMapper.shared().readTree(reply.body()).path("events");
  }

  private static RawReply get(String path, Line line) throws IOException {
    return line.reply(Message.of("GET", path).framed("record"));
  }
}
