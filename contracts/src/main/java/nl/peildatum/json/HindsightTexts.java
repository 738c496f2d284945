package nl.peildatum.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.peildatum.answer.LaterSort;
import nl.peildatum.assessment.ElementInHindsight;
import nl.peildatum.decision.DecisionId;
import tools.jackson.databind.json.JsonMapper;

/** The conclusion of a look back in words, from the table {@code hindsight.json}. */
final class HindsightTexts {
  /** Those that are named even where they would have changed nothing. */
  private static final List<LaterSort> ASKED =
      List.of(LaterSort.CORRECTION, LaterSort.PUBLICATION, LaterSort.ANNULMENT);

  private static final Map<String, Map<String, String>> TABLE = load();

  private HindsightTexts() {}

  static String conclusion(ElementInHindsight element, String language) {
    var sentences = new ArrayList<String>();
    sentences.add(text(element.isChanged() ? "CHANGED" : "SAME", language));
    for (var sort : LaterSort.values()) {
      if (element.wouldHaveChanged().contains(sort)) {
        sentences.add(text(sort.name(), language));
      } else if (ASKED.contains(sort)) {
        sentences.add(text("NO_" + sort.name(), language));
      }
    }
    if (element.isChanged() && element.wouldHaveChanged().isEmpty()) {
      sentences.add(text("ONLY_TOGETHER", language));
    }
    var leftOut =
        element.knownNow().leftOut().stream()
            .map(DecisionId::value)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!leftOut.isEmpty()) {
      sentences.add(text("LEFT_OUT", language));
    }
    return String.join(" ", sentences)
        .replace("{day}", element.on().day().toString())
        .replace("{leftOut}", leftOut);
  }

  private static String text(String key, String language) {
    var texts = Objects.requireNonNull(TABLE.get(key), key);
    return Objects.requireNonNull(texts.get(language), language);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, String>> load() {
    var table = HindsightTexts.class.getResourceAsStream("hindsight.json");
    return JsonMapper.builder().build().readValue(table, Map.class);
  }
}
