package nl.peildatum.rule;

import java.util.HashSet;
import java.util.Set;
import nl.peildatum.decision.DecisionId;

/**
 * The changes that earlier acts of this decision make to the record; chains are identified by the
 * sequence of the root.
 */
public final class EarlierActs {
  private final Set<Long> replaced = new HashSet<>();
  private final Set<Long> retracted = new HashSet<>();
  private final Set<Long> annulled = new HashSet<>();
  private final Set<Long> annulmentRetracted = new HashSet<>();
  private final Set<Long> commenced = new HashSet<>();
  private final Set<DecisionId> published = new HashSet<>();
  private final Set<DecisionId> corrected = new HashSet<>();

  public void replace(long root) {
    replaced.add(root);
  }

  public boolean replaced(long root) {
    return replaced.contains(root);
  }

  public void retract(long sequence) {
    retracted.add(sequence);
  }

  public boolean retracted(long sequence) {
    return retracted.contains(sequence);
  }

  public void annul(long root) {
    annulled.add(root);
  }

  boolean annulled(long root) {
    return annulled.contains(root);
  }

  public void retractAnnulment(long root) {
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

  /** Notes that an act corrects a decision; returns whether no earlier act did. */
  public boolean correct(DecisionId decision) {
    return corrected.add(decision);
  }

  void publish(DecisionId decision) {
    published.add(decision);
  }

  boolean published(DecisionId decision) {
    return published.contains(decision);
  }
}
