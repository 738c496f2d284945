package nl.peildatum.record;

import java.util.function.Supplier;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Place;
import org.jspecify.annotations.Nullable;

/** A place with its starts on both bases. How answers show it is found out when first asked for. */
public final class FactWithStarts {
  private final Place<PolicyFact> place;
  private final Starts starts;
  private volatile @Nullable FactDetails shown;

  FactWithStarts(Place<PolicyFact> place, Starts starts) {
    this.place = place;
    this.starts = starts;
  }

  Place<PolicyFact> place() {
    return place;
  }

  Starts starts() {
    return starts;
  }

  /** Whether it reads as another one of its lane, as known earlier or later. */
  boolean isSameAs(FactWithStarts other) {
    return place.equals(other.place) && starts.equals(other.starts);
  }

  /**
   * @param showing always the same: nothing of it depends on what else is known
   */
  public FactDetails shown(Supplier<FactDetails> showing) {
    var known = shown;
    if (known == null) {
      known = showing.get();
      shown = known;
    }
    return known;
  }
}
