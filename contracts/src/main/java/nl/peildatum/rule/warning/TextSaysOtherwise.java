package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.wording.Wording;

/**
 * Warning: every text that an act rests on says that there is no such policy, and the act sets it;
 * or none of these texts says no, and the act states that there is none. Only for kinds that can be
 * stated as none, and only texts in Dutch or English of one sentence count as saying that there is
 * no policy.
 */
final class TextSaysOtherwise {
  private static final String CODE = "text-says-otherwise";
  private static final int LONGEST_SENTENCE = 300;

  private static final Map<String, Pattern> NONE =
      Map.of(
          "nl",
          words(
              "geen sprake van|geldt geen|geldt niet|geen bijzonderheden|is er geen|zijn er geen"
                  + "|geen .{1,60} aangewezen|niet aangewezen"
                  + "|niet (?:langer )?(?:beschouwd|aangemerkt|aangewezen) als"
                  + "|beschouwt .{1,60} niet als"),
          "en",
          words(
              "there (?:is|are) no|is not (?:considered|designated|regarded)|does not apply"
                  + "|does not consider|no .{1,60} (?:is|are|has been|have been) designated"));

  private static final Map<String, Pattern> EXCEPTION =
      Map.of(
          "nl",
          words("tenzij|behalve|uitgezonderd|uitzondering|indien|mits|alleen|uitsluitend"),
          "en",
          words("unless|except|exception|if|only"));

  private static final Map<String, Pattern> DENIAL =
      Map.of(
          "nl",
          words("geen|niet|noch|nooit|niets|niemand|uitsluitend|alleen|slechts"),
          "en",
          words("no|not|none|nor|neither|never|only"));

  private TextSaysOtherwise() {}

  /** A text that an act rests on, in Dutch or English. */
  private record Text(String language, String text) {
    boolean saysThatThereIsNone() {
      var sentence = text.strip();
      return sentence.length() <= LONGEST_SENTENCE
          && !sentence.contains(". ")
          && found(NONE, sentence)
          && !found(EXCEPTION, sentence);
    }

    boolean deniesSomething() {
      return found(DENIAL, text);
    }

    private boolean found(Map<String, Pattern> patterns, String in) {
      var pattern = patterns.get(language);
      return pattern != null && pattern.matcher(in).find();
    }
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The warnings about the Sets and express negatives of a decision.
   *
   * @param sent the decision file as sent, which holds the passages
   */
  static List<Warning> among(List<Statement> statements, Map<String, Object> sent) {
    var passages = sent.get("passages") instanceof List<?> list ? list : List.of();
    return statements.stream()
        .filter(Statement.Stated.class::isInstance)
        .map(statement -> ((Statement.Stated) statement).fact())
        .filter(fact -> canBeNone(fact.lane().kind()))
        .flatMap(fact -> about(fact, passages).stream())
        .toList();
  }

  private static boolean canBeNone(String kind) {
    return Kinds.found().act("StateNone").stream()
        .flatMap(type -> Kinds.found().of(type).stream())
        .map(Kind::name)
        .anyMatch(kind::equals);
  }

  private static Optional<Warning> about(PolicyFact fact, List<?> passages) {
    var texts = texts(fact, passages);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    if (fact.isSet() && texts.stream().allMatch(Text::saysThatThereIsNone)) {
      return Optional.of(warning("text-says-otherwise.none", texts.getFirst(), fact));
    }
    return fact.mechanism() == Mechanism.STATED_NONE
            && texts.stream().noneMatch(Text::deniesSomething)
        ? Optional.of(warning("text-says-otherwise.policy", texts.getFirst(), fact))
        : Optional.empty();
  }

  private static Warning warning(String key, Text text, PolicyFact fact) {
    return new Warning(CODE, Wording.of(key, shortened(text.text())), List.of(fact.lane()));
  }

  private static String shortened(String text) {
    var sentence = text.strip();
    return sentence.length() <= LONGEST_SENTENCE
        ? sentence
        : sentence.substring(0, LONGEST_SENTENCE) + "…";
  }

  /** The passages that a fact rests on, and its own text; none if one is in another language. */
  private static List<Text> texts(PolicyFact fact, List<?> passages) {
    var texts = new ArrayList<Text>();
    if (fact.remarks().get("passages") instanceof List<?> indexes) {
      for (var index : indexes) {
        if (index instanceof Number at
            && passages.get(at.intValue()) instanceof Map<?, ?> passage) {
          texts.add(
              new Text(
                  String.valueOf(passage.get("language")), String.valueOf(passage.get("text"))));
        }
      }
    }
    if (fact.value().get("text") instanceof String own) {
      texts.add(new Text("nl", own));
    }
    return texts.stream().allMatch(text -> NONE.containsKey(text.language()))
        ? List.copyOf(texts)
        : List.of();
  }
}
