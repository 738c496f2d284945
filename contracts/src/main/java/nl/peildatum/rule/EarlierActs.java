package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/** What earlier acts of the same decision did to the record; chains by the sequence of the root. */
final class EarlierActs {
  private final Set<Long> replaced = new HashSet<>();
  private final Set<Long> retracted = new HashSet<>();
  private final Set<Long> annulled = new HashSet<>();
  private final Set<Long> annulmentRetracted = new HashSet<>();
  private final Set<Long> commenced = new HashSet<>();
  private final Map<DecisionId, @Nullable LocalDate> published = new HashMap<>();

  void replace(long root) {
    replaced.add(root);
  }

  boolean replaced(long root) {
    return replaced.contains(root);
  }

  void retract(long sequence) {
    retracted.add(sequence);
  }

  boolean retracted(long sequence) {
    return retracted.contains(sequence);
  }

  void annul(long root) {
    annulled.add(root);
  }

  boolean annulled(long root) {
    return annulled.contains(root);
  }

  void retractAnnulment(long root) {
    annulmentRetracted.add(root);
  }

  boolean annulmentRetracted(long root) {
    return annulmentRetracted.contains(root);
  }

  void commence(long root) {
    commenced.add(root);
  }

  boolean commenced(long root) {
    return commenced.contains(root);
  }

  /**
   * @param publishedOn Europe/Amsterdam; {@code null} where it cannot be read
   */
  void publish(DecisionId decision, @Nullable LocalDate publishedOn) {
    published.put(decision, publishedOn);
  }

  boolean published(DecisionId decision) {
    return published.containsKey(decision);
  }

  /** The day of a publication that an earlier act of this decision records. */
  Optional<LocalDate> publishedOn(DecisionId decision) {
    return Optional.ofNullable(published.get(decision));
  }
}
