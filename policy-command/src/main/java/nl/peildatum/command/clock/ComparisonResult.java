package nl.peildatum.command.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.wording.Wording;

/**
 * The result of comparing the store with the topic.
 *
 * @param compared whether they were compared since this incarnation of the store began
 * @param behind countries for which the topic has later events than the store
 * @param forked countries for which the topic has other events than the store, each with the first
 *     sequence that differs, as far as known; a country may also be in {@code behind}
 */
public record ComparisonResult(boolean compared, List<String> behind, Map<String, Long> forked) {
  public static final ComparisonResult UNKNOWN = new ComparisonResult(false, List.of(), Map.of());

  /**
   * Whether the store was compared and no country ends on the topic at a later sequence than in the
   * store.
   */
  public boolean hasAllOfTheTopic() {
    return compared && behind.isEmpty();
  }

  /** Whether the store has every event on the topic, of every country, and none that differs. */
  public boolean isClean() {
    return hasAllOfTheTopic() && forked.isEmpty();
  }

  /** Whether they were compared and differ. */
  public boolean isDiverged() {
    return compared && !isClean();
  }

  /** Returns the differences as sentences for an operator; an empty text when there are none. */
  public Wording difference() {
    var sentences = new ArrayList<Wording>();
    if (!behind.isEmpty()) {
      sentences.add(Wording.of("store-behind-topic.behind", String.join(", ", behind)));
    }
    if (!forked.isEmpty()) {
      sentences.add(
          Wording.of(
              "store-behind-topic.forked",
              Wording.joined(
                  "join.comma",
                  new TreeMap<>(forked)
                      .entrySet().stream()
                          .map(
                              fork ->
                                  Wording.of(
                                      "store-behind-topic.from", fork.getKey(), fork.getValue()))
                          .toList())));
    }
    return sentences.isEmpty() ? Wording.NONE : Wording.joined("join.sentences", sentences);
  }

  /**
   * Whether decisions about a country may be recorded. A store that lost its last events lost them
   * for all countries; other events concern only their country.
   */
  public boolean allows(String country) {
    return hasAllOfTheTopic() && !forked.containsKey(country);
  }
}
