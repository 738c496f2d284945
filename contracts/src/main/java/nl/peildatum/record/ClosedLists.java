package nl.peildatum.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;

/** The closed lists of one kind (<i>uitsluitend</i>), as known. */
final class ClosedLists {
  private final List<Entry> entries;

  /**
   * A place that says that only what its decision names is meant.
   *
   * @param days on which it says so, Europe/Amsterdam
   */
  record Entry(DatedFact place, DecisionId decision, ValidPeriod days) {}

  /**
   * @param inOrder of the sequences of their roots
   */
  ClosedLists(List<Entry> inOrder) {
    this.entries = inOrder;
  }

  void cut(RunOfDays run) {
    eachBound(run::cut);
  }

  /** The first day of each entry and the day after its last. */
  void eachBound(Consumer<LocalDate> take) {
    for (var entry : entries) {
      take.accept(entry.days.from());
      Optional.ofNullable(entry.days.until()).ifPresent(take);
    }
  }

  /** The places whose list is closed on the day, of the last recorded decision only. */
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
