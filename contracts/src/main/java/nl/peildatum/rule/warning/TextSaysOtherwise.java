package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.wording.Wording;

/**
 * Warning: every text that an act rests on says that there is no such policy, and the act sets it.
 * Only for kinds that can be stated as none, and only texts in Dutch or English of one sentence, in
 * a phrase of the circular, count as saying that there is no policy.
 */
final class TextSaysOtherwise {
  private static final String CODE = "text-says-otherwise";
  private static final int LONGEST_SENTENCE = 300;

  /** Phrases by which the circular says of a subject that there is no policy. */
  private static final Map<String, Pattern> NONE =
      Map.of(
          "nl",
          words(
              "geen sprake van een uitzonderlijke situatie|geldt geen"
                  + " (?:besluit|vertrek)?moratorium|geldt geen besluit in de zin van|geen"
                  + " bijzonderheden|geen .{1,60} aangewezen|niet aangewezen|niet (?:langer"
                  + " )?(?:beschouwd|aangemerkt|aangewezen) als|beschouwt .{1,60} niet als"),
          "en",
          words(
              "is not (?:considered|designated|regarded) as|does not consider .{1,60} as|no"
                  + " exceptional situation|no .{1,60} (?:is|are|has been|have been) designated"));

  private static final Map<String, Pattern> EXCEPTION =
      Map.of(
          "nl",
          words(
              "tenzij|behalve|uitgezonderd|uitzondering|indien|mits|alleen|uitsluitend|wel|maar|echter"),
          "en",
          words("unless|except|exception|if|only|but|however"));

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
    return fact.isSet() && texts.stream().allMatch(Text::saysThatThereIsNone)
        ? Optional.of(
            new Warning(
                CODE,
                Wording.of("text-says-otherwise", shortened(texts.getFirst().text())),
                List.of(fact.lane())))
        : Optional.empty();
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
