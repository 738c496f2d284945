package nl.peildatum.query.casehindsight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.query.governing.Assessed;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.LaneInHindsight;
import nl.peildatum.query.governing.LaneThenAndNow;
import nl.peildatum.query.laterknowledge.LaterSort;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Puts the conclusion of a hindsight in words, from the table {@code hindsight.json}. */
final class HindsightTexts {
  /** The sorts that the conclusion names even if they would have changed nothing. */
  private static final List<LaterSort> ALWAYS_NAMED =
      List.of(LaterSort.CORRECTION, LaterSort.PUBLICATION, LaterSort.ANNULMENT);

  private static final Map<String, Map<String, String>> TABLE = load();

  private HindsightTexts() {}

  static String conclusion(ElementInHindsight element, String language) {
    return keys(element).stream()
        .map(key -> text(key, language))
        .collect(Collectors.joining(" "))
        .replace("{then}", then(element, language))
        .replace("{day}", element.on().day().toString())
        .replace("{leftOut}", leftOut(element));
  }

  /** What was known then, in words: what was public by a day, or recorded up to a sequence. */
  private static String then(ElementInHindsight element, String language) {
    var then = element.knownThen();
    var publicBy = then.bekendOp();
    return publicBy != null && isByPublication(element)
        ? text("AS_PUBLIC", language).replace("{publicBy}", publicBy.toString())
        : text("AS_RECORDED", language).replace("{sequence}", String.valueOf(then.sequence()));
  }

  private static boolean isByPublication(ElementInHindsight element) {
    var then = element.knownThen();
    return then.bekendOp() != null && then.sequence() == element.knownNow().sequence();
  }

  private static List<String> keys(ElementInHindsight element) {
    var keys = new ArrayList<String>();
    var onlyReason = onlyReasonChanged(element);
    keys.add(onlyReason ? "ONLY_REASON" : element.isChanged() ? "CHANGED" : "SAME");
    for (var sort : LaterSort.values()) {
      if (onlyReason && sort == LaterSort.POLICY) {
        continue;
      }
      if (element.wouldHaveChanged().contains(sort)) {
        keys.add(sort.name());
      } else if (sort == LaterSort.CORRECTION && isByPublication(element)) {
        keys.add("CORRECTED_IN_BOTH");
      } else if (ALWAYS_NAMED.contains(sort)) {
        keys.add("NO_" + sort.name());
      }
    }
    if (element.isChanged() && element.wouldHaveChanged().isEmpty()) {
      keys.add("ONLY_TOGETHER");
    }
    if (!element.knownNow().leftOut().isEmpty()) {
      keys.add("LEFT_OUT");
    }
    return keys;
  }

  /**
   * Whether the day changed, but policy stood neither then nor now in any lane that changed: only
   * the reason for the absence changed.
   */
  private static boolean onlyReasonChanged(ElementInHindsight element) {
    return element.isChanged()
        && element.lanes().stream()
            .map(LaneInHindsight::validThen)
            .filter(LaneThenAndNow::isChanged)
            .allMatch(day -> nothingStands(day.knownThen()) && nothingStands(day.knownNow()));
  }

  private static boolean nothingStands(@Nullable Assessed assessed) {
    return assessed == null || !assessed.answer().status().mayStand();
  }

  private static String leftOut(ElementInHindsight element) {
    return element.knownNow().leftOut().stream()
        .map(DecisionId::value)
        .sorted()
        .collect(Collectors.joining(", "));
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
