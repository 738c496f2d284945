package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.StandingFold;

/** The annulled Sets of one lane, in the order of places. Immutable. */
public final class AnnulledSets {
  static final AnnulledSets NONE = new AnnulledSets(AppendOnlyList.empty());

  private final AppendOnlyList<DatedFact> sets;

  private AnnulledSets(AppendOnlyList<DatedFact> sets) {
    this.sets = sets;
  }

  AnnulledSets and(DatedFact last) {
    return new AnnulledSets(sets.and(last));
  }

  /** The Set that would stand on the day if it had not been annulled. */
  public Optional<DatedFact> on(LocalDate day) {
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    var hidden =
        sets.stream()
            .filter(set -> set.isHiddenOn(day))
            .flatMap(set -> set.lanePeriodAsDecided().stream())
            .toList();
    return StandingFold.standing(hidden, day).map(LanePeriod::fact);
  }

  /** Passes on the days on which the result of {@link #on} may change. */
  public void eachBound(Consumer<LocalDate> take) {
    for (var set : sets) {
      set.lanePeriodAsDecided().ifPresent(own -> own.period().eachBound(take));
      set.chain().annulment().ifPresent(by -> take.accept(by.fromInclusive()));
    }
  }
}
