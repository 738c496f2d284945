package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * What was known then and what is known now (<i>terugblik</i>), of the day asked about and of
 * today, and which later decisions make the difference.
 */
public final class Hindsight {
  private final RecordAsOf then;
  private final RecordAsOf now;
  private final LocalDate day;
  private final LocalDate today;
  private final DecisionsBetween since;

  /**
   * Of one day.
   *
   * @param because the decisions recorded since by which the day came to read otherwise; what was
   *     undone is left out, so none where it reads the same
   */
  public record OfDay(Answer knownThen, Answer knownNow, List<Cause> because) {
    public boolean isChanged() {
      return !because.isEmpty();
    }
  }

  public record OfLane(Lane lane, OfDay validThen, OfDay validToday) {}

  /** Whether another area stands beside what a place is told of a day. */
  public record WhetherBeside(boolean knownThen, boolean knownNow) {}

  public record OfOther(Area area, OfLane lane, WhetherBeside validThen, WhetherBeside validToday) {

    /** Of the day asked about: another area stands there, or says something else there. */
    public boolean isChanged() {
      return validThen.knownThen != validThen.knownNow
          || (validThen.knownNow && lane.validThen().isChanged());
    }
  }

  /** What a place is told, by subject, and which other areas stand beside it. */
  public record OfPlace(List<OfLane> own, List<OfOther> beside) {}

  private Hindsight(RecordAsOf then, RecordAsOf now, LocalDate day, LocalDate today) {
    this.then = then;
    this.now = now;
    this.day = day;
    this.today = today;
    this.since = new DecisionsBetween(then.sequence(), now);
  }

  /**
   * Every lane of which a live fact counts at either moment, in order.
   *
   * @param then known up to then, on the same basis and with the same {@code bekendOp} as {@code
   *     now}
   * @param day Europe/Amsterdam, as is {@code today}
   * @param kinds only these; empty = all
   */
  public static Stream<OfLane> of(
      RecordAsOf then, RecordAsOf now, LocalDate day, LocalDate today, Set<String> kinds) {
    var hindsight = new Hindsight(then, now, day, today);
    return Comparison.lanes(then, now, kinds)
        .map(lane -> hindsight.of(new VerdictSource.OfLane(lane)));
  }

  /**
   * Every subject of which a place is told at either moment, in order, and every other area that
   * stands beside then or now.
   *
   * @param place as the client wrote it
   * @param day Europe/Amsterdam, as is {@code today}
   * @param kinds only these; empty = all
   */
  public static OfPlace ofArea(
      RecordAsOf then,
      RecordAsOf now,
      LocalDate day,
      LocalDate today,
      String place,
      Set<String> kinds) {
    var hindsight = new Hindsight(then, now, day, today);
    var told = new ToldOfPlace(then, now, place, kinds, List.of(day, today));
    return new OfPlace(
        told.own().map(hindsight::of).toList(),
        told.others()
            .map(
                area ->
                    new OfOther(
                        area.area(),
                        hindsight.of(area.source()),
                        hindsight.beside(area, told, day),
                        hindsight.beside(area, told, today)))
            .toList());
  }

  private WhetherBeside beside(ToldOfPlace.Other area, ToldOfPlace told, LocalDate on) {
    return new WhetherBeside(told.isBeside(area, then, on), told.isBeside(area, now, on));
  }

  /** Where no lane is known at either moment. */
  public static OfLane ofNoLane(
      RecordAsOf then, RecordAsOf now, LocalDate day, LocalDate today, String kind) {
    return new Hindsight(then, now, day, today)
        .of(new VerdictSource.OfLane(Lane.of(kind, Map.of())));
  }

  private OfLane of(VerdictSource source) {
    return new OfLane(source.lane(), onDay(source, day), onDay(source, today));
  }

  private OfDay onDay(VerdictSource source, LocalDate on) {
    return new OfDay(source.answer(then, on), source.answer(now, on), since.about(source, on));
  }
}
