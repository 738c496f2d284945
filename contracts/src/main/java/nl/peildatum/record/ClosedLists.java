package nl.peildatum.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;

/** The closed lists of one kind (<i>uitsluitend</i>), as known at one coordinate of the record. */
public final class ClosedLists {
  private final List<Entry> entries;

  /**
   * A fact that states that the policy is limited to what its decision names.
   *
   * @param days the days (Europe/Amsterdam) for which the fact states so
   */
  private record Entry(DatedFact fact, DecisionId decision, ValidPeriod days) {}

  private ClosedLists(List<Entry> inOrderOfRoots) {
    this.entries = inOrderOfRoots;
  }

  static ClosedLists of(String kind, RecordAsOf known) {
    var entries = new ArrayList<Entry>();
    for (var lane : known.record().lanes().closing()) {
      if (lane.kind().equals(kind)) {
        for (var fact : known.lane(lane).closing()) {
          var decision = known.rootEvent(fact).envelope().decisionId();
          fact.lanePeriod().ifPresent(own -> entries.add(new Entry(fact, decision, own.period())));
        }
      }
    }
    entries.sort(Comparator.comparingLong(entry -> entry.fact.chain().root()));
    return new ClosedLists(entries);
  }

  /** Whether no list is closed on any day. */
  public boolean areNone() {
    return entries.isEmpty();
  }

  /**
   * Passes on the first day of each entry and, unless it is open-ended, the day after its last day.
   */
  public void eachBound(Consumer<LocalDate> take) {
    for (var entry : entries) {
      entry.days.eachBound(take);
    }
  }

  /**
   * The facts with a closed list on the day of the run, of the last recorded decision that has one;
   * cuts the run where the result may change.
   */
  public List<DatedFact> on(RunOfDays run) {
    eachBound(run::cut);
    var found = new ArrayList<DatedFact>();
    DecisionId last = null;
    for (var entry : entries.reversed()) {
      if (entry.days.contains(run.day()) && (last == null || last.equals(entry.decision))) {
        last = entry.decision;
        found.add(entry.fact);
      }
    }
    return found.reversed();
  }
}
