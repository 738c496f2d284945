package nl.peildatum.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A wording")
class WordingTest {
  private static final Locale DUTCH = Locale.of("nl");

  static List<String> topics() {
    return Patterns.TOPICS;
  }

  @ParameterizedTest
  @MethodSource("topics")
  @DisplayName("has a pattern in both languages, which place the same values")
  void bothLanguages(String topic) {
    var english = Patterns.file(topic, "en");
    var dutch = Patterns.file(topic, "nl");
    assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(places(dutch.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(dutch.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  @DisplayName("is in Dutch what it is in English only where no word is in it")
  void translated() {
    var equal =
        Patterns.in(DUTCH).keys().stream()
            .filter(key -> Patterns.in(DUTCH).pattern(key).equals(english(key)))
            .sorted()
            .toList();
    assertThat(equal)
        .containsExactly(
            "as-written",
            "join.both",
            "join.comma",
            "join.sentences",
            "nothing-to-extend.category");
  }

  @Test
  @DisplayName(
      "places its values, of which one may be a wording, in the language that is asked for")
  void placed() {
    var wording =
        Wording.of(
            "invalid-date",
            "\"{1}\"",
            "from",
            Wording.of("did-you-mean", Wording.joined("join.or", List.of(1, 2, 3))));
    assertThat(wording.in(Locale.ENGLISH))
        .isEqualTo(
            "\"{1}\" in from is not a date that exists, as year-month-day."
                + " Did you mean 1 or 2 or 3?");
    assertThat(wording.in(DUTCH))
        .isEqualTo(
            "\"{1}\" in from is geen datum die bestaat, als jaar-maand-dag."
                + " Bedoelde u 1 of 2 of 3?");
  }

  @Test
  @DisplayName("equals another one with the same key and values, whatever their types")
  void equality() {
    assertThat(Wording.of("invalid-request", 2)).isEqualTo(Wording.of("invalid-request", 2L));
    assertThat(Wording.of("invalid-request", 2)).isNotEqualTo(Wording.of("invalid-request", 3));
  }

  private static String english(String key) {
    return Patterns.in(Locale.ENGLISH).pattern(key);
  }

  private static Set<String> places(String pattern) {
    return Patterns.PLACE
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
