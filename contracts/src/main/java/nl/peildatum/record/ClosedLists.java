package nl.peildatum.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;

/** The closed lists of one kind (<i>uitsluitend</i>), as known at one coordinate of the record. */
final class ClosedLists {
  private final List<Entry> entries;

  /**
   * A place whose fact states that the policy is limited to what its decision names.
   *
   * @param days for which the fact states so, Europe/Amsterdam
   */
  record Entry(DatedFact place, DecisionId decision, ValidPeriod days) {}

  /**
   * @param inOrder entries in the order of the sequences of the roots of their places
   */
  ClosedLists(List<Entry> inOrder) {
    this.entries = inOrder;
  }

  void cut(RunOfDays run) {
    eachBound(run::cut);
  }

  /**
   * Passes on the first day of each entry and, unless it is open-ended, the day after its last day.
   */
  void eachBound(Consumer<LocalDate> take) {
    for (var entry : entries) {
      take.accept(entry.days.from());
      Optional.ofNullable(entry.days.until()).ifPresent(take);
    }
  }

  /** The places with a closed list on the day, of the last recorded decision that has one. */
  List<DatedFact> on(LocalDate day) {
    var found = new ArrayList<DatedFact>();
    DecisionId last = null;
    for (var entry : entries.reversed()) {
      if (entry.days.contains(day) && (last == null || last.equals(entry.decision))) {
        last = entry.decision;
        found.add(entry.place);
      }
    }
    return found.reversed();
  }
}
