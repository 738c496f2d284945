package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.openapi.EventSchemas;
import nl.peildatum.query.ask.AnswersOfOneProcess;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order of {@code Map.of}, {@code Set.of} and of hash tables whose keys hold an enum differs
 * from one process to the next: where such an order reaches an answer, two nodes differ.
 */
@DisplayName("Every process gives the same bytes")
@BesideOthers
class EveryProcessTest {
  private static final int QUESTIONS = Integer.getInteger("processes.questions", 100);
  private static final int CASES = QUESTIONS / 10;

  /** Ways in which the virtual machine numbers objects: all alike, and at random. */
  private static final List<Integer> NUMBERINGS = List.of(2, 5);

  private static final int MOST_MINUTES = 6;

  @TempDir Path folder;

  @Test
  @DisplayName("to questions, to mistakes, and where it describes itself")
  void sameBytes() throws Exception {
    var stored = Corpus.all().getLast().record();
    var questions = questions(stored);
    Files.write(folder.resolve("record"), stored);
    Files.write(folder.resolve("questions"), questions);

    var answers = answers();

    var one = answers.getFirst();
    assertThat(one).hasSameSizeAs(questions);
    for (var other : answers) {
      for (var i = 0; i < one.size(); i++) {
        assertThat(other.get(i)).as(questions.get(i)).isEqualTo(one.get(i));
      }
    }
  }

  private static List<String> questions(List<String> stored) {
    var events = stored.stream().map(line -> EventCodec.read(line.getBytes(UTF_8))).toList();
    var drawn = new Questions(stored, events);
    var questions = new ArrayList<>(drawn.some(QUESTIONS));
    for (var sent : new CaseQuestions(stored, drawn).some(CASES)) {
      questions.add("/v1/assessments\t" + sent);
      questions.add("/v1/assessments/hindsight\t" + sent);
    }
    events.stream()
        .map(RecordedEvent::envelope)
        .map(of -> of.country())
        .distinct()
        .forEach(
            country -> {
              var start = "/v1/countries/" + country.inPath();
              var pinned = "geldigOp=" + drawn.day() + "&sequence=" + drawn.sequence(country);
              questions.add(start + "/hindsight?" + pinned);
              questions.add(start + "/groups?" + pinned);
              questions.add(start + "/answer-changes");
              questions.add(start + "/policy?geldigOp=mei&sequence=0&beschikbaarOp=2&wanneer=3");
              questions.add(start + "/areas/gau/policy?" + pinned);
            });
    events.stream()
        .map(event -> event.envelope().decisionId().value())
        .distinct()
        .forEach(id -> questions.add("/v1/decisions/" + id));
    questions.add(
        "/v1/assessments\t{\"country\":\"ml\",\"stage\":\"X\",\"dates\":{\"x\":1},\"y\":2}");
    Stream.of(
            "/v1/openapi.json",
            "/v1/asyncapi.json",
            "/v1/schemas/decision-file.json",
            "/v1/countries")
        .forEach(questions::add);
    EventSchemas.types().forEach(type -> questions.add("/v1/schemas/" + type));
    return questions;
  }

  private List<List<String>> answers() throws Exception {
    var started = new ArrayList<Process>();
    try {
      for (var numbering : NUMBERINGS) {
        started.add(start(numbering));
      }
      for (var process : started) {
        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
            .as("a process answered everything within %d minutes", MOST_MINUTES)
            .isTrue();
        assertThat(process.exitValue()).isZero();
      }
    } finally {
      started.forEach(Process::destroyForcibly);
    }
    var answers = new ArrayList<List<String>>();
    for (var numbering : NUMBERINGS) {
      answers.add(Files.readAllLines(folder.resolve("answers-" + numbering)));
    }
    return answers;
  }

  private Process start(int numbering) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=" + numbering,
            "-cp",
            System.getProperty("java.class.path"),
            AnswersOfOneProcess.class.getName(),
            folder.resolve("record").toString(),
            folder.resolve("questions").toString(),
            folder.resolve("answers-" + numbering).toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
