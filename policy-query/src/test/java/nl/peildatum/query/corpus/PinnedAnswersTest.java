package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.evidence.EvidenceVerifier;
import nl.peildatum.evidence.PinnedAnswer;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What was once final is derived from the events alone, byte for byte, and is evidence")
@BesideOthers
class PinnedAnswersTest {
  static List<Corpus> corpora() {
    return Corpus.all();
  }

  @ParameterizedTest(name = "the answers of {0}")
  @MethodSource("corpora")
  void derivedAndVerified(Corpus corpus) {
    var log = new EvidenceLog(corpus.record());
    var keys = List.of(VerifierKey.read(EvidenceLog.KEY.toString()));
    var checked = new ArrayList<String>();
    for (var frozen : corpus.answers()) {
      var question = EvidenceQuestions.at(frozen.path());
      if (question.isPresent()) {
        var asked = question.get();
        var body = PinnedAnswer.body(asked, log.record(asked.country()));
        assertThat(new String(body, UTF_8)).as(frozen.path()).isEqualTo(frozen.body());
        var bundle = log.bundle(asked, log.tree().size());
        assertThat(EvidenceVerifier.verify(bundle, keys).failures()).as(frozen.path()).isEmpty();
        checked.add(frozen.path());
      }
    }
    assertThat(checked).hasSizeGreaterThan(50);
  }
}
