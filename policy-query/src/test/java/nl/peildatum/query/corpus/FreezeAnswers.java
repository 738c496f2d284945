package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.EventCodec;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freezes what this build answers, in a new folder; run by hand, see
 * docs/adr/answers-are-frozen.md.
 */
class FreezeAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int QUESTIONS = 20_000;

  /** An answer about a country is ten times as long as one about an area. */
  private static final Map<String, Integer> KEPT =
      Map.of("area", 260, "policy", 25, "timeline", 30);

  @Test
  void freeze() throws IOException {
    var folder = Corpus.ROOT.resolve(required("corpus.folder"));
    assertThat(folder).as("a frozen folder is never written again").doesNotExist();
    var records = new TreeMap<String, List<String>>();
    var events = new ArrayList<RecordedEvent>();
    for (var file : required("corpus.record").split(",")) {
      var stored = stored(Path.of(file));
      var read = stored.stream().map(line -> EventCodec.read(line.getBytes(UTF_8))).toList();
      events.addAll(read);
      records.put(read.getFirst().envelope().country().inPath(), stored);
    }
    var all = records.values().stream().flatMap(List::stream).toList();
    Corpus.write(folder, records, answers(all, events));
  }

  private static String required(String property) {
    var said = System.getProperty(property);
    assertThat(said).as("say -D" + property + "=…").isNotBlank();
    return String.valueOf(said);
  }

  /** The events of an answer of {@code /v1/countries/{cc}/record}, as they are stored. */
  private static List<String> stored(Path file) throws IOException {
    var stored = new ArrayList<String>();
    for (var event : JSON.readTree(Files.readAllBytes(file)).path("events")) {
      var bytes = Json.canonical(JSON.writeValueAsBytes(event.path("data")));
      assertThat(EventCodec.isSealed(bytes)).as("the seal of " + event).isTrue();
      stored.add(new String(bytes, UTF_8));
    }
    return stored;
  }

  /** Of every kind of question, answers that are not alike. */
  private static List<FrozenAnswer> answers(List<String> stored, List<RecordedEvent> events) {
    var kept = new TreeMap<String, Selection>();
    try (var node = new NodeOnRecord(stored)) {
      for (var path : new Questions(stored, events).some(QUESTIONS)) {
        kept.computeIfAbsent(Questions.kind(path), _ -> new Selection()).offer(node.ask(path));
      }
      var answers =
          kept.entrySet().stream()
              .flatMap(of -> of.getValue().first(KEPT.getOrDefault(of.getKey(), 0)).stream())
              .toList();
      answers.forEach(answer -> requireFinal(answer, node));
      return answers;
    }
  }

  private static void requireFinal(FrozenAnswer answer, NodeOnRecord node) {
    assertThat(answer.status()).as(answer.path() + " " + answer.body()).isEqualTo(200);
    assertThat(answer.body()).as(answer.path()).contains("\"final\":true");
    assertThat(node.saysImmutable(answer.path())).as(answer.path()).isTrue();
  }
}
