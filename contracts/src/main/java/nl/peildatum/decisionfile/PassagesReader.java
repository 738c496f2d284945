package nl.peildatum.decisionfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.WholeNumber;
import nl.peildatum.wording.Wording;

/**
 * Reads the literal passages that a decision file quotes, and the references of its acts to them.
 */
final class PassagesReader {
  static final String FIELD = "passages";
  private static final String TEXT = "text";
  private static final List<String> LANGUAGES = List.of("nl", "en", "fr", "de");

  private PassagesReader() {}

  /** The number of passages of the file; each is checked. If there are too many, any number. */
  static int read(RequestObject file, FileContext context) {
    if (isTooLarge(file)) {
      file.refuse(
          SizeLimits.TOO_LARGE,
          FIELD,
          Wording.of("decision-too-large.passages", SizeLimits.PASSAGES, SizeLimits.PASSAGE_BYTES));
      return Integer.MAX_VALUE;
    }
    var passages = file.list(FIELD);
    for (var item : passages) {
      RequestObject.of(item, file.violations()).ifPresent(passage -> check(passage, context));
    }
    return passages.size();
  }

  private static boolean isTooLarge(RequestObject file) {
    return file.item(FIELD).value() instanceof List<?> list
        && (list.size() > SizeLimits.PASSAGES || textBytes(list) > SizeLimits.PASSAGE_BYTES);
  }

  private static long textBytes(List<?> passages) {
    return passages.stream()
        .filter(Map.class::isInstance)
        .flatMap(passage -> ((Map<?, ?>) passage).values().stream())
        .filter(String.class::isInstance)
        .mapToLong(text -> ((String) text).getBytes(UTF_8).length)
        .sum();
  }

  private static void check(RequestObject passage, FileContext context) {
    passage.onlyFields(List.of("paragraph", "language", TEXT, "source")).require(TEXT, "language");
    passage.text(TEXT);
    passage.text("paragraph");
    passage.atMost(SizeLimits.PARAGRAPH, "paragraph");
    passage.code("language", LANGUAGES);
    context.source(passage, "source");
  }

  /**
   * The passages that an act rests on, by index, each once and in order; none = the field is
   * absent.
   */
  static List<Object> ofAct(RequestObject act, int count) {
    var named = new TreeSet<Long>();
    var items = act.list(FIELD);
    if (items.size() > SizeLimits.PASSAGES_OF_ACT) {
      act.refuse(
          SizeLimits.TOO_LARGE,
          FIELD,
          Wording.of("decision-too-large.passages-of-act", SizeLimits.PASSAGES_OF_ACT));
      return List.of();
    }
    for (var item : items) {
      var index = WholeNumber.of(item.value()).filter(number -> number >= 0 && number < count);
      if (index.isPresent()) {
        named.add(index.get());
      } else {
        act.unreadable().add(FIELD);
        act.violations()
            .add(
                "unknown-passage",
                item.pointer(),
                count == 0
                    ? Wording.of("unknown-passage.none")
                    : Wording.of("unknown-passage", count - 1),
                Map.of());
      }
    }
    return List.copyOf(named);
  }
}
