package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What was once final is answered again, byte for byte")
@BesideOthers
class FrozenAnswersTest {
  private static final int SHOWN_ANSWERS = 3;
  private static final int SHOWN_LINES = 4;
  private static final String WHAT_TO_DO =
      """
      An answer that was final can never change, and this build changes it.
      - If the new bytes are wrong, mend the code.
      - If the answer was wrong, or its form is meant to change: until the first release the corpora may be replaced by a
        new one, with a line in the table of the page below.
      - Never edit a file below src/test/resources/corpus.
      See docs/adr/answers-are-frozen.md.
      """;

  static List<Corpus> corpora() {
    return Corpus.all();
  }

  @ParameterizedTest(name = "the answers of {0}")
  @MethodSource("corpora")
  @DisplayName("every answer of every build before this one")
  void answeredAgain(Corpus corpus) {
    try (var node = new NodeOnRecord(corpus.record())) {
      var changed =
          corpus.answers().stream()
              .map(frozen -> changed(frozen, node.askAgain(frozen)))
              .flatMap(List::stream)
              .toList();
      assertThat(changed).withFailMessage(() -> told(corpus, changed)).isEmpty();
    }
  }

  private static List<String> changed(FrozenAnswer frozen, FrozenAnswer now) {
    if (frozen.equals(now)) {
      return List.of();
    }
    var lines = Difference.between(frozen, now);
    var shown = String.join("\n    ", lines.subList(0, Math.min(SHOWN_LINES, lines.size())));
    var more =
        lines.size() > SHOWN_LINES ? "\n    and " + (lines.size() - SHOWN_LINES) + " more" : "";
    return List.of("  " + frozen.question() + "\n    " + shown + more);
  }

  private static String told(Corpus corpus, List<String> changed) {
    var shown = changed.subList(0, Math.min(SHOWN_ANSWERS, changed.size()));
    return "%d of the answers frozen in %s have changed; the first %d:%n%s%n%n%s"
        .formatted(
            changed.size(), corpus, shown.size(), String.join("\n", shown), WHAT_TO_DO.strip());
  }

  @ParameterizedTest(name = "the record of {0}")
  @MethodSource("corpora")
  @DisplayName("every recorded event is read, and written again as it was stored")
  void storedFormHolds(Corpus corpus) {
    for (var line : corpus.record()) {
      var stored = line.getBytes(UTF_8);
      assertThat(EventCodec.isSealed(stored)).as(line).isTrue();
      assertThat(EventCodec.write(EventCodec.read(stored))).asString().isEqualTo(line);
    }
  }

  @Test
  @DisplayName("every status is among what is frozen")
  void everyStatus() {
    var bodies = Corpus.all().stream().flatMap(FrozenAnswersTest::bodies).toList();
    assertThat(Arrays.stream(Status.values()))
        .allSatisfy(
            status ->
                assertThat(bodies)
                    .as("answers with " + status + "; freeze some: docs/adr/answers-are-frozen.md")
                    .anyMatch(body -> body.contains("\"status\":\"" + status + "\"")));
  }

  @Test
  @DisplayName("every sort of question that has an answer for good is among what is frozen")
  void everyQuestion() {
    var kinds =
        Corpus.all().stream()
            .flatMap(corpus -> corpus.answers().stream())
            .map(frozen -> Questions.kind(frozen.path()));
    assertThat(kinds).containsAll(FreezeAnswersTest.KEPT.keySet());
  }

  private static Stream<String> bodies(Corpus corpus) {
    return corpus.answers().stream().map(FrozenAnswer::body);
  }

  @Test
  @DisplayName("a folder that is there is never written again")
  void neverRewritten() {
    var first = Corpus.all().getFirst();
    assertThatThrownBy(() -> Corpus.write(first.folder(), Map.of(), List.of()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }
}
