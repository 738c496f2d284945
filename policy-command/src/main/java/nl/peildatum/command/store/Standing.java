package nl.peildatum.command.store;

import java.util.List;

/**
 * What is known of a store that was held against the topic.
 *
 * @param compared false when it was not, since this incarnation of the store began
 * @param behind countries of which the topic tells more than the store holds
 * @param forked countries of which the topic tells something else than the store holds
 */
public record Standing(boolean compared, List<String> behind, List<String> forked) {
  public static final Standing UNKNOWN = new Standing(false, List.of(), List.of());

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

  /** A store that lost its tail lost it for all countries; another history is one country's. */
  public boolean allows(String country) {
    return hasAllOfTheTopic() && !forked.contains(country);
  }
}
