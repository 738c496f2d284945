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
 * What is in force in a country by plain tables, one a lane, which share no code with the algebra.
 */
public final class PlainPolicy {
  private final Map<Lane, PlainTable> tables = new TreeMap<>();

  /**
   * A value on both axes.
   *
   * @param sequence of the fact that says it
   * @param from inclusive
   * @param until exclusive; null = until further notice
   * @param since the first sequence as known at which it is in force
   * @param gone the first later sequence as known at which it is not; {@link Long#MAX_VALUE} = none
   */
  public record Rectangle(
      Lane lane,
      long sequence,
      Map<String, Object> value,
      LocalDate from,
      @Nullable LocalDate until,
      long since,
      long gone) {}

  public PlainPolicy(List<RecordedEvent> events) {
    LaneHistories.of(events).forEach((lane, history) -> tables.put(lane, PlainTable.of(history)));
  }

  /**
   * The sequences of the facts in force in these lanes, in ascending order.
   *
   * @param sequence as known at which, inclusive
   */
  public List<Long> inForce(LocalDate day, long sequence, Predicate<Lane> lanes) {
    return tables.entrySet().stream()
        .filter(one -> lanes.test(one.getKey()))
        .flatMap(one -> Stream.ofNullable(one.getValue().standing(day, sequence)))
        .filter(fact -> fact.content().mechanism() == Mechanism.SET)
        .map(fact -> fact.sequence())
        .sorted()
        .toList();
  }

  /** Of all lanes, for all days and all sequences. */
  public Stream<Rectangle> rectangles() {
    return tables.entrySet().stream()
        .flatMap(
            one ->
                one.getValue().rectangles().stream()
                    .filter(area -> area.fact().content().mechanism() == Mechanism.SET)
                    .map(
                        area ->
                            new Rectangle(
                                one.getKey(),
                                area.fact().sequence(),
                                area.fact().content().value(),
                                area.from(),
                                area.until(),
                                area.since(),
                                area.gone())));
  }
}
