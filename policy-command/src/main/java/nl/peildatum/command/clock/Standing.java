package nl.peildatum.command.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of a store that was held against the topic.
 *
 * @param compared false when it was not, since this incarnation of the store began
 * @param behind countries of which the topic tells more than the store holds
 * @param forked countries of which the topic tells something else than the store holds, each with
 *     the first sequence that differs, as far as it is known; a country may be behind as well
 */
public record Standing(boolean compared, List<String> behind, Map<String, Long> forked) {
  public static final Standing UNKNOWN = new Standing(false, List.of(), Map.of());

  /** No country ends on the topic at a later sequence than in the store. */
  public boolean hasAllOfTheTopic() {
    return compared && behind.isEmpty();
  }

  /** The store has lost nothing that the topic tells of, of any country. */
  public boolean isClean() {
    return hasAllOfTheTopic() && forked.isEmpty();
  }

  /** A found difference, as opposed to a comparison that is still to be made. */
  public boolean isDiverged() {
    return compared && !isClean();
  }

  /** What was found to differ: sentences for people; empty when nothing was. */
  public String difference() {
    var sentences = new ArrayList<String>();
    if (!behind.isEmpty()) {
      sentences.add(
          "The event store lacks events that the topic tells of, about: %s."
              .formatted(String.join(", ", behind)));
    }
    if (!forked.isEmpty()) {
      sentences.add(
          "The topic tells otherwise than the event store about: %s."
              .formatted(
                  new TreeMap<>(forked)
                      .entrySet().stream()
                          .map(fork -> fork.getKey() + " from sequence " + fork.getValue() + " on")
                          .collect(Collectors.joining(", "))));
    }
    return String.join(" ", sentences);
  }

  /** A store that lost its tail lost it for all countries; another history is one country's. */
  public boolean allows(String country) {
    return hasAllOfTheTopic() && !forked.containsKey(country);
  }
}
