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
import org.jspecify.annotations.Nullable;

/**
 * A country's policy as one {@link PlainLaneTable} per lane, which share no code with the algebra.
 */
public final class PlainPolicy {
  private final Map<Lane, PlainLaneTable> tables = new TreeMap<>();

  /**
   * The days and the sequences at which one value is in force.
   *
   * @param sequence of the fact that sets the value
   * @param from first day, Europe/Amsterdam, inclusive
   * @param until first day after, exclusive; null = until further notice
   * @param knownFrom first sequence as known at which it is in force, inclusive
   * @param knownUntil first later sequence as known at which it is not, exclusive; {@link
   *     Long#MAX_VALUE} = none
   */
  public record Rectangle(
      Lane lane,
      long sequence,
      Map<String, Object> value,
      LocalDate from,
      @Nullable LocalDate until,
      long knownFrom,
      long knownUntil) {}

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

  /** Returns all values in force, for all lanes, days and sequences. */
  public Stream<Rectangle> rectangles() {
    return tables.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().rectangles().stream()
                    .filter(one -> one.fact().content().mechanism() == Mechanism.SET)
                    .map(
                        one ->
                            new Rectangle(
                                entry.getKey(),
                                one.fact().sequence(),
                                one.fact().content().value(),
                                one.from(),
                                one.until(),
                                one.knownFrom(),
                                one.knownUntil())));
  }
}
