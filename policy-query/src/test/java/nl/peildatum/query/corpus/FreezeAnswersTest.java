package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.Json;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freezes what this build answers, in a new folder: questions about two countries into a folder
 * that goes, or, run by hand as docs/adr/answers-are-frozen.md says, a corpus that stays.
 */
@DisplayName("Freezing what this build answers")
@BesideOthers
class FreezeAnswersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int QUESTIONS = 20_000;
  private static final int TRIAL_QUESTIONS = 200;
  private static final List<String> TRIED = List.of("ml", "sy");

  /** One question in so many is about a case. */
  private static final int CASES_IN = 10;

  /** An answer about a country is ten times as long as one about an area. */
  static final Map<String, Integer> KEPT =
      Map.ofEntries(
          Map.entry("area", 60),
          Map.entry("policy", 10),
          Map.entry("timeline", 10),
          Map.entry("comparison", 50),
          Map.entry("changes", 20),
          Map.entry("changes-bekend", 4),
          Map.entry("record", 1),
          Map.entry("areas", 4),
          Map.entry("sources", 30),
          Map.entry("announcement-gaps", 5),
          Map.entry("assessments", 28));

  @TempDir Path trial;

  @Test
  @DisplayName("writes the record and final answers from it into a folder of their own")
  void freeze() throws IOException {
    var asked = System.getProperty("corpus.folder");
    var frozen =
        asked == null
            ? freeze(trial.resolve("trial"), tried(Corpus.all().getLast()), TRIAL_QUESTIONS)
            : freeze(Corpus.ROOT.resolve(asked), recorded(), QUESTIONS);
    assertThat(frozen.answers()).isNotEmpty();
    assertThat(frozen.record()).isNotEmpty();
  }

  /** Of few countries: PainterCheckTest paints what is frozen of all of them. */
  private static List<String> tried(Corpus corpus) {
    return TRIED.stream().flatMap(country -> corpus.recordOf(country).stream()).toList();
  }

  private static Corpus freeze(Path folder, List<String> stored, int questions) throws IOException {
    assertThat(folder).as("a frozen folder is never written again").doesNotExist();
    var events = stored.stream().map(line -> EventCodec.read(line.getBytes(UTF_8))).toList();
    var records = new TreeMap<String, List<String>>();
    for (var i = 0; i < events.size(); i++) {
      records
          .computeIfAbsent(events.get(i).envelope().country().inPath(), _ -> new ArrayList<>())
          .add(stored.get(i));
    }
    return Corpus.write(folder, records, answers(stored, events, questions));
  }

  /** Of a folder with a file for each country. */
  private static List<String> recorded() throws IOException {
    var all = new ArrayList<String>();
    try (var files = Files.list(Path.of(required("corpus.records")))) {
      for (var file : files.sorted().toList()) {
        all.addAll(stored(file));
      }
    }
    return all;
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
  private static List<FrozenAnswer> answers(
      List<String> stored, List<RecordedEvent> events, int questions) {
    var kept = new TreeMap<String, Selection>();
    try (var node = new NodeOnRecord(stored)) {
      for (var path : new Questions(stored, events).some(questions)) {
        kept.computeIfAbsent(Questions.kind(path), _ -> new Selection()).offer(node.ask(path));
      }
      var cases = new CaseQuestions(stored, new Questions(stored, events));
      for (var sent : cases.some(questions / CASES_IN)) {
        byReceipt(node, sent)
            .ifPresent(
                answer -> kept.computeIfAbsent("assessments", _ -> new Selection()).offer(answer));
      }
      var answers =
          kept.entrySet().stream()
              .flatMap(of -> of.getValue().first(KEPT.getOrDefault(of.getKey(), 0)).stream())
              .toList();
      answers.stream()
          .filter(answer -> answer.sent() == null)
          .forEach(answer -> requireFinal(answer, node));
      requirePainted(stored, answers);
      return answers;
    }
  }

  /** What a receipt gives again, if the question was one that is answered. */
  private static Optional<FrozenAnswer> byReceipt(NodeOnRecord node, String question) {
    var language = question.hashCode() % 2 == 0 ? "nl" : "en";
    var first = node.ask("/v1/assessments", question, "Accept-Language", language);
    if (first.status() != 200) {
      return Optional.empty();
    }
    var receipt = JSON.readTree(first.body()).path("receipt").stringValue();
    var again = node.ask("/v1/assessments", "{\"receipt\":\"" + receipt + "\"}");
    assertThat(again.body()).as(question).isEqualTo(first.body());
    return Optional.of(again);
  }

  /** Nothing is frozen with which the painter differs. */
  private static void requirePainted(List<String> stored, List<FrozenAnswer> answers) {
    var check = new PainterCheck(stored, answers);
    assertThat(check.differences()).as("the painter differs, so nothing is frozen").isEmpty();
    System.out.println("Held against the painter: " + check.compared());
  }

  private static void requireFinal(FrozenAnswer answer, NodeOnRecord node) {
    assertThat(answer.status()).as(answer.path() + " " + answer.body()).isEqualTo(200);
    assertThat(answer.body()).as(answer.path()).contains("\"final\":true");
    assertThat(node.saysImmutable(answer.path())).as(answer.path()).isTrue();
  }
}
