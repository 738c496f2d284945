package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LongestRuns;
import org.jspecify.annotations.Nullable;

/** Computes the timeline of each lane on the valid axis, as known. */
public final class Timeline {
  private Timeline() {}

  public record OfLane(Lane lane, List<Segment> segments) {}

  /**
   * The timelines of all lanes with a live fact that counts.
   *
   * @param from first day shown, inclusive, Europe/Amsterdam; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   * @param kinds only these kinds; empty = all
   */
  public static List<OfLane> of(
      RecordAsOf known, @Nullable LocalDate from, @Nullable LocalDate until, Set<String> kinds) {
    return inTurn(known, from, until, kinds).toList();
  }

  /** The timelines of {@link #of}, each computed when the stream reaches it. */
  public static Stream<OfLane> inTurn(
      RecordAsOf known, @Nullable LocalDate from, @Nullable LocalDate until, Set<String> kinds) {
    return inTurn(known, from, until, lane -> kinds.isEmpty() || kinds.contains(lane.kind()));
  }

  /** The timelines of {@link #of} of the lanes that are wanted, computed one at a time. */
  public static Stream<OfLane> inTurn(
      RecordAsOf known,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Predicate<Lane> wanted) {
    return known.lanes().withLiveFact().stream()
        .filter(wanted)
        .map(lane -> new OfLane(lane, segments(known, lane, from, until)));
  }

  static List<Segment> segments(
      RecordAsOf known, Lane lane, @Nullable LocalDate from, @Nullable LocalDate until) {
    var table = new StatusTable(known, known.lane(lane));
    return LongestRuns.longestRuns(
            known.turningDays(lane), from, until, table::on, Verdict::hasEqualReading)
        .stream()
        .map(
            run ->
                new Segment(
                    run.from(),
                    run.until(),
                    run.result().status(),
                    run.result().value(),
                    run.result().fact()))
        .toList();
  }
}
