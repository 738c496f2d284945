package nl.peildatum.query.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Held against the naive painter")
@BesideOthers
class PainterCheckTest {
  private static final Pattern IN_FORCE_FIRST =
      Pattern.compile(
          "\"answers\":\\[\\{\"kind\":\"\\w+\",\"subject\":\\{[^}]*},\"status\":\"IN_FORCE\",\"value\"");

  static List<Corpus> corpora() {
    return Corpus.all();
  }

  @ParameterizedTest(name = "the answers of {0}")
  @MethodSource("corpora")
  @DisplayName("every frozen answer tells of each lane and area what is painted")
  void asPainted(Corpus corpus) {
    var check = new PainterCheck(corpus.record(), corpus.answers());
    assertThat(check.differences()).isEmpty();
    System.out.println(corpus + " held against the painter: " + check.compared());
    assertThat(check.compared()).containsKeys("area", "policy", "segment", "neighbour");
  }

  @Test
  @DisplayName("an answer is refused that tells another status, fact, value, day or lane")
  void isSeen() {
    var corpus = Corpus.all().getLast();
    var sound =
        corpus.answers().stream()
            .filter(a -> IN_FORCE_FIRST.matcher(a.body()).find())
            .filter(a -> Questions.kind(a.path()).equals("area"))
            .findFirst()
            .orElseThrow();
    assertThat(differences(corpus, sound, "", "")).isEmpty();
    assertThat(differences(corpus, sound, "\"IN_FORCE\"", "\"ANNULLED\"")).isNotEmpty();
    assertThat(differences(corpus, sound, "\"fact\":\\{\"sequence\":", "$01")).isNotEmpty();
    assertThat(differences(corpus, sound, "\"value\":\\{", "$0\"another\":\"other\","))
        .isNotEmpty();
    assertThat(differences(corpus, sound, "(\"IN_FORCE\".*?)\"from\":\"20", "$1\"from\":\"19"))
        .isNotEmpty();
    assertThat(differences(corpus, sound, "\"answers\":\\[", "\"answers\":[],\"was\":["))
        .isNotEmpty();
  }

  @Test
  @DisplayName("a case is refused that tells a court otherwise, or leaves out areas that may bear")
  void caseIsSeen() {
    var corpus = Corpus.all().getLast();
    var court = caseWith(corpus, "\"option\":\"AT_DISTRICT_COURT_RULING\"");
    assertThat(differences(corpus, court, "\"status\":\"\\w+\"", "\"status\":\"DISPUTED\""))
        .isNotEmpty();
    var beside = caseWith(corpus, "\"code\":\"OTHER_AREAS_MAY_BEAR\"");
    assertThat(differences(corpus, beside, "OTHER_AREAS_MAY_BEAR", "AREA_NOT_STATED")).isNotEmpty();
  }

  private static FrozenAnswer caseWith(Corpus corpus, String text) {
    return corpus.answers().stream()
        .filter(answer -> Questions.kind(answer.path()).equals("assessments"))
        .filter(answer -> answer.body().contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> differences(
      Corpus corpus, FrozenAnswer sound, String what, String instead) {
    var broken =
        new FrozenAnswer(
            sound.path(),
            sound.sent(),
            sound.status(),
            sound.etag(),
            sound.body().replaceFirst(what, instead));
    assertThat(Objects.equals(broken, sound)).isEqualTo(what.isEmpty());
    return new PainterCheck(corpus.record(), List.of(broken)).differences();
  }
}
