package nl.peildatum.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.time.Lane;

/**
 * A country's policy as one {@link PlainLaneTable} per lane, which share no code with the algebra.
 */
public final class PlainPolicy {
  private final Map<Lane, PlainLaneTable> tables = new TreeMap<>();

  public PlainPolicy(List<RecordedEvent> events) {
    LaneHistories.of(events)
        .forEach((lane, history) -> tables.put(lane, PlainLaneTable.of(history)));
  }

  /**
   * Returns the sequences of the facts in force in these lanes, in ascending order.
   *
   * @param day Europe/Amsterdam
   * @param sequence as known at which, inclusive
   */
  public List<Long> inForce(LocalDate day, long sequence, Predicate<Lane> lanes) {
    return tables.entrySet().stream()
        .filter(entry -> lanes.test(entry.getKey()))
        .flatMap(entry -> Stream.ofNullable(entry.getValue().standing(day, sequence)))
        .filter(fact -> fact.content().mechanism() == Mechanism.SET)
        .map(fact -> fact.sequence())
        .sorted()
        .toList();
  }

  /** Returns the facts in force, for all lanes, days and sequences. */
  public Stream<PlainLaneTable.Rectangle> rectangles() {
    return tables.values().stream()
        .flatMap(table -> table.rectangles().stream())
        .filter(one -> one.fact().content().mechanism() == Mechanism.SET);
  }
}
